import type { EarmarkSource } from './earmark.rules.js';

/** Money of which a part is signed and not received yet. */
export interface PromisedSource extends EarmarkSource {
  readonly expectedMinor: bigint;
}

/** How much of what was still to come of a source has to stay to come, in the fund's currency. */
export interface LeastMoney {
  readonly sourceId: string;
  readonly leastMinor: bigint;
}

/**
 * What has to stay of promises that a change takes away, so that no more is missing than before; what other
 * money can pay need not stay, whatever is drawn on the promise now. Of money whose earmark changes this is
 * what has to keep the earmark of before. One after the other is lowered as far as it goes, so later ones
 * carry what earlier ones no longer do: with all of them as told nothing more is missing, and none could be
 * lower.
 */
export function leastToStay<S extends PromisedSource>(
  before: readonly S[],
  after: readonly S[],
  missingOf: (sources: readonly S[]) => bigint,
): LeastMoney[] {
  const allowed = missingOf(before);
  const left = new Map(after.map((source) => [source.id, source]));
  // What is taken away comes back as money of its own, and is lowered there.
  const lost = before.flatMap((source) => {
    const now = left.get(source.id);
    const keptMinor = now && isAlike(now, source) ? now.expectedMinor : 0n;
    return source.expectedMinor > keptMinor ? [{ source, keptMinor, needMinor: 0n }] : [];
  });
  const back = new Map(lost.map(({ source, keptMinor }) => [source.id, source.expectedMinor - keptMinor]));
  for (const each of lost) {
    back.set(each.source.id, 0n);
    const money = lost.map(({ source }) => {
      const minor = back.get(source.id)!;
      return { ...source, netMinor: minor, expectedMinor: minor };
    });
    // Whatever one source gives more pays exactly as much more, until nothing is missing.
    const missing = missingOf([...after, ...money]);
    each.needMinor = missing > allowed ? missing - allowed : 0n;
    back.set(each.source.id, each.needMinor);
  }
  return lost
    .filter(({ needMinor }) => needMinor > 0n)
    .map(({ source, keptMinor, needMinor }) => ({ sourceId: source.id, leastMinor: keptMinor + needMinor }));
}

function isAlike(a: EarmarkSource, b: EarmarkSource): boolean {
  const keyOf = ({ areas, places }: EarmarkSource) =>
    JSON.stringify([areas && [...areas].sort(), places && [...places].sort()]);
  return keyOf(a) === keyOf(b);
}
