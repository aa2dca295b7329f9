import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type FieldError, newId, refuseFields } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, row, type Tx } from '#platform/database';
import { canonicalJson, requireVersion } from '#platform/events';
import { type CallWindow, requireOpen } from '../calls/call.rules.js';
import { NoteVersion } from './concept-note.entity.js';
import { requireMove } from './concept-note.rules.js';
import { ConceptNotes, type LockedNote } from './concept-notes.service.js';
import type { NoteContent } from './content.rules.js';
import { FormVocabularies } from './form-codes.service.js';
import { columnsOf, organisationsNamed, writeColumns, writeFacets } from './note-rows.js';
import { type FormCodes, readinessErrors } from './readiness.rules.js';

interface AnsweredCall extends CallWindow {
  themes: string[];
  regions: string[];
  waivedUntil: Date | null;
}

/** What stands between a draft and its submission. */
export interface Readiness {
  errors: FieldError[];
  /** The call takes no submissions now: before its opening, or too late without a waiver. */
  closed: DomainError | null;
}

type Judged = Pick<LockedNote, 'callId' | 'content' | 'authorOrganisationId'> & {
  readonly participantIds: readonly string[];
};

/** Handing in, handing back and taking back. */
@Injectable()
export class Submission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly vocabularies: FormVocabularies,
  ) {}

  /**
   * Submits the content as the next version: complete, in time, immutable from now on. Throws `version-
   * stale`, `transition-not-possible`, `call-not-open`, `submission-late`, or `fields-wrong` with every
   * problem.
   */
  async submit(actor: Actor, fundCode: string, id: string, version: number): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const { note } = await this.locked(tx, actor, fund, id, version);
      requireMove(actor, note, 'submit');
      const { errors, closed } = await this.readiness(tx, fund, note);
      if (closed) throw closed;
      refuseFields(errors);
      const digest = await this.keepVersion(tx, actor, note);
      const codes = await this.vocabularies.of(fund, tx);
      note.participantIds = await writeFacts(tx, fund, note, note.content, codes);
      await this.notes.move(tx, actor, note, 'submit', { digest });
    });
  }

  /** Hands a submitted note back for changes, with the reason. */
  async return(actor: Actor, fundCode: string, id: string, version: number, reason: string): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const { note } = await this.locked(tx, actor, fund, id, version);
      await this.notes.move(tx, actor, note, 'return', { reason });
    });
  }

  /** Takes a note out of the competition, with the reason. */
  async withdraw(actor: Actor, fundCode: string, id: string, version: number, reason: string): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const { note } = await this.locked(tx, actor, fund, id, version);
      await this.notes.move(tx, actor, note, 'withdraw', { reason });
    });
  }

  /** Everything that would keep a note from being submitted at this instant. */
  async readiness(tx: Tx, fund: Fund, note: Judged): Promise<Readiness> {
    const call = await answeredCall(tx, note);
    const { content } = note;
    const named = await organisationsNamed(tx, content);
    const entities = named.filter(({ kind }) => kind === 'un-entity');
    const errors = readinessErrors({
      content,
      currency: fund.currency,
      limits: await this.funds.settings(fund, { tx }),
      call,
      codes: await this.vocabularies.of(fund, tx),
      organisations: new Map(entities.map(({ code, active }) => [code, { active }])),
    });
    try {
      requireOpen(call, this.clock.now(), call.waivedUntil);
      return { errors, closed: null };
    } catch (error) {
      return { errors, closed: error as DomainError };
    }
  }

  private async locked(tx: Tx, actor: Actor, fund: Fund, id: string, version: number) {
    const found = await this.notes.lockVisible(tx, actor, fund.id, id);
    await requireVersion(tx, found.note, version, { type: 'concept-note', id }, actor);
    return found;
  }

  /** Adds the immutable version and updates number and time of the note; returns the digest. */
  private async keepVersion(tx: Tx, actor: Actor, note: LockedNote): Promise<string> {
    const digest = digestOfContent(note.content);
    const submittedAt = this.clock.now();
    const number = (note.submittedVersion ?? 0) + 1;
    const { content, id: noteId } = note;
    const made = { id: newId(), noteId, number, content, digest, submittedBy: actor.personId, submittedAt };
    await tx.getRepository(NoteVersion).insert(made);
    Object.assign(note, { submittedVersion: number, submittedAt });
    return digest;
  }
}

/** SHA-256 of the canonical JSON of a content: anyone who may read a version can compute it again. */
export function digestOfContent(content: NoteContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

async function writeFacts(
  tx: Tx,
  fund: Fund,
  note: LockedNote,
  content: NoteContent,
  codes: FormCodes,
): Promise<string[]> {
  const named = await organisationsNamed(tx, content);
  const columns = columnsOf(note, content, named, codes.places, fund.currency);
  await writeFacets(tx, columns);
  await writeColumns(tx, columns, content);
  return columns.participantIds;
}

async function answeredCall(tx: Tx, note: Judged): Promise<AnsweredCall> {
  const call = await row<AnsweredCall>(
    tx,
    `SELECT c.state, c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.zone, c.themes, c.regions,
            (SELECT max(w.until) FROM call_waiver w
              WHERE w.call_id = c.id AND w.organisation_id = ANY ($2::uuid[])) AS "waivedUntil"
       FROM call c WHERE c.id = $1`,
    [note.callId, [note.authorOrganisationId, ...note.participantIds]],
  );
  return call!;
}
