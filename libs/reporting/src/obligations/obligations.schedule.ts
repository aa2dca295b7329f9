import { Injectable } from '@nestjs/common';
import { type Day, dayIn, newId, systemActor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, rows, type Tx } from '#platform/database';
import { type EventName, Events } from '#platform/events';
import {
  type DueReport,
  dueReports,
  type DueRules,
  reminderDue,
  reportingPeriods,
} from './due-dates.rules.js';

interface OwingProgramme {
  id: string;
  fundId: string;
  startsOn: Day;
  endsOn: Day | null;
  organisationIds: string[];
  /** What is written down already, by `keyOf`. */
  known: string[];
}

interface OpenObligation {
  id: string;
  fundId: string;
  programmeId: string;
  organisationId: string | null;
  type: string;
  dueOn: Day;
}

interface RemindedObligation extends OpenObligation {
  /** The latest reminder given for this due day. */
  given: number | null;
}

const actor = systemActor('schedule');

/** What the worker does with time: makes obligations as years begin, and reminds as days come near. */
@Injectable()
export class ObligationSchedule {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly events: Events,
  ) {}

  /**
   * Makes every obligation that the funds' rules ask for by now; returns how many are new. Running again, or
   * twice at once, makes none twice.
   */
  async generate(now: Date): Promise<number> {
    const programmes = await this.database.query<OwingProgramme>(
      `SELECT p.id, p.fund_id AS "fundId", p.starts_on AS "startsOn", p.ends_on AS "endsOn",
              ARRAY(SELECT a.organisation_id FROM programme_participant a WHERE a.programme_id = p.id
                     ORDER BY a.organisation_id) AS "organisationIds",
              ARRAY(SELECT concat_ws(' ', o.type, o.organisation_id, o.period_start) FROM obligation o
                     WHERE o.programme_id = p.id) AS known
         FROM programme p
        WHERE p.state IN ('active', 'suspended', 'operationally_closed') AND p.starts_on IS NOT NULL
        ORDER BY p.id`,
    );
    const calendar = new FundCalendar(this.funds, now);
    let made = 0;
    for (const programme of programmes) {
      const known = new Set(programme.known);
      const due = (await calendar.dueReports(programme)).filter((report) => !known.has(keyOf(report)));
      if (due.length > 0) {
        made += await this.database.transaction((tx) => this.insert(tx, programme, due, now));
      }
    }
    return made;
  }

  /**
   * Reminds of open obligations on the fund's days around the due day (`reminderDays`), once each; stops when
   * the report is submitted. Returns how many reminders were given.
   */
  async remind(now: Date): Promise<number> {
    const open = await this.database.query<RemindedObligation>(
      `SELECT o.id, o.fund_id AS "fundId", o.programme_id AS "programmeId",
              o.organisation_id AS "organisationId",
              o.type, coalesce(o.extended_to, o.due_on) AS "dueOn",
              (SELECT max(m.offset_days) FROM obligation_reminder m
                WHERE m.obligation_id = o.id AND m.due_on = coalesce(o.extended_to, o.due_on)) AS given
         FROM obligation o LEFT JOIN report r ON r.obligation_id = o.id
        WHERE o.state = 'open' AND coalesce(o.extended_to, o.due_on) <= $1::date + 366
          AND coalesce(r.state, 'draft') <> 'submitted'
        ORDER BY o.id`,
      [now.toISOString().slice(0, 10)],
    );
    const calendar = new FundCalendar(this.funds, now);
    let given = 0;
    for (const obligation of open) {
      const { today, settings } = await calendar.fund(obligation.fundId);
      const offset = reminderDue(obligation.dueOn, settings.reminderDays, today);
      if (offset === null || (obligation.given !== null && obligation.given >= offset)) continue;
      if (await this.remindOnce(obligation, offset, now)) given += 1;
    }
    return given;
  }

  private async insert(tx: Tx, programme: OwingProgramme, due: DueReport[], now: Date): Promise<number> {
    const wanted = due.map((report) => ({ id: newId(), ...report }));
    const made = await rows<{ id: string }>(
      tx,
      `INSERT INTO obligation (id, fund_id, programme_id, organisation_id, type, period_start, period_end,
                               due_on, created_at)
       SELECT w.id, $2, $3, w."organisationId", w.type, w."periodStart", w."periodEnd", w."dueOn", $4
         FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, "organisationId" uuid, type text,
                                                 "periodStart" date,
                                                 "periodEnd" date, "dueOn" date)
       ON CONFLICT ON CONSTRAINT obligation_once DO NOTHING RETURNING id`,
      [JSON.stringify(wanted), programme.fundId, programme.id, now],
    );
    const ids = new Set(made.map(({ id }) => id));
    for (const report of wanted.filter(({ id }) => ids.has(id))) {
      await this.record(tx, 'obligation.created', { ...programme, ...report, programmeId: programme.id });
    }
    return made.length;
  }

  private remindOnce(obligation: OpenObligation, offset: number, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const given = await rows(
        tx,
        `INSERT INTO obligation_reminder (obligation_id, due_on, offset_days, at)
         SELECT o.id, $2, $3, $4 FROM obligation o
          WHERE o.id = $1 AND o.state = 'open' AND coalesce(o.extended_to, o.due_on) = $2
         ON CONFLICT DO NOTHING RETURNING obligation_id`,
        [obligation.id, obligation.dueOn, offset, now],
      );
      if (given.length === 0) return false;
      const name = offset > 0 ? 'obligation.overdue' : 'obligation.reminded';
      await this.record(tx, name, obligation, { offsetDays: offset });
      return true;
    });
  }

  private async record(
    tx: Tx,
    name: 'obligation.created' | 'obligation.reminded' | 'obligation.overdue',
    obligation: OpenObligation,
    more: { offsetDays?: number } = {},
  ): Promise<void> {
    const { id, fundId, programmeId, organisationId, type, dueOn } = obligation;
    await this.events.record<EventName>(tx, actor, {
      name,
      fundId,
      subject: { type: 'obligation', id },
      payload: { programmeId, organisationId, type, dueOn, ...more },
    });
  }
}

/** What the unique constraint compares within a programme. */
function keyOf({ type, organisationId, periodStart }: DueReport): string {
  return [type, ...(organisationId ? [organisationId] : []), periodStart].join(' ');
}

/** Days and settings of funds during one run, each asked for once. */
class FundCalendar {
  private readonly funds = new Map<
    string,
    { fund: Fund; today: Day; settings: { reminderDays: number[] } }
  >();
  private readonly rules = new Map<string, DueRules>();

  constructor(
    private readonly source: Funds,
    private readonly now: Date,
  ) {}

  async fund(id: string) {
    const known = this.funds.get(id);
    if (known) return known;
    const fund = await this.source.byId(id);
    const today = dayIn(this.now, fund.zone);
    const found = { fund, today, settings: await this.source.settings(fund, { day: today }) };
    this.funds.set(id, found);
    return found;
  }

  async dueReports(programme: OwingProgramme): Promise<DueReport[]> {
    const { fund, today } = await this.fund(programme.fundId);
    for (const { end } of reportingPeriods(programme, today)) {
      const key = `${fund.id} ${end}`;
      if (!this.rules.has(key)) this.rules.set(key, await this.source.settings(fund, { day: end }));
    }
    return dueReports(programme, today, (day) => this.rules.get(`${fund.id} ${day}`)!);
  }
}
