import type { Day, Params } from '#kernel';
import type { Database } from '../database/index.js';

/** A record that waits for something: of the reader, or of somebody else while the reader looks on. */
export interface Waiting<Kind extends string = string> {
  kind: Kind;
  side: 'me' | 'others';
  subjectType: string;
  id: string;
  code: string | null;
  title: string;
  /** Where the browser shows it; the same paths as in mails. */
  path: string;
  /** The last day, or the last instant, or neither. */
  dueOn: Day | null;
  dueAt: Date | null;
  since: Date | null;
  /** What the sentence about it may name beside code and title. */
  facts: Params;
  /** How many of this kind there are in all; the list names the first `tasksPerKind`. */
  total: number;
}

/** Where tasks of one kind come from: SQL expressions, and FROM … WHERE in `from`. */
export interface TaskSql<Kind extends string> {
  kind: Kind;
  side?: 'me' | 'others';
  subject: string;
  id: string;
  code: string;
  title: string;
  path: string;
  dueOn?: string;
  dueAt?: string;
  since: string;
  /** A jsonb object. */
  facts?: string;
  from: string;
}

/** How many tasks of a kind are named; the rest is counted. */
export const tasksPerKind = 50;

/** Gathers kinds of tasks and reads them in one statement, however many kinds and records there are. */
export class TaskList<Kind extends string> {
  private readonly params: unknown[] = [];
  private readonly parts: string[] = [];

  /** `root` comes before each path, such as `/funds/MIG00`. */
  constructor(private readonly root: string) {}

  /** A value for the SQL of a kind. */
  readonly bind = (value: unknown): string => `$${this.params.push(value)}`;

  /** Adds kinds of tasks. The soonest due come first, then those that wait longest. */
  add(...kinds: TaskSql<Kind>[]): void {
    for (const { kind, side = 'me', subject, id, code, title, path, since, from, ...rest } of kinds) {
      const { dueOn = 'NULL', dueAt = 'NULL', facts = `'{}'` } = rest;
      this.parts.push(
        `(SELECT '${kind}' AS kind, '${side}' AS side, '${subject}' AS "subjectType", ${id}::text AS id,
                 ${code}::text AS code, ${title}::text AS title, (${path})::text AS path,
                 (${dueOn})::date AS "dueOn", (${dueAt})::timestamptz AS "dueAt",
                 (${since})::timestamptz AS since, (${facts})::jsonb AS facts,
                 (count(*) OVER ())::int AS total
            ${from}
           ORDER BY coalesce((${dueAt})::timestamptz, (${dueOn})::date::timestamptz), ${since}, ${id}
           LIMIT ${tasksPerKind})`,
      );
    }
  }

  /** The first tasks of each kind. No statement is sent when there is no kind. */
  async read(database: Database): Promise<Waiting<Kind>[]> {
    if (this.parts.length === 0) return [];
    const found = await database.query<Waiting<Kind>>(this.parts.join('\nUNION ALL\n'), this.params);
    return found.map((task) => ({ ...task, path: `${this.root}${task.path}` }));
  }
}
