import type { Language } from '#kernel';
import type { CsvCell } from '#platform/csv';
import type { Sheet, SheetColumn } from '#platform/spreadsheets';
import type { RegisterRequest, RegisterView } from './allocations.queries.js';
import type { ContributorView } from './contributor.queries.js';
import type { EntityView } from './entity.queries.js';
import type { KeyFiguresView } from './key-figures.queries.js';
import type { ReachView } from './reach.queries.js';
import type { StatementKind } from './statement-kinds.js';
import type { StatementHead } from './statement-times.js';
import { statementTexts, type StatementTexts } from './texts/texts.js';

/** A column: its heading, what it holds, and where it stands in a row. */
export type Columns<Item> = readonly [
  name: keyof StatementTexts['columns'],
  type: SheetColumn['type'],
  cell: (item: Item) => CsvCell,
][];

/** What a statement is and when it was true, as a sheet beside its table. */
export function aboutSheet(kind: StatementKind, head: StatementHead, language: Language): Sheet {
  const { about, kinds } = statementTexts[language];
  const { fund, asOf, knownAt, currency } = head;
  const facts: [string, string][] = [
    [about.statement, kinds[kind]],
    [about.fund, fund],
    [about.asOf, asOf],
    [about.knownAt, knownAt],
    [about.currency, currency],
  ];
  const columns = [about.name, about.value].map((heading) => ({ heading, type: 'text' as const }));
  return { name: about.sheet, columns, batches: [facts] };
}

/** The table of a statement; items come in batches. */
export function tableSheet<Item>(
  columns: Columns<Item>,
  batches: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  language: Language,
): Sheet {
  async function* rows() {
    for await (const items of batches) yield items.map((item) => columns.map(([, , cell]) => cell(item)));
  }
  const texts = statementTexts[language];
  return {
    name: texts.about.table,
    columns: columns.map(([name, type]) => ({ heading: texts.columns[name], type })),
    batches: rows(),
  };
}

/** One row per line and year, so that a column adds up. */
export function keyFiguresSheet(view: KeyFiguresView, language: Language): Sheet {
  const items = view.lines.flatMap((line) => line.byYear.map((year) => ({ line, year })));
  const columns: Columns<(typeof items)[number]> = [
    ['line', 'text', ({ line }) => line.key],
    ['label', 'text', ({ line }) => line.label],
    ['group', 'text', ({ line }) => line.group],
    ['year', 'number', ({ year }) => year.year],
    ['inYear', 'number', ({ year }) => year.amount],
    ['cumulative', 'number', ({ year }) => year.cumulative],
    ['currency', 'text', () => view.currency],
  ];
  return tableSheet(columns, [items], language);
}

/** One row per organisation and programme. */
export function entitySheet(view: EntityView, language: Language): Sheet {
  const items = view.organisations.flatMap(({ organisation, name, programmes }) =>
    programmes.map((each) => ({ organisation, name, ...each })),
  );
  const columns: Columns<(typeof items)[number]> = [
    ['organisation', 'text', ({ organisation }) => organisation],
    ['organisationName', 'text', ({ name }) => name],
    ['programme', 'text', ({ programme }) => programme.code],
    ['programmeTitle', 'text', ({ programme }) => programme.title],
    ['state', 'text', ({ programme }) => programme.state],
    ['allocated', 'number', ({ allocated }) => allocated],
    ['transferred', 'number', ({ transferred }) => transferred],
    ['refunded', 'number', ({ refunded }) => refunded],
    ['netFunded', 'number', ({ netFunded }) => netFunded],
    ['expended', 'number', ({ expended }) => expended],
    ['balance', 'number', ({ balance }) => balance],
    ['deliveryRate', 'number', ({ deliveryRatePercent }) => deliveryRatePercent],
    ['aboveFunded', 'text', ({ aboveFunded }) => aboveFunded],
    ['withinResidual', 'text', ({ withinResidual }) => withinResidual],
    ['currency', 'text', () => view.currency],
  ];
  return tableSheet(columns, [items], language);
}

/** One row per allocation and organisation, page after page of the register. */
export function registerSheet(
  first: RegisterView,
  next: (request: RegisterRequest) => Promise<RegisterView>,
  language: Language,
): Sheet {
  async function* batches() {
    for (let view = first; ;) {
      yield view.items.flatMap((entry) => entry.lines.map((line) => ({ entry, line })));
      if (view.nextCursor === null) return;
      // The times of the first page: what is booked meanwhile is not part of this statement.
      view = await next({ asOf: first.asOf, knownAt: first.knownAt, cursor: view.nextCursor });
    }
  }
  const columns: Columns<{
    entry: RegisterView['items'][number];
    line: RegisterView['items'][number]['lines'][number];
  }> = [
    ['valueDate', 'text', ({ entry }) => entry.valueDate],
    ['programme', 'text', ({ entry }) => entry.programme.code],
    ['programmeTitle', 'text', ({ entry }) => entry.programme.title],
    ['area', 'text', ({ entry }) => entry.primaryArea],
    ['organisation', 'text', ({ line }) => line.organisation],
    ['reserved', 'number', ({ line }) => line.reserved],
    ['settled', 'number', ({ line }) => line.settled],
    ['released', 'number', ({ line }) => line.released],
    ['open', 'number', ({ line }) => line.open],
    ['currency', 'text', () => first.currency],
    ['reservedAt', 'text', ({ entry }) => entry.reservedAt],
    ['decision', 'text', ({ entry }) => entry.decisionId],
    ['allocation', 'text', ({ entry }) => entry.id],
  ];
  return tableSheet(columns, batches(), language);
}

/** One row per programme and contributor. */
export function reachSheet(view: ReachView, language: Language): Sheet {
  const items = view.programmes.flatMap(({ contributors, ...of }) =>
    contributors.map((giver) => ({ ...of, ...giver })),
  );
  const columns: Columns<(typeof items)[number]> = [
    ['programme', 'text', ({ programme }) => programme.code],
    ['programmeTitle', 'text', ({ programme }) => programme.title],
    ['area', 'text', ({ primaryArea }) => primaryArea],
    ['contributor', 'text', ({ contributor }) => contributor],
    ['contributorName', 'text', ({ name }) => name],
    ['allocated', 'number', ({ allocated }) => allocated],
    ['open', 'number', ({ reserved }) => reserved],
    ['netFunded', 'number', ({ transferred }) => transferred],
    ['refunded', 'number', ({ refunded }) => refunded],
    ['expendedShare', 'number', ({ expended }) => expended],
    ['currency', 'text', () => view.currency],
  ];
  return tableSheet(columns, [items], language);
}

/** What a contributor promised and paid, and one row per programme that the money reached. */
export function contributorSheets(view: ContributorView, language: Language): [Sheet, Sheet] {
  const { columns: headings } = statementTexts[language];
  const items = view.reached.programmes.flatMap(({ sources, ...of }) =>
    sources.map((source) => ({ ...of, ...source })),
  );
  const reached: Columns<(typeof items)[number]> = [
    ['programme', 'text', ({ programme }) => programme.code],
    ['programmeTitle', 'text', ({ programme }) => programme.title],
    ['area', 'text', ({ primaryArea }) => primaryArea],
    ['money', 'text', ({ number }) => number],
    ['moneyKind', 'text', ({ kindLabel }) => kindLabel],
    ['allocated', 'number', ({ allocated }) => allocated],
    ['open', 'number', ({ reserved }) => reserved],
    ['netFunded', 'number', ({ transferred }) => transferred],
    ['refunded', 'number', ({ refunded }) => refunded],
    ['expendedShare', 'number', ({ expended }) => expended],
    ['basis', 'text', () => view.reached.basis],
    ['currency', 'text', () => view.currency],
  ];
  const figures = [
    'pledged',
    'pledgedOpen',
    'committed',
    'committedOpen',
    'deposited',
    'bankCharges',
  ] as const;
  const paid = [...figures, 'agentFees', 'net'] as const;
  const columns: Columns<(typeof paid)[number]> = [
    ['line', 'text', (key) => key],
    ['label', 'text', (key) => headings[key]],
    ['inTotal', 'number', (key) => view[key]],
    ['currency', 'text', () => view.currency],
  ];
  return [
    tableSheet(columns, [paid], language),
    { ...tableSheet(reached, [items], language), name: headings.reached },
  ];
}
