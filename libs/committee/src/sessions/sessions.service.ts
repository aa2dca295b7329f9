import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, newId, refuseFields } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, lockRow, rows, type Tx } from '#platform/database';
import { type EventName, Events, requireVersion } from '#platform/events';
import { requireRole } from '../committee.rules.js';
import type { SessionKind } from '../decisions/decision.rules.js';
import { nextCode } from './numbers.js';
import { CommitteeSession } from './session.entity.js';
import { requireSession, sessionTransitions, type SessionVerb } from './session.rules.js';

export interface SessionChange {
  title?: string;
  heldOn?: Day;
  /** Instant, ISO 8601; only for a written procedure. */
  deadline?: string;
}

export interface NewSession extends SessionChange {
  title: string;
  kind: SessionKind;
  heldOn: Day;
}

const eventOf = {
  publish: 'session.published',
  open: 'session.opened',
  close: 'session.closed',
} as const satisfies Record<SessionVerb, EventName>;

const stampOf = { publish: 'publishedAt', open: 'openedAt', close: 'closedAt' } as const;

/** Sessions of the committee, in meeting or by written no-objection procedure. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /** Prepares a session as a draft; returns its id. */
  async create(actor: Actor, fundCode: string, given: NewSession): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    const deadline = given.deadline ? new Date(given.deadline) : null;
    requireRole(actor, fund.id, 'secretariat');
    this.checkDeadline(given.kind, deadline);
    return this.database.transaction(async (tx) => {
      const id = newId();
      const code = await nextCode(tx, fund, 'session');
      await tx.getRepository(CommitteeSession).insert({
        id,
        fundId: fund.id,
        code,
        title: given.title,
        kind: given.kind,
        heldOn: given.heldOn,
        deadline,
        state: 'draft',
        createdBy: actor.personId,
        createdAt: this.clock.now(),
        publishedAt: null,
        openedAt: null,
        closedAt: null,
        version: 1,
      });
      await this.tell(tx, actor, { id, code, fundId: fund.id }, 'session.created');
      return id;
    });
  }

  /** Changes title, day or deadline until the session opens. */
  change(actor: Actor, fundCode: string, id: string, version: number, change: SessionChange): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, session) => {
      requireRole(actor, session.fundId, 'secretariat');
      requireSession(session.state, 'draft', 'published');
      const deadline = change.deadline ? new Date(change.deadline) : session.deadline;
      this.checkDeadline(session.kind, deadline);
      const { title = session.title, heldOn = session.heldOn } = change;
      const next = { title, heldOn, deadline, version: session.version + 1 };
      await tx.getRepository(CommitteeSession).update({ id }, next);
      await this.tell(tx, actor, session, 'session.changed');
    });
  }

  /**
   * Publishes (papers can be opened), opens (positions and decisions) or closes a session. Closing leaves
   * undecided items to a later session.
   */
  move(actor: Actor, fundCode: string, id: string, version: number, verb: SessionVerb): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, session) => {
      requireRole(actor, session.fundId, 'secretariat');
      const { from, to } = sessionTransitions[verb];
      const { state } = session;
      if (state !== from)
        throw new DomainError('transition-not-possible', { params: { state }, facts: { state, verb } });
      if (verb === 'publish') await this.requireItems(tx, id);
      if (verb === 'close') {
        await rows(
          tx,
          `UPDATE agenda_item SET state = 'not_decided', version = version + 1
            WHERE session_id = $1 AND state = 'pending'`,
          [id],
        );
      }
      const next = { state: to, [stampOf[verb]]: this.clock.now(), version: session.version + 1 };
      await tx.getRepository(CommitteeSession).update({ id }, next);
      await this.tell(tx, actor, session, eventOf[verb]);
    });
  }

  /** Records which seats attend; replaces what was recorded. Throws `fields-wrong` for a seat not filled. */
  attend(actor: Actor, fundCode: string, id: string, version: number, seatIds: string[]): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, session) => {
      requireRole(actor, session.fundId, 'secretariat');
      requireSession(session.state, 'published', 'open');
      const filled = await rows<{ id: string }>(
        tx,
        `SELECT id FROM seat WHERE fund_id = $1
            AND $2::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')`,
        [session.fundId, session.heldOn],
      );
      const known = new Set(filled.map((seat) => seat.id));
      refuseFields(
        seatIds.flatMap((seatId, index) =>
          known.has(seatId) ? [] : [{ pointer: `/seats/${index}`, code: 'seat-unknown' as const }],
        ),
      );
      await rows(tx, 'DELETE FROM session_attendance WHERE session_id = $1', [id]);
      await rows(
        tx,
        `INSERT INTO session_attendance (session_id, seat_id, recorded_by, recorded_at)
         SELECT $1, seat_id, $3, $4 FROM unnest($2::uuid[]) AS seat_id`,
        [id, seatIds, actor.personId, this.clock.now()],
      );
      const next = { version: session.version + 1 };
      await tx.getRepository(CommitteeSession).update({ id }, next);
      await this.events.record(tx, actor, {
        name: 'session.attendance-recorded',
        fundId: session.fundId,
        subject: { type: 'session', id },
        payload: { code: session.code, present: seatIds.length },
      });
    });
  }

  private async withLocked(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    work: (tx: Tx, session: CommitteeSession, fund: Fund) => Promise<void>,
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const session = await lockRow(tx, CommitteeSession, { id, fundId: fund.id });
      if (!session) throw new DomainError('not-found');
      await requireVersion(tx, session, version, { type: 'session', id }, actor);
      await work(tx, session, fund);
    });
  }

  private async requireItems(tx: Tx, sessionId: string): Promise<void> {
    const found = await rows(tx, 'SELECT 1 FROM agenda_item WHERE session_id = $1 LIMIT 1', [sessionId]);
    if (found.length === 0) refuseFields([{ pointer: '/items', code: 'too-few-items', params: { min: 1 } }]);
  }

  private checkDeadline(kind: SessionKind, deadline: Date | null): void {
    const fits = kind === 'written' ? deadline !== null && deadline > this.clock.now() : deadline === null;
    if (fits) return;
    refuseFields([{ pointer: '/deadline', code: kind === 'written' ? 'deadline-missing' : 'field-unknown' }]);
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { id, code, fundId }: { id: string; code: string; fundId: string },
    name: 'session.created' | 'session.changed' | (typeof eventOf)[SessionVerb],
  ): Promise<void> {
    await this.events.record(tx, actor, {
      name,
      fundId,
      subject: { type: 'session', id },
      payload: { code },
    });
  }
}
