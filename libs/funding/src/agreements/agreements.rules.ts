import { type Day, DomainError, type FieldError, formatMinor, sumMinor } from '#kernel';
import { readAmount } from '../rates/rates.rules.js';

/** An agreement ends by its last payment or by termination; then nothing of it is to come any more. */
export const agreementStates = ['active', 'terminated', 'completed'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What became of an instalment by a day. `short`: less came, and was accepted as all that comes. */
export const instalmentStates = ['expected', 'overdue', 'part-paid', 'paid', 'short', 'cancelled'] as const;
export type InstalmentState = (typeof instalmentStates)[number];

/** A part of an agreement with its earmark. No areas: free of areas; no places: free of places. */
export interface NewLine {
  readonly amount: string;
  readonly areas?: readonly string[];
  readonly places?: readonly string[];
}

export interface NewInstalment {
  readonly dueOn: Day;
  readonly amount: string;
}

/** What the agreement settles of a pledge, in the pledge's currency. */
export interface NewSettlement {
  readonly pledge: string;
  readonly settled: string;
}

export interface NewAgreement {
  readonly contributor: string;
  /** The number of the SAA, unique in the fund. */
  readonly number: string;
  readonly category?: string | null;
  readonly signedOn: Day;
  /** The fund's own unless given. */
  readonly currency?: string;
  readonly amount: string;
  readonly note?: string;
  readonly lines: readonly NewLine[];
  readonly instalments: readonly NewInstalment[];
  readonly pledges?: readonly NewSettlement[];
}

export interface AgreementAmounts {
  readonly totalMinor: bigint;
  readonly lineMinor: readonly bigint[];
  readonly instalmentMinor: readonly bigint[];
  readonly errors: readonly FieldError[];
}

type AmountsOf = Pick<NewAgreement, 'amount' | 'lines' | 'instalments'>;

/** Reads the amounts of an agreement: lines and instalments each add up to the whole, to the last unit. */
export function readAmounts(given: AmountsOf, currency: string): AgreementAmounts {
  const total = readAmount(given.amount, currency, '/amount');
  const read = (parts: readonly { amount: string }[], name: string) =>
    parts.map(({ amount }, index) => readAmount(amount, currency, `/${name}/${index}/amount`));
  const lines = read(given.lines, 'lines');
  const instalments = read(given.instalments, 'instalments');
  const errors = [total, ...lines, ...instalments].flatMap((amount) => amount.errors);
  const minor = (amounts: readonly { minor: bigint }[]) => amounts.map((amount) => amount.minor);
  const sums = { lines: minor(lines), instalments: minor(instalments) };
  if (errors.length === 0) {
    for (const [name, parts] of Object.entries(sums)) {
      if (sumMinor(parts) === total.minor) continue;
      const params = {
        total: `${currency} ${formatMinor(sumMinor(parts), currency)}`,
        expected: `${currency} ${formatMinor(total.minor, currency)}`,
      };
      errors.push({ pointer: `/${name}`, code: 'parts-differ-from-whole', params });
    }
  }
  return { totalMinor: total.minor, lineMinor: sums.lines, instalmentMinor: sums.instalments, errors };
}

/** Earmarks name areas of the fund and places of the world, each once: nothing else can be agreed. */
export function earmarkErrors(
  lines: readonly NewLine[],
  areas: ReadonlySet<string>,
  places: ReadonlySet<string>,
): FieldError[] {
  return lines.flatMap((line, index) => [
    ...unknown(line.areas ?? [], areas, 'thematic-areas', `/lines/${index}/areas`),
    ...unknown(line.places ?? [], places, 'places', `/lines/${index}/places`),
  ]);
}

function unknown(
  codes: readonly string[],
  known: ReadonlySet<string>,
  list: string,
  pointer: string,
): FieldError[] {
  return codes.flatMap((code, index): FieldError[] => {
    const place = `${pointer}/${index}`;
    if (!known.has(code)) return [{ pointer: place, code: 'code-unknown', params: { code, list } }];
    return codes.indexOf(code) < index ? [{ pointer: place, code: 'value-repeated' }] : [];
  });
}

/** Only an active agreement ends, and it is complete when nothing is to come any more. */
export function requireEnd(
  verb: 'terminate' | 'complete',
  agreement: { state: AgreementState; openMinor: bigint; currency: string },
): void {
  if (agreement.state !== 'active') {
    throw new DomainError('agreement-over', { params: { state: agreement.state } });
  }
  if (verb === 'complete' && agreement.openMinor > 0n) {
    const open = `${agreement.currency} ${formatMinor(agreement.openMinor, agreement.currency)}`;
    throw new DomainError('agreement-not-fully-paid', { params: { open }, facts: { open } });
  }
}
