import { Injectable } from '@nestjs/common';
import {
  type Actor,
  DomainError,
  fieldTexts,
  hasRole,
  problemTexts,
  type FieldCode,
  type Language,
  type ProblemCode,
} from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, limitOf, type Page } from '#platform/lists';
import { render } from '#platform/texts';
import type { ImportColumn, ImportKind, RowValues } from './columns.rules.js';
import type { KeptProblem, KeptRow } from './imports.service.js';
import { type ImportState, importTexts } from './texts/texts.js';

export interface ImportProblem {
  column: ImportColumn | null;
  /** The column's heading in the reader’s language. */
  heading: string | null;
  code: string;
  /** What is wrong and how to mend it. */
  message: string;
}

export interface ImportRow {
  number: number;
  values: RowValues;
  problems: ImportProblem[];
  recordId: string | null;
}

export interface ImportItem {
  id: string;
  kind: ImportKind;
  fileName: string;
  sha256: string;
  state: ImportState;
  stateLabel: string;
  rowCount: number;
  problemCount: number;
  triedAt: Date;
  loadedAt: Date | null;
  version: number;
}

export interface ImportView extends ImportItem {
  rows: ImportRow[];
}

/** Who sees the agent's files. */
export const importReaders = ['agent', 'agent-approver', 'auditor', 'administrator'] as const;

const newest = new Keyset('imports.newest', [{ sql: 'r.id', type: 'uuid' }], 'desc');
const columns = `r.id, r.kind, r.file_name AS "fileName", r.sha256, r.state, r.row_count AS "rowCount",
  r.problem_count AS "problemCount", r.tried_at AS "triedAt", r.loaded_at AS "loadedAt", r.version`;

type Read = Omit<ImportItem, 'stateLabel'>;

/** Files that were tried and loaded. */
@Injectable()
export class ImportQueries {
  constructor(private readonly database: Database) {}

  /** Files of a kind, the latest first, without their rows. Throws `not-allowed`. */
  async list(
    actor: Actor,
    fund: Fund,
    kind: ImportKind,
    filter: { limit?: number; cursor?: string },
  ): Promise<Page<ImportItem>> {
    requireReader(actor, fund);
    const params: unknown[] = [fund.id, kind];
    const after = newest.after(filter.cursor, params);
    const limit = limitOf(filter);
    const found = await this.database.query<Read & { keys: string[] }>(
      `SELECT ${columns}, ${newest.keys} FROM import_run r
        WHERE r.fund_id = $1 AND r.kind = $2 AND ${after} ORDER BY ${newest.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newest.page(found, limit);
    return { ...page, items: page.items.map((item) => labelled(item as Read, actor.language)) };
  }

  /** One file with the result of each row. Throws `not-allowed`, `not-found`. */
  async one(actor: Actor, fund: Fund, kind: ImportKind, id: string): Promise<ImportView> {
    requireReader(actor, fund);
    const [found] = await this.database.query<Read & { rows: KeptRow[] }>(
      `SELECT ${columns}, r.rows FROM import_run r WHERE r.id = $1 AND r.fund_id = $2 AND r.kind = $3`,
      [id, fund.id, kind],
    );
    if (!found) throw new DomainError('not-found');
    const { rows, ...item } = found;
    return {
      ...labelled(item, actor.language),
      rows: rows.map((row) => ({
        ...row,
        problems: row.problems.map((problem) => shown(problem, actor.language)),
      })),
    };
  }
}

function requireReader(actor: Actor, fund: Fund): void {
  if (!hasRole(actor, fund.id, ...importReaders)) throw new DomainError('not-allowed');
}

function labelled(item: Read, language: Language): ImportItem {
  return { ...item, stateLabel: importTexts[language].states[item.state] };
}

function shown({ column, of, code, params }: KeptProblem, language: Language): ImportProblem {
  const text =
    of === 'field' ? fieldTexts[language][code as FieldCode] : problemTexts[language][code as ProblemCode];
  const heading = column && importTexts[language].columns[column];
  return { column, heading, code, message: render(text, language, params) };
}
