import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { Database, row, rows, type Tx } from '#platform/database';
import { type EventName, Events } from '#platform/events';
import { ConceptNote, NoteParticipant, NoteTransition, NoteVersion } from './concept-note.entity.js';
import {
  noteTransitions,
  type NoteFacts,
  type NoteVerb,
  type NoteView,
  type PersonalAccess,
  requireMove,
  viewOf,
} from './concept-note.rules.js';

/** A note with what its rules need to know, as read in a transaction. */
export type LockedNote = ConceptNote & Omit<NoteFacts, 'participantIds'> & { participantIds: string[] };

const eventOf = {
  submit: 'concept-note.submitted',
  return: 'concept-note.returned',
  withdraw: 'concept-note.withdrawn',
  'find-eligible': 'concept-note.found-eligible',
  'find-ineligible': 'concept-note.found-ineligible',
  'open-screening': 'concept-note.screening-opened',
  moderate: 'concept-note.screened',
  endorse: 'concept-note.endorsed',
  defer: 'concept-note.deferred',
  decline: 'concept-note.declined',
  convert: 'concept-note.converted',
} as const satisfies Record<NoteVerb, EventName>;

/** The concept note for all who work with it: lock it first, then decide, then move it. */
@Injectable()
export class ConceptNotes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** The note, locked until the transaction ends. Throws `not-found`. */
  async lock(tx: Tx, id: string): Promise<LockedNote> {
    const note = await tx
      .getRepository(ConceptNote)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!note) throw new DomainError('not-found');
    const participants = await tx.getRepository(NoteParticipant).findBy({ noteId: id });
    return Object.assign(note, { participantIds: participants.map(({ organisationId }) => organisationId) });
  }

  /**
   * The note in this fund, locked, if the actor may see it, with how. Throws `not-found` as if it did not
   * exist.
   */
  async lockVisible(
    tx: Tx,
    actor: Actor,
    fundId: string,
    id: string,
  ): Promise<{ note: LockedNote; view: Exclude<NoteView, null> }> {
    const note = await this.lock(tx, id);
    const view = viewOf(actor, note, await this.accessOf(tx, actor, id));
    if (!view || note.fundId !== fundId) throw new DomainError('not-found');
    return { note, view };
  }

  /** How the actor sees the note of this fund. Throws `not-found` when not at all. */
  async view(
    actor: Actor,
    fundId: string,
    id: string,
  ): Promise<{ facts: NoteFacts; view: 'staff' | 'partner' }> {
    const found = await row<NoteFacts & PersonalAccess>(
      this.database.source.manager,
      `SELECT n.fund_id AS "fundId", n.state, n.submitted_version AS "submittedVersion",
              n.author_organisation_id AS "authorOrganisationId",
              ARRAY(SELECT p.organisation_id FROM concept_note_participant p WHERE p.note_id = n.id)
                AS "participantIds",
              EXISTS (SELECT 1 FROM note_reader r WHERE r.note_id = n.id AND r.person_id = $3) AS reader,
              EXISTS (SELECT 1 FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = $3) AS excluded
         FROM concept_note n WHERE n.id = $1 AND n.fund_id = $2`,
      [id, fundId, actor.personId],
    );
    const view = found && viewOf(actor, found, found);
    if (!view) throw new DomainError('not-found');
    return { facts: found, view };
  }

  /**
   * Moves a locked note: decides by the rule, writes state, version, transition and event, and updates `note`
   * itself. Throws `not-allowed`, `transition-not-possible`, or `fields-wrong` when a reason is due and
   * missing.
   */
  async move(
    tx: Tx,
    actor: Actor,
    note: LockedNote,
    verb: NoteVerb,
    details: { reason?: string | null; digest?: string } = {},
  ): Promise<void> {
    requireMove(actor, note, verb);
    const { to, needsReason } = noteTransitions[verb];
    const reason = details.reason?.trim() || null;
    if (needsReason && !reason) {
      throw new DomainError('fields-wrong', { errors: [{ pointer: '/reason', code: 'field-required' }] });
    }
    const at = this.clock.now();
    const change = { state: to, version: note.version + 1, updatedAt: at };
    await tx.getRepository(ConceptNote).update({ id: note.id }, change);
    await tx.getRepository(NoteTransition).insert({
      id: newId(),
      noteId: note.id,
      verb,
      fromState: note.state,
      toState: to,
      noteVersion: note.submittedVersion,
      actorId: actor.personId,
      at,
      reason,
    });
    Object.assign(note, change);
    const payload = { code: note.code, version: note.submittedVersion ?? 0 };
    await this.events.record(tx, actor, {
      name: eventOf[verb],
      fundId: note.fundId,
      subject: { type: 'concept-note', id: note.id },
      payload: verb === 'submit' ? { ...payload, digest: details.digest ?? '' } : payload,
    } as Parameters<Events['record']>[2]);
  }

  /** A submitted version: the given one or the latest. Throws `not-found`. */
  async version(tx: Tx, noteId: string, number?: number): Promise<NoteVersion> {
    const found = await tx
      .getRepository(NoteVersion)
      .findOne({ where: { noteId, ...(number === undefined ? {} : { number }) }, order: { number: 'DESC' } });
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** Lets an assigned reviewer, who has declared no conflict, read the note. */
  async grantReader(tx: Tx, noteId: string, personId: string): Promise<void> {
    const sql = 'INSERT INTO note_reader (note_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    await rows(tx, sql, [noteId, personId]);
  }

  /** Takes back what `grantReader` gave (unassigned). */
  async revokeReader(tx: Tx, noteId: string, personId: string): Promise<void> {
    await rows(tx, 'DELETE FROM note_reader WHERE note_id = $1 AND person_id = $2', [noteId, personId]);
  }

  /** Hides the note for good from a person who declared a conflict, whatever other roles they hold. */
  async exclude(tx: Tx, noteId: string, personId: string): Promise<void> {
    const sql = 'INSERT INTO note_exclusion (note_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    await rows(tx, sql, [noteId, personId]);
    await this.revokeReader(tx, noteId, personId);
  }

  private async accessOf(tx: Tx, actor: Actor, noteId: string): Promise<PersonalAccess> {
    const found = await row<PersonalAccess>(
      tx,
      `SELECT EXISTS (SELECT 1 FROM note_reader WHERE note_id = $1 AND person_id = $2) AS reader,
              EXISTS (SELECT 1 FROM note_exclusion WHERE note_id = $1 AND person_id = $2) AS excluded`,
      [noteId, actor.personId],
    );
    return found ?? { reader: false, excluded: false };
  }
}
