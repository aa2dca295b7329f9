import { type FieldError, formatMinor } from '#kernel';
import type { LeastMoney } from '../earmarks/least.rules.js';
import { isSame, type KnownLine, type NewTerms, type Terms } from './amendments.rules.js';

/** Why an amendment leaves allocations without money: what has to stay, and what it all counted for. */
export interface Floors {
  /** Per line, in the fund's currency, as far as it counts. */
  readonly least: readonly LeastMoney[];
  /** What was still to come of the agreement and counted, in the fund's currency. */
  readonly expectedMinor: bigint;
  /** What could not be paid any more, with its currency. */
  readonly missing: string;
}

/**
 * Names for each line the least that has to stay of it, in the agreement's currency: what was received and
 * what stands for allocations, at what a unit of the agreement counts for (ADR 0184). Where the lines hold
 * enough, the schedule does not.
 */
export function floorErrors(was: Terms, terms: NewTerms, floors: Floors): FieldError[] {
  const errors = floors.least.flatMap(({ sourceId, leastMinor }): FieldError[] => {
    const line = was.lines.find(({ id }) => id === sourceId);
    if (!line) return [];
    const minor = amountFor(was, terms, line, leastMinor, floors.expectedMinor);
    const params = { number: line.number, least: `${was.currency} ${formatMinor(minor, was.currency)}` };
    const index = terms.lines.findIndex(({ id }) => id === line.id);
    const given = terms.lines[index];
    if (!given) return [{ pointer: '/lines', code: 'line-allocated', params }];
    const changed = (['areas', 'places'] as const).find((name) => !isSame(line[name], given[name]));
    if (changed) return [{ pointer: `/lines/${index}/${changed}`, code: 'earmark-allocated', params }];
    if (given.amountMinor >= minor) return [];
    const pointers = [`/lines/${index}/amount`, ...(terms.lines.length === 1 ? ['/amount'] : [])];
    return pointers.map((pointer) => ({ pointer, code: 'amount-below-allocated', params }));
  });
  if (errors.length > 0) return errors;
  return [{ pointer: '/instalments', code: 'schedule-below-allocated', params: { missing: floors.missing } }];
}

/**
 * The amount of a line that counts for so much, rounded up, and never more than it was. Each instalment and
 * the share of each line are rounded down: what is lost there is added.
 */
function amountFor(
  { lines }: Terms,
  terms: NewTerms,
  line: KnownLine,
  leastMinor: bigint,
  expectedMinor: bigint,
): bigint {
  const roundedMinor = BigInt(terms.instalments.length - 1 + (terms.lines.length > 1 ? 1 : 0));
  const open = lines.reduce((sum, each) => sum + openOf(each), 0n);
  const openMinor = ((leastMinor + roundedMinor) * open + expectedMinor - 1n) / expectedMinor;
  const minor = line.appliedMinor + openMinor;
  return minor < line.amountMinor ? minor : line.amountMinor;
}

function openOf({ amountMinor, appliedMinor }: KnownLine): bigint {
  return amountMinor > appliedMinor ? amountMinor - appliedMinor : 0n;
}
