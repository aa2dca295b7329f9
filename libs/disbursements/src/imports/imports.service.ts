import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type FieldError, newId } from '#kernel';
import { requireAgent } from '#funding';
import type { Fund } from '#funds';
import { brokenConstraint, Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { readSheet } from '#platform/spreadsheets';
import { handOf } from '../transfers/transfers.rules.js';
import {
  type ImportColumn,
  importColumnNames,
  type ImportKind,
  readRow,
  type RowValues,
} from './columns.rules.js';
import { headingsOf } from './headings.js';
import { Loaders } from './loaders.js';

/** A file as it was sent. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is wrong with a row: a column (null: the row as a whole), and a code with its figures. */
export interface KeptProblem {
  column: ImportColumn | null;
  of: 'field' | 'problem';
  code: string;
  params: Record<string, string | number>;
}

export interface KeptRow {
  /** As people count in their spreadsheet. */
  number: number;
  values: RowValues;
  problems: KeptProblem[];
  /** The record that was made of it. */
  recordId: string | null;
}

/** What a file may hold, so that a try holds up nobody else for long. */
export const importLimits = { rows: 1_001, columns: 40, bytes: 2 * 2 ** 20 };

/** Ends a try: what was written for it is rolled back. */
class Rehearsed extends Error {}

/** Files of the administrative agent, tried first and then loaded whole through the services of every day. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly loaders: Loaders,
  ) {}

  /**
   * Tries a file: every row goes through the services in one transaction that is rolled back. Returns the id
   * of the run with the result of each row. Throws `not-allowed`, `sheet-unreadable`, `sheet-too-large`, and
   * `import-loaded-already` for a file that was loaded before.
   */
  async attempt(actor: Actor, fund: Fund, kind: ImportKind, file: ImportFile): Promise<string> {
    requireAgent(actor, fund.id);
    const triedBy = handOf(actor);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const [before] = await this.database.query<{ id: string }>(
      `SELECT id FROM import_run WHERE fund_id = $1 AND kind = $2 AND sha256 = $3 AND state = 'loaded'`,
      [fund.id, kind, sha256],
    );
    if (before) throw new DomainError('import-loaded-already', { facts: { importId: before.id } });
    const found = await this.read(kind, file.bytes);
    // A row that cannot be read hides nothing of the others: all that is wrong is told at once.
    await this.rehearse(
      actor,
      fund,
      kind,
      found.filter(({ problems }) => problems.length === 0),
    );
    const wrong = found.filter(({ problems }) => problems.length > 0).length;
    const id = newId();
    await this.database.query(
      `INSERT INTO import_run (id, fund_id, kind, file_name, sha256, state, row_count, problem_count, rows,
                               tried_by, tried_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, fund.id, kind, file.name, sha256, wrong === 0 ? 'ready' : 'refused', found.length, wrong],
        ...[JSON.stringify(found), triedBy, this.clock.now()],
      ],
    );
    return id;
  }

  /**
   * Loads a file that was tried, whole or not at all; once: again, it answers alike. Throws `not-allowed`,
   * `not-found`, `version-stale`, `import-has-problems` with the rows that are wrong by now.
   */
  async load(actor: Actor, fund: Fund, kind: ImportKind, id: string, version: number): Promise<void> {
    requireAgent(actor, fund.id);
    try {
      await this.database.together(async (tx) => {
        const run = await this.lock(tx, fund, kind, id);
        if (run.state === 'loaded') return;
        await requireVersion(tx, run, version, { type: 'import', id }, actor);
        if (run.state === 'refused') throw hasProblems(run.rows);
        await this.write(actor, fund, kind, run.rows);
        if (run.rows.some(({ problems }) => problems.length > 0)) throw hasProblems(run.rows);
        await rows(
          tx,
          `UPDATE import_run SET state = 'loaded', rows = $2, loaded_by = $3, loaded_at = $4,
                  version = version + 1 WHERE id = $1`,
          [id, JSON.stringify(run.rows), handOf(actor), this.clock.now()],
        );
        await this.events.record(tx, actor, {
          name: 'import.loaded',
          fundId: fund.id,
          subject: { type: 'import', id },
          payload: { kind, rows: run.rows.length, digest: run.sha256 },
        });
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'import_loaded_once') throw error;
      throw new DomainError('import-loaded-already');
    }
  }

  private async read(kind: ImportKind, bytes: Buffer): Promise<KeptRow[]> {
    const [first, ...rest] = await readSheet(bytes, importLimits);
    const { at, errors } = headingsOf(kind, first?.cells ?? []);
    if (errors.length > 0 || rest.length === 0) {
      const nothing: FieldError = { pointer: '', code: 'too-few-items', params: { min: 1 } };
      const problems = (errors.length > 0 ? errors : [nothing]).map(problemOf);
      return [{ number: first?.number ?? 1, values: {}, problems, recordId: null }];
    }
    return rest.map(({ number, cells }) => {
      const read = readRow(kind, at, cells);
      return { number, values: read.values, problems: read.errors.map(problemOf), recordId: null };
    });
  }

  /** Does everything and undoes it; problems are noted in the rows. */
  private async rehearse(actor: Actor, fund: Fund, kind: ImportKind, found: KeptRow[]): Promise<void> {
    try {
      await this.database.together(async (tx) => {
        await this.write(actor, fund, kind, found);
        // What is only checked at the end of a transaction is checked now.
        await rows(tx, 'SET CONSTRAINTS ALL IMMEDIATE');
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
    for (const each of found) each.recordId = null;
  }

  /** Every row behind a savepoint of its own, so that each tells its problems, not only the first. */
  private async write(actor: Actor, fund: Fund, kind: ImportKind, found: KeptRow[]): Promise<void> {
    for (const each of found) {
      each.problems = [];
      try {
        each.recordId = await this.database.transaction(() =>
          this.loaders.load(actor, fund, kind, each.values),
        );
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        each.problems = problemsOf(error);
      }
    }
  }

  private async lock(tx: Tx, fund: Fund, kind: ImportKind, id: string) {
    const run = await row<{ state: string; version: number; sha256: string; rows: KeptRow[] }>(
      tx,
      `SELECT state, version, sha256, rows FROM import_run
        WHERE id = $1 AND fund_id = $2 AND kind = $3 FOR UPDATE`,
      [id, fund.id, kind],
    );
    if (!run) throw new DomainError('not-found');
    return run;
  }
}

function problemOf({ pointer, code, params = {} }: FieldError): KeptProblem {
  const column = importColumnNames.find((name) => pointer === `/${name}`) ?? null;
  return { column, of: 'field', code, params };
}

function problemsOf({ code, details }: DomainError): KeptProblem[] {
  if (details.errors?.length) return details.errors.map(problemOf);
  return [{ column: null, of: 'problem', code, params: { count: 1, ...details.params } }];
}

function hasProblems(found: readonly KeptRow[]): DomainError {
  const wrong = found.filter(({ problems }) => problems.length > 0);
  const facts = { rows: wrong.slice(0, 100).map(({ number, problems }) => ({ number, problems })) };
  return new DomainError('import-has-problems', { params: { count: wrong.length }, facts });
}
