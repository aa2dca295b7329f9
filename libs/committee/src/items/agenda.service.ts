import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { ConceptNotes } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database, lockRow, mapConstraints, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Programmes } from '#programmes';
import { requireRole } from '../committee.rules.js';
import type { ItemKind } from '../decisions/decision.rules.js';
import { CommitteeSession } from '../sessions/session.entity.js';
import { requireSession } from '../sessions/session.rules.js';
import { AgendaItem } from './item.entity.js';
import { isRecused } from './seats-at-item.js';

export interface NewItem {
  kind: ItemKind;
  /** Id of the concept note or programme. */
  subjectId?: string;
  /** Needed for policy and information items; others bear the title of their subject. */
  title?: string;
  text?: string;
}

/** An item with its session, both locked. */
export interface LockedItem {
  fund: Fund;
  session: CommitteeSession;
  item: AgendaItem;
}

type Subject = Pick<AgendaItem, 'conceptNoteId' | 'programmeId' | 'title'>;

/** The agenda of a session. */
@Injectable()
export class Agenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly programmes: Programmes,
  ) {}

  /**
   * Puts a screened note, an appraised programme, a policy or an information on the agenda of a session that
   * is not open yet; returns the item's id. Throws `subject-not-ready`, `subject-on-agenda`, `fields-wrong`.
   */
  async add(actor: Actor, fundCode: string, sessionId: string, given: NewItem): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    requireRole(actor, fund.id, 'secretariat');
    return this.database.transaction(async (tx) => {
      const session = await this.lockSession(tx, fund, sessionId, 'update');
      requireSession(session.state, 'draft', 'published');
      const subject = await this.subjectOf(tx, actor, fund, given);
      const id = newId();
      const last = await row<{ number: number }>(
        tx,
        'SELECT coalesce(max(number), 0) + 1 AS number FROM agenda_item WHERE session_id = $1',
        [sessionId],
      );
      const onAgenda = 'subject-on-agenda';
      await mapConstraints(
        { agenda_item_note_pending: onAgenda, agenda_item_programme_pending: onAgenda },
        () =>
          tx.getRepository(AgendaItem).insert({
            id,
            sessionId,
            number: last!.number,
            kind: given.kind,
            ...subject,
            text: given.text ?? null,
            state: 'pending',
            addedBy: actor.personId,
            addedAt: this.clock.now(),
            version: 1,
          }),
      );
      await this.events.record(tx, actor, {
        name: 'item.added',
        fundId: fund.id,
        subject: { type: 'agenda-item', id },
        payload: {
          sessionId,
          kind: given.kind,
          subjectId: subject.conceptNoteId ?? subject.programmeId,
        },
      });
      return id;
    });
  }

  /**
   * Gives an item of a session that is not open yet another place; those in between move up or down. Throws
   * `fields-wrong` for a place that the agenda does not have, `not-found` to who is recused.
   */
  async move(
    actor: Actor,
    fundCode: string,
    sessionId: string,
    itemId: string,
    version: number,
    number: number,
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const session = await this.lockSession(tx, fund, sessionId, 'update');
      const item = await tx.getRepository(AgendaItem).findOneBy({ id: itemId, sessionId });
      if (!item || (await isRecused(tx, itemId, actor.personId))) throw new DomainError('not-found');
      requireRole(actor, fund.id, 'secretariat');
      await this.requireVersion(tx, actor, item, version);
      requireSession(session.state, 'draft', 'published');
      const places = await tx.getRepository(AgendaItem).countBy({ sessionId });
      if (number > places) throw fieldWrong('/number', 'number-out-of-range', { min: 1, max: places });
      await renumber(tx, item, number);
      await this.events.record(tx, actor, {
        name: 'item.moved',
        fundId: fund.id,
        subject: { type: 'agenda-item', id: itemId },
        payload: { sessionId, kind: item.kind, subjectId: item.conceptNoteId ?? item.programmeId, number },
      });
    });
  }

  /**
   * The item, locked, with its session kept as it is. An item that the actor is recused from, or whose
   * session is a draft that the actor may not see, does not exist for them: `not-found`.
   */
  async lockItem(
    tx: Tx,
    actor: Actor,
    fundCode: string,
    sessionId: string,
    itemId: string,
  ): Promise<LockedItem> {
    const fund = await this.funds.byCode(fundCode, tx);
    const [session, item, recused] = await Promise.all([
      this.lockSession(tx, fund, sessionId, 'share'),
      lockRow(tx, AgendaItem, { id: itemId, sessionId }),
      isRecused(tx, itemId, actor.personId),
    ]);
    if (!item || session.state === 'draft' || recused) {
      throw new DomainError('not-found');
    }
    return { fund, session, item };
  }

  /** Writes a change of a locked item: the next version. */
  async touch(tx: Tx, item: AgendaItem, change: Partial<AgendaItem> = {}): Promise<void> {
    await tx.getRepository(AgendaItem).update({ id: item.id }, { ...change, version: item.version + 1 });
  }

  /** Throws `version-stale` unless the item is at the version that the caller read. */
  requireVersion(tx: Tx, actor: Actor, item: AgendaItem, version: number): Promise<void> {
    return requireVersion(tx, item, version, { type: 'agenda-item', id: item.id }, actor);
  }

  private async lockSession(
    tx: Tx,
    fund: Fund,
    id: string,
    mode: 'share' | 'update',
  ): Promise<CommitteeSession> {
    const session = await lockRow(tx, CommitteeSession, { id, fundId: fund.id }, mode);
    if (!session) throw new DomainError('not-found');
    return session;
  }

  private async subjectOf(tx: Tx, actor: Actor, fund: Fund, given: NewItem): Promise<Subject> {
    const { kind, subjectId, title } = given;
    if (kind === 'policy' || kind === 'information') {
      if (subjectId) throw fieldWrong('/subjectId', 'field-unknown');
      if (!title) throw fieldWrong('/title', 'field-required');
      return { conceptNoteId: null, programmeId: null, title };
    }
    if (!subjectId) throw fieldWrong('/subjectId', 'field-required');
    const known = await rows(
      tx,
      `SELECT 1 FROM ${kind === 'programme' ? 'programme' : 'concept_note'} WHERE id = $1 AND fund_id = $2`,
      [subjectId, fund.id],
    );
    if (known.length === 0) throw fieldWrong('/subjectId', 'subject-unknown');
    if (kind === 'programme') {
      const { programme } = await this.programmes.lockVisible(tx, actor, fund.id, subjectId);
      requireState(programme.state, 'appraised');
      return { conceptNoteId: null, programmeId: subjectId, title: programme.title };
    }
    const { note } = await this.notes.lockVisible(tx, actor, fund.id, subjectId);
    requireState(note.state, 'screened');
    return { conceptNoteId: subjectId, programmeId: null, title: note.title };
  }
}

function requireState(state: string, wanted: string): void {
  if (state === wanted) return;
  throw new DomainError('subject-not-ready', { params: { state }, facts: { state, wanted } });
}

/** In two steps, through numbers that no agenda reaches: a place is never held twice, not even meanwhile. */
async function renumber(tx: Tx, { id, sessionId, number: from }: AgendaItem, to: number): Promise<void> {
  await rows(
    tx,
    `UPDATE agenda_item SET number = number + 1000000 WHERE session_id = $1 AND number BETWEEN $2 AND $3`,
    [sessionId, Math.min(from, to), Math.max(from, to)],
  );
  await rows(
    tx,
    `UPDATE agenda_item SET version = version + 1,
            number = CASE WHEN id = $2 THEN $3 ELSE number - 1000000 + $4 END
      WHERE session_id = $1 AND number > 1000000`,
    [sessionId, id, to, Math.sign(from - to)],
  );
}

function fieldWrong(
  pointer: string,
  code: 'field-required' | 'field-unknown' | 'subject-unknown' | 'number-out-of-range',
  params: Record<string, number> = {},
): DomainError {
  return new DomainError('fields-wrong', { errors: [{ pointer, code, params }] });
}
