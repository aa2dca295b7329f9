import { sumMinor } from '#kernel';
import type { EarmarkDemand, EarmarkDraw, EarmarkSource } from './earmark.rules.js';
import type { Matching } from './matching.rules.js';

/** An earmark as the agreement words it, with regions; null: free in that dimension. */
export interface GivenEarmark {
  readonly areas: readonly string[] | null;
  readonly givenPlaces: readonly string[] | null;
}

/** Money of a bottleneck with the name that people know it by. */
export interface NamedSource extends EarmarkSource, GivenEarmark {
  readonly kind: string;
  readonly contributor: string | null;
  /** What it holds, with what is locked by transfers. */
  readonly wholeMinor: bigint;
}

/** A need of a bottleneck: an allocation by its programme's code, or costs by their purpose. */
export interface NamedDemand extends EarmarkDemand {
  readonly purpose: 'allocation' | 'direct-costs' | 'charges';
  readonly programmeId: string | null;
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

/** Money that nobody needs and that may not pay what was refused. */
export interface Elsewhere extends GivenEarmark {
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
  /** What is free for other purposes, the largest first: a sum would have counted it. */
  readonly elsewhere: readonly Elsewhere[];
}

interface Facts {
  readonly sources: readonly NamedSource[];
  readonly demands: readonly NamedDemand[];
  readonly locked: readonly LockedDraw[];
}

/** Puts names to a minimum cut; `wantedId` is the need that was refused. Null when everything is matched. */
export function bottleneckOf(
  facts: Facts,
  { cut, missingMinor, draws }: Matching,
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
    elsewhere: elsewhereOf(
      facts.sources.filter(({ id }) => !cut.sourceIds.includes(id)),
      draws,
    ),
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

/** What no draw takes of these, by earmark. */
function elsewhereOf(sources: readonly NamedSource[], draws: readonly EarmarkDraw[]): Elsewhere[] {
  const free = new Map(sources.map(({ id, netMinor }) => [id, netMinor]));
  for (const { sourceId, amountMinor } of draws) {
    const before = free.get(sourceId);
    if (before !== undefined) free.set(sourceId, before - amountMinor);
  }
  return byEarmark(sources)
    .map((members) => {
      const { areas, givenPlaces } = members[0]!;
      return { areas, givenPlaces, amountMinor: sumMinor(members.map(({ id }) => free.get(id)!)) };
    })
    .filter(({ amountMinor }) => amountMinor > 0n)
    .sort((a, b) => (a.amountMinor > b.amountMinor ? -1 : 1));
}

/** Money of equal earmark together, in the order in which the earmarks are first met. */
export function byEarmark<T extends GivenEarmark>(sources: readonly T[]): T[][] {
  const classes = new Map<string, T[]>();
  for (const source of sources) {
    const key = JSON.stringify([source.areas, source.givenPlaces]);
    const known = classes.get(key);
    if (known) known.push(source);
    else classes.set(key, [source]);
  }
  return [...classes.values()];
}
