import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId, organisationsOf } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { editableStates, writesNote } from './concept-note.rules.js';
import { ConceptNotes, type LockedNote } from './concept-notes.service.js';
import { changedContent, type NoteContentChange } from './content.rules.js';
import { FormVocabularies } from './form-codes.service.js';
import { columnsOf, nextNumber, organisationsNamed, writeColumns, writeFacets } from './note-rows.js';

export interface NewNote {
  /** Id of the call that the note answers. */
  callId: string;
  /** Code of the author's organisation; needed only by who writes for several. */
  organisation?: string;
  content: NoteContentChange;
}

/** Beginning and changing drafts. Nothing here asks whether a draft is complete. */
@Injectable()
export class Drafting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly codes: FormVocabularies,
  ) {}

  /**
   * Begins a draft for a call that is not closed; the convening agency is the author's organisation unless
   * named.
   */
  async create(actor: Actor, fundCode: string, given: NewNote): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    const places = await this.codes.places(fund);
    return this.database.transaction(async (tx) => {
      const author = await authorOrganisation(tx, actor, fund, given.organisation);
      await requireCall(tx, fund, given.callId);
      const content = changedContent({ conveningAgency: author.code }, given.content);
      const note = { id: newId(), code: `${fund.code}-CN-`, authorOrganisationId: author.id };
      const named = await organisationsNamed(tx, content);
      note.code += String(await nextNumber(tx, fund.id)).padStart(4, '0');
      const now = this.clock.now();
      await rows(
        tx,
        `INSERT INTO concept_note (id, fund_id, call_id, code, state, language, content,
                                   author_organisation_id, created_by, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'draft', 'en', $5, $6, $7, $8, $8)`,
        [note.id, fund.id, given.callId, note.code, JSON.stringify(content), author.id, actor.personId, now],
      );
      const columns = columnsOf(note, content, named, places, fund.currency);
      await writeColumns(tx, columns, content);
      await writeFacets(tx, columns);
      await this.tell(
        tx,
        actor,
        { ...note, fundId: fund.id, submittedVersion: null },
        'concept-note.created',
      );
      return note.id;
    });
  }

  /**
   * Changes fields of a draft, a returned or a deferred note. Once a note was submitted, lists and counts
   * keep telling of the submitted version until the next one.
   */
  async change(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    change: NoteContentChange,
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    const places = await this.codes.places(fund);
    await this.database.transaction(async (tx) => {
      const { note } = await this.notes.lockVisible(tx, actor, fund.id, id);
      if (!writesNote(actor, note)) throw new DomainError('not-allowed');
      await requireVersion(tx, note, version, { type: 'concept-note', id }, actor);
      requireEditable(note);
      const content = changedContent(note.content, change);
      await rows(
        tx,
        'UPDATE concept_note SET content = $2, updated_at = $3, version = version + 1 WHERE id = $1',
        [id, JSON.stringify(content), this.clock.now()],
      );
      if (note.submittedVersion === null) {
        const named = await organisationsNamed(tx, content);
        const columns = columnsOf(note, content, named, places, fund.currency);
        await writeColumns(tx, columns, content);
        await writeFacets(tx, columns);
      }
      await this.tell(tx, actor, note, 'concept-note.changed');
    });
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    note: Pick<LockedNote, 'id' | 'code' | 'fundId' | 'submittedVersion'>,
    name: 'concept-note.created' | 'concept-note.changed',
  ): Promise<void> {
    const { id, code, fundId, submittedVersion } = note;
    const subject = { type: 'concept-note', id };
    await this.events.record(tx, actor, {
      name,
      fundId,
      subject,
      payload: { code, version: submittedVersion ?? 0 },
    });
  }
}

function requireEditable({ state }: LockedNote): void {
  if (editableStates.includes(state)) return;
  throw new DomainError('transition-not-possible', { params: { state }, facts: { state, verb: 'change' } });
}

async function authorOrganisation(tx: Tx, actor: Actor, fund: Fund, code: string | undefined) {
  const own = organisationsOf(actor, fund.id, 'focal-point');
  const found = await rows<{ id: string; code: string }>(
    tx,
    `SELECT id, code FROM organisation
      WHERE ($1::text IS NULL OR code = $1) AND ($3 OR id = ANY ($2::uuid[])) ORDER BY code LIMIT 2`,
    [code ?? null, own, actor.system],
  );
  if (found.length === 1) return found[0]!;
  if (code === undefined && own.length === 0) throw new DomainError('not-allowed');
  const pointer = '/organisation';
  throw new DomainError('fields-wrong', {
    errors: [
      code === undefined
        ? { pointer, code: 'field-required' }
        : { pointer, code: 'organisation-not-yours', params: { organisation: code } },
    ],
  });
}

async function requireCall(tx: Tx, fund: Fund, callId: string): Promise<void> {
  const sql = 'SELECT state FROM call WHERE id = $1 AND fund_id = $2';
  const call = await row<{ state: string }>(tx, sql, [callId, fund.id]);
  if (call?.state === 'open') return;
  if (call?.state === 'closed')
    throw new DomainError('transition-not-possible', { params: { state: 'closed' } });
  throw new DomainError('fields-wrong', { errors: [{ pointer: '/callId', code: 'call-unknown' }] });
}
