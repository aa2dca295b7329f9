import { type EarmarkDemand, type EarmarkSource, mayPay } from './earmark.rules.js';
import { type Bits, noBits, setBit } from './flow.rules.js';

/** Sources with one earmark, or demands that the same money may pay: solved together. */
interface Classes<T> {
  readonly members: readonly T[];
  /** The class of each member, in the order of members. */
  readonly classOf: readonly number[];
  /** One member of each class. */
  readonly first: readonly T[];
}

/** Sources and demands in classes, and which class of money may pay which demands. */
export interface Market {
  readonly sources: Classes<EarmarkSource>;
  readonly demands: Classes<EarmarkDemand>;
  /** Per class of sources: the classes of demands that it may pay. */
  readonly pays: readonly Bits[];
}

/** Merges equal earmarks into classes and compares each pair of classes once. */
export function marketOf(sources: readonly EarmarkSource[], demands: readonly EarmarkDemand[]): Market {
  const given = classesOf(sources, ({ areas, places }) => `${keyOf(areas)}|${keyOf(places)}`);
  const wanted = classesOf(demands, ({ payable, area, places }) =>
    payable === 'matching' ? `${area ?? ''}|${keyOf(places)}` : payable,
  );
  const fits = placesFit(given.first, wanted.first);
  const pays = given.first.map(({ areas }, giver) => {
    const bits = noBits(wanted.first.length);
    for (const [taker, demand] of wanted.first.entries()) {
      if (fits(giver, taker) && mayPay({ areas, places: null }, demand)) setBit(bits, taker);
    }
    return bits;
  });
  return { sources: given, demands: wanted, pays };
}

/** The same market seen from the other side: per class of demands the classes of sources that may pay it. */
export function turned(pays: readonly Bits[], takers: number): Bits[] {
  const payers = Array.from({ length: takers }, () => noBits(pays.length));
  for (const [giver, bits] of pays.entries()) {
    for (let taker = 0; taker < takers; taker += 1) {
      if (((bits[taker >> 5]! >>> (taker & 31)) & 1) === 1) setBit(payers[taker]!, giver);
    }
  }
  return payers;
}

function keyOf(codes: readonly string[] | null): string {
  return codes === null ? '*' : [...codes].sort().join(',');
}

function classesOf<T>(members: readonly T[], keyOfMember: (member: T) => string): Classes<T> {
  const known = new Map<string, number>();
  const first: T[] = [];
  const classOf = members.map((member) => {
    const key = keyOfMember(member);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, first.length);
    return first.push(member) - 1;
  });
  return { members, classOf, first };
}

/** Whether all countries of a demand are among the places of a source: by words of bits, not by names. */
function placesFit(sources: readonly EarmarkSource[], demands: readonly EarmarkDemand[]) {
  const numbers = new Map<string, number>();
  for (const { places } of demands) {
    for (const place of places) if (!numbers.has(place)) numbers.set(place, numbers.size);
  }
  const bitsOf = (places: readonly string[]) => {
    const bits = noBits(numbers.size);
    for (const place of places) {
      const number = numbers.get(place);
      if (number !== undefined) setBit(bits, number);
    }
    return bits;
  };
  const given = sources.map(({ places }) => (places === null ? null : bitsOf(places)));
  const wanted = demands.map(({ places }) => bitsOf(places));
  return (giver: number, taker: number): boolean => {
    const [has, demand] = [given[giver]!, demands[taker]!];
    if (has === null || demand.payable === 'any') return true;
    if (demand.payable === 'free' || demand.places.length === 0) return false;
    return wanted[taker]!.every((word, index) => (word & ~has[index]!) === 0);
  };
}
