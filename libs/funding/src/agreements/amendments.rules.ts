import { type Day, type FieldError, formatMinor } from '#kernel';
import { earmarkErrors, type NewInstalment, type NewLine, readAmounts } from './agreements.rules.js';

/** A line as it is from now on; without an id it is new. Areas and places left out stay as they are. */
export interface AmendedLine extends NewLine {
  readonly id?: string;
}

export interface AmendedInstalment extends NewInstalment {
  readonly id?: string;
}

/** What changes of an agreement: what is left out stays; of lines and instalments the whole list is given. */
export interface Amendment {
  readonly reason: string;
  /** From when the change counts, as its paper says. */
  readonly amendedOn: Day;
  readonly amount?: string;
  readonly lines?: readonly AmendedLine[];
  readonly instalments?: readonly AmendedInstalment[];
}

export interface KnownLine {
  readonly id: string;
  readonly number: number;
  readonly amountMinor: bigint;
  readonly appliedMinor: bigint;
  /** Whether money was ever applied to it, also if that was taken back. */
  readonly hasReceipts: boolean;
  readonly areas: readonly string[];
  readonly places: readonly string[];
}

export interface KnownTerm {
  readonly id: string;
  readonly number: number;
  readonly amountMinor: bigint;
  readonly dueOn: Day;
  /** Paid, or accepted as not to come. */
  readonly settledMinor: bigint;
}

/** An agreement as it is before the change. */
export interface Terms {
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly signedOn: Day;
  /** The day of the amendment before this one. */
  readonly lastAmendedOn: Day | null;
  readonly lines: readonly KnownLine[];
  readonly instalments: readonly KnownTerm[];
}

/** The whole agreement as it is from now on. */
export interface NewTerms {
  readonly amountMinor: bigint;
  readonly lines: readonly (AmendedLine & { readonly amountMinor: bigint })[];
  readonly instalments: readonly (AmendedInstalment & { readonly amountMinor: bigint })[];
}

/** What an amendment makes of an agreement, and everything that is wrong with it. */
export function amended(
  terms: Terms,
  given: Amendment,
  known: { today: Day; areas: ReadonlySet<string>; places: ReadonlySet<string> },
): { terms: NewTerms; errors: FieldError[] } {
  const { currency } = terms;
  const text = (minor: bigint) => formatMinor(minor, currency);
  const lines = given.lines ?? terms.lines.map(({ id, amountMinor }) => ({ id, amount: text(amountMinor) }));
  const instalments =
    given.instalments ??
    terms.instalments.map(({ id, dueOn, amountMinor }) => ({ id, dueOn, amount: text(amountMinor) }));
  const amounts = readAmounts(
    { amount: given.amount ?? text(terms.amountMinor), lines, instalments },
    currency,
  );
  const after: NewTerms = {
    amountMinor: amounts.totalMinor,
    lines: lines.map((line, index) => ({ ...line, amountMinor: amounts.lineMinor[index]! })),
    instalments: instalments.map((each, index) => ({
      ...each,
      amountMinor: amounts.instalmentMinor[index]!,
    })),
  };
  const errors = [
    ...dayErrors(terms, given.amendedOn, known.today),
    ...amounts.errors,
    ...earmarkErrors(lines, known.areas, known.places),
    ...partErrors('lines', terms.lines.map(lineFloor), after.lines, currency),
    ...partErrors('instalments', terms.instalments.map(termFloor), after.instalments, currency),
    ...after.lines.flatMap((line, index) => standingErrors(terms, line, index)),
  ];
  if (errors.length === 0 && !differs(terms, after)) {
    errors.push({ pointer: '/amount', code: 'amendment-changes-nothing' });
  }
  return { terms: after, errors };
}

function dayErrors({ signedOn, lastAmendedOn }: Terms, day: Day, today: Day): FieldError[] {
  const pointer = '/amendedOn';
  const from = lastAmendedOn !== null && lastAmendedOn > signedOn ? lastAmendedOn : signedOn;
  if (day > today) return [{ pointer, code: 'day-in-future', params: { today } }];
  return day < from ? [{ pointer, code: 'day-order-wrong', params: { from } }] : [];
}

interface Floor {
  readonly id: string;
  readonly number: number;
  readonly amountMinor: bigint;
  /** It cannot become less than this. */
  readonly leastMinor: bigint;
}

const lineFloor = ({ appliedMinor, ...line }: KnownLine): Floor => ({ ...line, leastMinor: appliedMinor });
const termFloor = ({ settledMinor, ...term }: KnownTerm): Floor => ({ ...term, leastMinor: settledMinor });

/** Every part is one of the agreement's, named once, and keeps what was received of it. */
function partErrors(
  name: 'lines' | 'instalments',
  floors: readonly Floor[],
  parts: readonly { id?: string; amountMinor: bigint }[],
  currency: string,
): FieldError[] {
  const least = ({ leastMinor }: Floor) => `${currency} ${formatMinor(leastMinor, currency)}`;
  const known = new Map(floors.map((floor) => [floor.id, floor]));
  const errors = parts.flatMap(({ id, amountMinor }, index): FieldError[] => {
    if (id === undefined) return [];
    const floor = known.get(id);
    const pointer = `/${name}/${index}`;
    if (!floor) return [{ pointer: `${pointer}/id`, code: 'part-unknown' }];
    if (parts.findIndex((other) => other.id === id) < index) {
      return [{ pointer: `${pointer}/id`, code: 'value-repeated' }];
    }
    if (amountMinor >= floor.leastMinor || amountMinor >= floor.amountMinor || amountMinor <= 0n) return [];
    return [{ pointer: `${pointer}/amount`, code: 'amount-below-received', params: { least: least(floor) } }];
  });
  const named = new Set(parts.map(({ id }) => id));
  const lost = floors.filter(({ id, leastMinor }) => !named.has(id) && leastMinor > 0n);
  return [
    ...errors,
    ...lost.map((floor): FieldError => {
      const params = { number: floor.number, least: least(floor) };
      return { pointer: `/${name}`, code: 'part-received', params };
    }),
  ];
}

/** Money keeps the earmark that it was received with: another one needs another line. */
function standingErrors(terms: Terms, line: AmendedLine, index: number): FieldError[] {
  const known = terms.lines.find(({ id }) => id === line.id);
  if (!known?.hasReceipts) return [];
  return (['areas', 'places'] as const)
    .filter((name) => !isSame(known[name], line[name]))
    .map((name) => ({ pointer: `/lines/${index}/${name}`, code: 'line-earmark-stands' }));
}

/** Whether an earmark stays as it is; left out, it does. */
export function isSame(known: readonly string[], given: readonly string[] | undefined): boolean {
  return given === undefined || JSON.stringify([...known].sort()) === JSON.stringify([...given].sort());
}

function differs(terms: Terms, after: NewTerms): boolean {
  const { lines, instalments } = terms;
  return (
    terms.amountMinor !== after.amountMinor ||
    lines.length !== after.lines.length ||
    instalments.length !== after.instalments.length ||
    after.lines.some((line) => {
      const known = lines.find(({ id }) => id === line.id);
      return (
        known?.amountMinor !== line.amountMinor ||
        !isSame(known.areas, line.areas) ||
        !isSame(known.places, line.places)
      );
    }) ||
    after.instalments.some(({ id, amountMinor, dueOn }) => {
      const known = instalments.find((term) => term.id === id);
      return known?.amountMinor !== amountMinor || known.dueOn !== dueOn;
    })
  );
}
