import { Injectable } from '@nestjs/common';
import { type Actor, Clock, dayIn, daysBetween, DomainError } from '#kernel';
import type { Fund } from '#funds';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events, type NewEvent, requireVersion } from '#platform/events';
import { effectiveDue, requireChange } from './obligations.rules.js';
import { type LockedObligation, Obligations } from './obligations.service.js';

export type Reminder = NewEvent<'obligation.reminded' | 'obligation.overdue'>;

/** Reminding by hand, beside the fund's own days. */
@Injectable()
export class Reminding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly obligations: Obligations,
  ) {}

  /**
   * Reminds whoever owes the report, at most once a day. Throws `not-found`, `not-allowed`, `version-stale`,
   * `transition-not-possible` when nothing is owed or the report lies with its verifiers, `reminded-today`.
   */
  async remind(actor: Actor, fund: Fund, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const obligation = await this.open(tx, actor, fund, id);
      await requireVersion(tx, obligation, version, { type: 'obligation', id }, actor);
      const now = this.clock.now();
      const given = await row(
        tx,
        `SELECT 1 FROM obligation_reminder WHERE obligation_id = $1 AND (at AT TIME ZONE $2)::date = $3`,
        [id, fund.zone, dayIn(now, fund.zone)],
      );
      if (given) throw new DomainError('reminded-today');
      const reminder = this.reminderOf(fund, obligation);
      await rows(
        tx,
        `INSERT INTO obligation_reminder (obligation_id, due_on, offset_days, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [id, effectiveDue(obligation), reminder.payload.offsetDays, now],
      );
      await this.events.record(tx, actor, reminder);
    });
  }

  /** The event that reminding now would record, so that its recipients can be shown before. */
  preview(actor: Actor, fund: Fund, id: string): Promise<Reminder> {
    return this.database.transaction(async (tx) =>
      this.reminderOf(fund, await this.open(tx, actor, fund, id)),
    );
  }

  private async open(tx: Tx, actor: Actor, fund: Fund, id: string): Promise<LockedObligation> {
    const obligation = await this.obligations.lock(tx, actor, fund.id, id);
    requireChange(actor, obligation);
    const sql = `SELECT 1 FROM report WHERE obligation_id = $1 AND state = 'submitted'`;
    if (await row(tx, sql, [id])) {
      throw new DomainError('transition-not-possible', { params: { state: 'submitted' } });
    }
    return obligation;
  }

  private reminderOf(fund: Fund, obligation: LockedObligation): Reminder {
    const { id, programmeId, organisationId, type } = obligation;
    const dueOn = effectiveDue(obligation);
    const offsetDays = daysBetween(dueOn, dayIn(this.clock.now(), fund.zone));
    return {
      name: offsetDays > 0 ? 'obligation.overdue' : 'obligation.reminded',
      fundId: fund.id,
      subject: { type: 'obligation', id },
      payload: { programmeId, organisationId, type, dueOn, offsetDays },
    };
  }
}
