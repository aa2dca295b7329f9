import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { Database, lockRow, row, rows, send, type Tx } from '#platform/database';
import { type EventName, Events } from '#platform/events';
import { ConceptNote, NoteVersion } from './concept-note.entity.js';
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
    return (await this.lockFor(tx, null, id)).note;
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
    const { note, access } = await this.lockFor(tx, actor.personId, id);
    const view = viewOf(actor, note, access);
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
   * Moves a locked note: decides by the rule, writes state, version, number and time of what is submitted,
   * transition and event, and updates `note` itself. Throws `not-allowed`, `transition-not-possible`, or
   * `fields-wrong` when a reason is due and missing.
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
    send(
      tx,
      `WITH moved AS (
         UPDATE concept_note
            SET state = $2, version = $3, updated_at = $4, submitted_version = $5, submitted_at = $6
          WHERE id = $1)
       INSERT INTO concept_note_transition (id, note_id, verb, from_state, to_state, note_version,
                                            actor_id, at, reason)
       VALUES ($7, $1, $8, $9, $2, $5, $10, $4, $11)`,
      [
        ...[note.id, to, change.version, at, note.submittedVersion, note.submittedAt],
        ...[newId(), verb, note.state, actor.personId, reason],
      ],
    );
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

  /** Lets an assigned reviewer or a member with the note on the agenda, who declared no conflict, read it. */
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

  private async lockFor(
    tx: Tx,
    personId: string | null,
    id: string,
  ): Promise<{ note: LockedNote; access: PersonalAccess }> {
    // Read once the note is locked: what another transaction changed while we waited counts.
    const [note, found] = await Promise.all([
      lockRow(tx, ConceptNote, { id }),
      row<PersonalAccess & { participantIds: string[] }>(
        tx,
        `SELECT ARRAY(SELECT organisation_id FROM concept_note_participant WHERE note_id = $1)
                  AS "participantIds",
                EXISTS (SELECT 1 FROM note_reader WHERE note_id = $1 AND person_id = $2) AS reader,
                EXISTS (SELECT 1 FROM note_exclusion WHERE note_id = $1 AND person_id = $2) AS excluded`,
        [id, personId],
      ),
    ]);
    if (!note) throw new DomainError('not-found');
    const { participantIds, ...access } = found!;
    return { note: Object.assign(note, { participantIds }), access };
  }
}
