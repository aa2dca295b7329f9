import type { Day } from '#kernel';

/**
 * Money that may be drawn: a contribution line, the unapplied rest of a deposit, or income. `null` means free
 * in that dimension. Places are countries: regions are taken apart before.
 */
export interface EarmarkSource {
  readonly id: string;
  /** What it holds, less what is locked by transfers. */
  readonly netMinor: bigint;
  readonly areas: readonly string[] | null;
  readonly places: readonly string[] | null;
  readonly valueDate: Day;
  readonly number: string;
  /** Signed and not received yet: drawn after all that is. */
  readonly isExpected?: boolean;
}

/** What has to be paid, oldest first in a list: the earlier is covered before the later. */
export interface EarmarkDemand {
  readonly id: string;
  readonly openMinor: bigint;
  /** `any`: every money may pay it (costs of the fund itself); `free`: only money without any earmark. */
  readonly payable: 'matching' | 'any' | 'free';
  readonly area: string | null;
  readonly places: readonly string[];
}

export interface EarmarkDraw {
  readonly sourceId: string;
  readonly demandId: string;
  readonly amountMinor: bigint;
}

/** A dimension without an earmark counts as more than any earmark can name. */
const everything = 1000;

type Earmark = Pick<EarmarkSource, 'areas' | 'places'>;

/** How many pairs of thematic area and country the money may pay. The database computes the same. */
export function flexibility({ areas, places }: Earmark): number {
  return (areas?.length ?? everything) * (places?.length ?? everything);
}

/**
 * What is received first, then the least flexible; then by value date, then by number. The id only makes the
 * order whole.
 */
export function bySparing(a: EarmarkSource, b: EarmarkSource): number {
  const waiting = Number(a.isExpected ?? false) - Number(b.isExpected ?? false);
  const order = waiting || flexibility(a) - flexibility(b);
  if (order !== 0) return order;
  return compare(a.valueDate, b.valueDate) || compare(a.number, b.number) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether money with this earmark may pay this demand: its area is among the areas **and** all its countries
 * are among the places. A programme without countries is paid by money that is free of places only.
 */
export function mayPay(
  earmark: Earmark,
  demand: Pick<EarmarkDemand, 'payable' | 'area' | 'places'>,
): boolean {
  if (demand.payable === 'any') return true;
  const { areas, places } = earmark;
  if (demand.payable === 'free') return areas === null && places === null;
  if (areas !== null && (demand.area === null || !areas.includes(demand.area))) return false;
  if (places === null) return true;
  return demand.places.length > 0 && demand.places.every((place) => places.includes(place));
}
