import { type Language } from '#kernel';
import { row, type Tx } from '#platform/database';
import type { RecordedEvent } from './recorded-event.js';
import { moment } from './wording.js';

/** What the sentences of a message may name. All text, ready to be read. */
export type Facts = Record<string, string>;

export interface FactsContext {
  readonly tx: Tx;
  readonly event: RecordedEvent;
  readonly language: Language;
}

interface FactsKindOf {
  /** One of each, for previews and tests; loaders give the same names. */
  readonly sample: Facts;
  /** Facts as they are now; `path` is where the record is read. Null when it is gone. */
  readonly load: (context: FactsContext) => Promise<Facts | null>;
}

const fundName = (language: string) => `f.name->>${language}`;

const note: FactsKindOf = {
  sample: {
    fund: 'Migration Multi-Partner Trust Fund',
    code: 'MIG00-CN-0042',
    title: 'Safe recruitment corridors',
    path: '/funds/MIG00/concept-notes/0190a0a0-0000-7000-8000-000000000001',
  },
  load: ({ tx, event, language }) =>
    row<Facts>(
      tx,
      `SELECT ${fundName('$2::text')} AS fund, n.code, n.title,
              '/funds/' || f.code || '/concept-notes/' || n.id AS path
         FROM concept_note n JOIN fund f ON f.id = n.fund_id WHERE n.id = $1`,
      [event.subject.id, language],
    ),
};

const review: FactsKindOf = {
  sample: note.sample,
  load: ({ tx, event, language }) =>
    row<Facts>(
      tx,
      `SELECT ${fundName('$2::text')} AS fund, n.code, n.title,
              '/funds/' || f.code || '/concept-notes/' || n.id || '/reviews' AS path
         FROM review r JOIN concept_note n ON n.id = r.note_id JOIN fund f ON f.id = n.fund_id
        WHERE r.id = $1`,
      [event.subject.id, language],
    ),
};

const call: FactsKindOf = {
  sample: {
    fund: 'Migration Multi-Partner Trust Fund',
    code: '2026-1',
    title: 'Call for concept notes 2026',
    closes: '31 January 2027, 23:59 (America/New_York)',
    path: '/funds/MIG00/calls/0190a0a0-0000-7000-8000-000000000002',
  },
  load: async ({ tx, event, language }) => {
    const found = await row<Facts & { closesAt: Date; zone: string }>(
      tx,
      `SELECT ${fundName('$2::text')} AS fund, c.code, c.title->>$2::text AS title, c.closes_at AS "closesAt",
              c.zone, '/funds/' || f.code || '/calls/' || c.id AS path
         FROM call c JOIN fund f ON f.id = c.fund_id WHERE c.id = $1`,
      [event.subject.id, language],
    );
    if (!found) return null;
    const { closesAt, zone, ...facts } = found;
    return { ...facts, closes: moment(closesAt as unknown as Date, zone, language) } as Facts;
  },
};

/** Where facts come from, by kind of record. */
export const factsKinds = { call, note, review } as const satisfies Record<string, FactsKindOf>;

export type FactsKind = keyof typeof factsKinds;
