import type { EarmarkDemand, EarmarkSource } from './earmark.rules.js';
import type { Matching } from './matching.rules.js';

/** Money of a bottleneck with the name that people know it by. */
export interface NamedSource extends EarmarkSource {
  readonly kind: string;
  readonly contributor: string | null;
  /** What it holds, with what is locked by transfers. */
  readonly wholeMinor: bigint;
}

/** A need of a bottleneck: an allocation by its programme's code, or costs by their purpose. */
export interface NamedDemand extends EarmarkDemand {
  readonly purpose: 'allocation' | 'direct-costs' | 'charges';
  readonly programme: string | null;
}

/** What was transferred out of a source, by programme. */
export interface LockedDraw {
  readonly sourceId: string;
  readonly programme: string | null;
  readonly amountMinor: bigint;
}

export interface Claim {
  readonly purpose: NamedDemand['purpose'];
  readonly programme: string | null;
  readonly amountMinor: bigint;
}

/** Which needs compete for which money. */
export interface Bottleneck {
  readonly wanted: NamedDemand | null;
  readonly lines: readonly NamedSource[];
  /** Everything that the lines hold, and who has drawn or needs it besides what was refused. */
  readonly moneyMinor: bigint;
  readonly claims: readonly Claim[];
  readonly neededMinor: bigint;
  readonly missingMinor: bigint;
  /** What the wanted need could receive instead. */
  readonly mostMinor: bigint;
}

interface Facts {
  readonly sources: readonly NamedSource[];
  readonly demands: readonly NamedDemand[];
  readonly locked: readonly LockedDraw[];
}

/** Puts names to a minimum cut; `wantedId` is the need that was refused. Null when everything is matched. */
export function bottleneckOf(
  facts: Facts,
  { cut, missingMinor }: Matching,
  wantedId: string | null,
): Bottleneck | null {
  if (!cut) return null;
  const lines = facts.sources.filter(({ id }) => cut.sourceIds.includes(id));
  const needs = facts.demands.filter(({ id }) => cut.demandIds.includes(id));
  const wanted = needs.find(({ id }) => id === wantedId) ?? null;
  const wantedMinor = wanted?.openMinor ?? 0n;
  return {
    wanted,
    lines,
    moneyMinor: lines.reduce((sum, { wholeMinor }) => sum + wholeMinor, 0n),
    claims: wanted
      ? claimsOf(
          facts.locked.filter(({ sourceId }) => cut.sourceIds.includes(sourceId)),
          needs.filter(({ id }) => id !== wanted.id),
        )
      : claimsOf([], needs),
    neededMinor: cut.neededMinor,
    missingMinor,
    mostMinor: wantedMinor > missingMinor ? wantedMinor - missingMinor : 0n,
  };
}

/** Who else has the money: transferred out of it, or needing it too; the largest first. */
function claimsOf(locked: readonly LockedDraw[], others: readonly NamedDemand[]): Claim[] {
  const sums = new Map<string, Claim>();
  const add = (claim: Claim) => {
    const key = `${claim.purpose} ${claim.programme ?? ''}`;
    const amountMinor = (sums.get(key)?.amountMinor ?? 0n) + claim.amountMinor;
    sums.set(key, { ...claim, amountMinor });
  };
  for (const { programme, amountMinor } of locked) add({ purpose: 'allocation', programme, amountMinor });
  for (const { purpose, programme, openMinor } of others) add({ purpose, programme, amountMinor: openMinor });
  return [...sums.values()].sort((a, b) => (a.amountMinor > b.amountMinor ? -1 : 1));
}
