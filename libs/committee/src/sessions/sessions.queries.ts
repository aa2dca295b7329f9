import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor, hasRole } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import type { SessionKind } from '../decisions/decision.rules.js';
import type { Constituency } from '../seats/seat.rules.js';
import { committeeTexts } from '../texts/texts.js';
import type { SessionState } from './session.rules.js';

export interface SessionFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  state?: SessionState;
}

export interface SessionSummary {
  id: string;
  code: string;
  title: string;
  kind: SessionKind;
  heldOn: Day;
  deadline: Date | null;
  state: SessionState;
  stateLabel: string;
  itemCount: number;
  version: number;
}

export interface AttendanceRecord {
  seatId: string;
  constituency: Constituency;
  organisation: string | null;
  fullName: string;
  voting: boolean;
  present: boolean;
}

export interface SessionRecord extends SessionSummary {
  publishedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** Seats filled on the day of the session; in a written procedure all take part. */
  attendance: AttendanceRecord[];
  /** What the fund has available to allocate at this moment. */
  available: string;
  currency: string;
}

const byDay = new Keyset(
  'sessions',
  [
    { sql: 's.held_on', type: 'date' },
    { sql: 's.id', type: 'uuid' },
  ],
  'desc',
);

const columns = `
  s.id, s.code, s.title, s.kind, s.held_on AS "heldOn", s.deadline, s.state, s.version,
  (SELECT count(*)::int FROM agenda_item i WHERE i.session_id = s.id) AS "itemCount"`;

type Stored<Shape> = Omit<Shape, 'stateLabel'>;

/** Drafts are for those who prepare and check them. */
export function seesDrafts(actor: Actor, fundId: string): boolean {
  return hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator');
}

@Injectable()
export class SessionQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Sessions, the latest first. */
  async list(actor: Actor, fundCode: string, filter: SessionFilter): Promise<Page<SessionSummary>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, filter.state ?? null, seesDrafts(actor, fund.id)];
    const body = `FROM committee_session s
      WHERE s.fund_id = $1 AND ($2::text IS NULL OR s.state = $2) AND ($3 OR s.state <> 'draft')`;
    const counted = filter.total === 1 ? [...params] : null;
    const limit = limitOf(filter);
    const found = await this.database.query<Stored<SessionSummary> & { keys: string[] }>(
      `SELECT ${columns}, ${byDay.keys} ${body} AND ${byDay.after(filter.cursor, params)}
        ORDER BY ${byDay.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = byDay.page(found, limit);
    const items = page.items.map((item) => labelled(actor, item));
    if (!counted) return { ...page, items };
    const [total] = await this.database.query<{ count: number }>(cappedCount(body), counted);
    return { ...page, items, total: totalText(total!.count) };
  }

  /** One session with its attendance and the money that is left. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, id: string): Promise<SessionRecord> {
    const fund = await this.funds.byCode(fundCode);
    const [found] = await this.database.query<
      Stored<Omit<SessionRecord, 'attendance' | 'available' | 'currency'>> & { availableMinor: string }
    >(
      `SELECT ${columns}, s.published_at AS "publishedAt", s.opened_at AS "openedAt",
              s.closed_at AS "closedAt",
              (SELECT p.cash_minor + receivable_cover(p.fund_id, $4, 'infinity') - p.reserved_open_minor
                 FROM fund_position p WHERE p.fund_id = s.fund_id)
                AS "availableMinor"
         FROM committee_session s WHERE s.fund_id = $1 AND s.id = $2 AND ($3 OR s.state <> 'draft')`,
      [fund.id, id, seesDrafts(actor, fund.id), this.funds.today(fund)],
    );
    if (!found) throw new DomainError('not-found');
    const { availableMinor, ...session } = found;
    const attendance = await this.attendance(fund, session);
    const available = formatMinor(availableMinor, fund.currency);
    return { ...labelled(actor, session), attendance, available, currency: fund.currency };
  }

  private attendance(fund: Fund, session: { id: string; heldOn: Day; kind: SessionKind }) {
    return this.database.query<AttendanceRecord>(
      `SELECT s.id AS "seatId", s.constituency, o.code AS organisation, p.full_name AS "fullName", s.voting,
              ($4 OR EXISTS (SELECT 1 FROM session_attendance a
                              WHERE a.session_id = $3 AND a.seat_id = s.id)) AS present
         FROM seat s JOIN person p ON p.id = s.person_id LEFT JOIN organisation o ON o.id = s.organisation_id
        WHERE s.fund_id = $1 AND $2::date BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
        ORDER BY s.constituency, o.code, s.id`,
      [fund.id, session.heldOn, session.id, session.kind === 'written'],
    );
  }
}

function labelled<Shape extends { state: SessionState }>(actor: Actor, session: Shape) {
  return { ...session, stateLabel: committeeTexts[actor.language].sessionStates[session.state] };
}
