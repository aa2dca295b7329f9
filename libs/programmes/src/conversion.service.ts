import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId, parseMinor } from '#kernel';
import { ConceptNotes, type LockedNote, type NoteContent } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database, mapConstraints, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Programme, ProgrammeBudgetLine, ProgrammeParticipant } from './programme.entity.js';

/** Makes a joint programme of an endorsed concept note: the money that was asked for comes along. */
@Injectable()
export class Conversion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /**
   * Converts the note, at the version that the caller read; returns the new programme's id. Throws
   * `not-found`, `version-stale`, `not-allowed`, `transition-not-possible`.
   */
  async convert(actor: Actor, fundCode: string, noteId: string, version: number): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    return this.database.transaction(async (tx) => {
      const { note } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      await requireVersion(tx, note, version, { type: 'concept-note', id: noteId }, actor);
      return (await this.createFromNote(tx, actor, note)).id;
    });
  }

  /** Moves a locked note to `converted` and creates its programme from the last submitted version. */
  async createFromNote(tx: Tx, actor: Actor, note: LockedNote): Promise<Programme> {
    await this.notes.move(tx, actor, note, 'convert');
    const fund = await this.funds.byId(note.fundId, tx);
    const { content } = await this.notes.version(tx, note.id);
    const programme = await this.newProgramme(tx, actor, note, fund, content);
    await mapConstraints({ programme_once_per_note: 'note-converted-already' }, () =>
      tx.getRepository(Programme).insert(programme),
    );
    await this.fillBudget(tx, programme, content, fund);
    // Whoever is recused from the note is recused from its programme.
    await rows(
      tx,
      `INSERT INTO programme_exclusion (programme_id, person_id)
       SELECT $1, person_id FROM note_exclusion WHERE note_id = $2`,
      [programme.id, note.id],
    );
    await this.events.record(tx, actor, {
      name: 'programme.created',
      fundId: fund.id,
      subject: { type: 'programme', id: programme.id },
      payload: { code: programme.code, conceptNoteId: note.id },
    });
    return programme;
  }

  private async newProgramme(
    tx: Tx,
    actor: Actor,
    note: LockedNote,
    fund: Fund,
    content: NoteContent,
  ): Promise<Programme> {
    const conveningOrganisationId = note.conveningOrganisationId ?? note.authorOrganisationId;
    const now = this.clock.now();
    return Object.assign(new Programme(), {
      id: newId(),
      fundId: fund.id,
      conceptNoteId: note.id,
      code: await this.nextCode(tx, fund),
      state: 'in_preparation',
      title: note.title,
      summary: content.expectedResults ?? '',
      language: note.language,
      primaryArea: note.primaryArea ?? '',
      otherAreas: content.otherAreas ?? [],
      places: content.places ?? [],
      durationMonths: content.durationMonths ?? null,
      results: [],
      risks: [],
      conveningOrganisationId,
      submittedVersion: null,
      approvedMinor: null,
      startsOn: null,
      endsOn: null,
      createdBy: actor.personId,
      createdAt: now,
      updatedAt: now,
      version: 1,
    } satisfies Programme);
  }

  /**
   * Participants with what the note asked for. Its direct costs have no categories yet, so only the indirect
   * line is filled; the entities split the rest.
   */
  private async fillBudget(tx: Tx, programme: Programme, content: NoteContent, fund: Fund): Promise<void> {
    const codes = (content.budget ?? []).map(({ organisation }) => organisation);
    const found = await rows<{ id: string; code: string }>(
      tx,
      `SELECT o.id, o.code FROM organisation o
        WHERE o.code = ANY ($1)
           OR o.id IN (SELECT organisation_id FROM concept_note_participant WHERE note_id = $2)`,
      [codes, programme.conceptNoteId],
    );
    const asked = (code: string, part: 'direct' | 'indirect') => {
      const line = content.budget?.find(({ organisation }) => organisation === code);
      return line ? (parseMinor(line[part], fund.currency) ?? 0n) : 0n;
    };
    const participants = found.map(({ id, code }) => ({
      programmeId: programme.id,
      organisationId: id,
      convening: id === programme.conveningOrganisationId,
      requestedDirectMinor: asked(code, 'direct'),
      requestedIndirectMinor: asked(code, 'indirect'),
    }));
    if (participants.length === 0) throw new DomainError('not-found');
    await tx.getRepository(ProgrammeParticipant).insert(participants);
    const lines = participants
      .filter(({ requestedIndirectMinor }) => requestedIndirectMinor > 0n)
      .map(({ programmeId, organisationId, requestedIndirectMinor }) => ({
        programmeId,
        organisationId,
        category: 'indirect_support' as const,
        amountMinor: requestedIndirectMinor,
      }));
    if (lines.length > 0) await tx.getRepository(ProgrammeBudgetLine).insert(lines);
  }

  private async nextCode(tx: Tx, fund: Fund): Promise<string> {
    const next = await row<{ last: number }>(
      tx,
      `INSERT INTO programme_number (fund_id, last) VALUES ($1, 1)
       ON CONFLICT (fund_id) DO UPDATE SET last = programme_number.last + 1 RETURNING last`,
      [fund.id],
    );
    return `${fund.code}-JP-${String(next!.last).padStart(4, '0')}`;
  }
}
