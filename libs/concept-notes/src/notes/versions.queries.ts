import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type FieldError, fieldTexts, type Language, problemTexts } from '#kernel';
import { Funds } from '#funds';
import { Database, row } from '#platform/database';
import { render } from '#platform/texts';
import { ConceptNote } from './concept-note.entity.js';
import { writesNote } from './concept-note.rules.js';
import { ConceptNotes } from './concept-notes.service.js';
import type { NoteContent } from './content.rules.js';
import { type Difference, differences } from './difference.rules.js';
import { Submission } from './submission.service.js';

export interface VersionItem {
  number: number;
  digest: string;
  submittedAt: Date;
  submittedBy: string | null;
  organisation: string | null;
}

export interface VersionRecord extends VersionItem {
  content: NoteContent;
}

export interface VersionDifference {
  from: number;
  to: number;
  differences: Difference[];
}

export interface ReadinessRecord {
  ready: boolean;
  problems: { pointer: string; code: string; message: string }[];
  /** What will be asked later, but does not stand in the way now. */
  warnings: { pointer: string; code: string; message: string }[];
  /** Why the call takes no submission now; null when it does. */
  closed: { code: string; message: string } | null;
  /** The version of the note that this tells of. */
  version: number;
}

const columns = `v.number, v.digest, v.submitted_at AS "submittedAt", p.full_name AS "submittedBy",
  o.code AS organisation`;
const joined = `FROM concept_note_version v LEFT JOIN person p ON p.id = v.submitted_by
  LEFT JOIN organisation o ON o.id = p.organisation_id`;

@Injectable()
export class VersionQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly submission: Submission,
  ) {}

  /** Every submitted version, newest first, without its content. */
  async list(actor: Actor, fundCode: string, noteId: string): Promise<VersionItem[]> {
    await this.see(actor, fundCode, noteId);
    const sql = `SELECT ${columns} ${joined} WHERE v.note_id = $1 ORDER BY v.number DESC`;
    return this.database.query<VersionItem>(sql, [noteId]);
  }

  /** One submitted version. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, noteId: string, number: number): Promise<VersionRecord> {
    await this.see(actor, fundCode, noteId);
    const sql = `SELECT ${columns}, v.content ${joined} WHERE v.note_id = $1 AND v.number = $2`;
    const [found] = await this.database.query<VersionRecord>(sql, [noteId, number]);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** What changed from one submitted version to another, field by field. */
  async difference(
    actor: Actor,
    fundCode: string,
    noteId: string,
    from: number,
    to: number,
  ): Promise<VersionDifference> {
    await this.see(actor, fundCode, noteId);
    const found = await this.database.query<{ number: number; content: NoteContent }>(
      'SELECT number, content FROM concept_note_version WHERE note_id = $1 AND number = ANY ($2::int[])',
      [noteId, [from, to]],
    );
    const [before, after] = [from, to].map((number) => found.find((each) => each.number === number));
    if (!before || !after) throw new DomainError('not-found');
    return { from, to, differences: differences(before.content, after.content) };
  }

  /**
   * What the content still lacks, by the rule that `submit` enforces: for its authors the content that they
   * write on, for others the submitted one.
   */
  async readiness(actor: Actor, fundCode: string, noteId: string): Promise<ReadinessRecord> {
    const fund = await this.funds.byCode(fundCode);
    const { facts } = await this.notes.view(actor, fund.id, noteId);
    const manager = this.database.source.manager;
    const note = await manager.getRepository(ConceptNote).findOneByOrFail({ id: noteId });
    const content = writesNote(actor, facts)
      ? note.content
      : (await this.notes.version(manager, noteId)).content;
    const judged = { ...note, content, participantIds: facts.participantIds };
    const { errors, closed } = await this.submission.readiness(manager, fund, judged);
    const endorsed = await row(manager, 'SELECT 1 FROM endorsement WHERE note_id = $1 LIMIT 1', [noteId]);
    const { language } = actor;
    return {
      ready: errors.length === 0 && closed === null,
      problems: errors.map((error) => shown(error, language)),
      warnings: endorsed ? [] : [shown({ pointer: '', code: 'endorsement-missing' }, language)],
      closed: closed && told(closed, language),
      version: note.version,
    };
  }

  private async see(actor: Actor, fundCode: string, noteId: string): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.notes.view(actor, fund.id, noteId);
  }
}

function shown({ pointer, code, params }: FieldError, language: Language) {
  return { pointer, code, message: render(fieldTexts[language][code], language, params) };
}

function told({ code, details }: DomainError, language: Language) {
  return { code, message: render(problemTexts[language][code], language, details.params) };
}
