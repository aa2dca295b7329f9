import { type Actor, type Day, sumMinor } from '#kernel';
import { type EarmarkSourceKind, fundingTexts } from '../texts/texts.js';
import { byEarmark, type GivenEarmark, type NamedDemand } from './bottleneck.rules.js';
import { flexibility } from './earmark.rules.js';
import type { EarmarkState, StoredDraw, StoredSource } from './earmark-state.js';

export interface EarmarkSourceView {
  id: string;
  kind: EarmarkSourceKind;
  kindLabel: string;
  number: string;
  contributor: string | null;
  valueDate: Day | null;
  /** Codes; null: free in this dimension. */
  areas: string[] | null;
  places: string[] | null;
  net: string;
  /** Signed and to come, as far as the fund’s policy counts it. */
  expected: string;
  /** Drawn for what is reserved, and transferred and not refunded. */
  reserved: string;
  transferred: string;
  /** What is left of both; below zero when money was taken back after it had been transferred. */
  free: string;
}

/** All money of one earmark. */
export interface EarmarkClassView {
  /** What it may pay, in words. */
  name: string;
  areas: string[] | null;
  places: string[] | null;
  net: string;
  expected: string;
  reserved: string;
  transferred: string;
  free: string;
  sourceIds: string[];
}

export interface EarmarkDemandView {
  purpose: NamedDemand['purpose'];
  allocationId: string | null;
  programmeId: string | null;
  programme: string | null;
  area: string | null;
  needed: string;
  drawn: string;
  missing: string;
}

export interface EarmarkDrawView {
  purpose: NamedDemand['purpose'];
  allocationId: string | null;
  programmeId: string | null;
  programme: string | null;
  sourceId: string;
  reserved: string;
  transferred: string;
  returned: string;
}

export interface EarmarksView {
  currency: string;
  /** Whether money that may pay it stands for everything reserved. */
  matched: boolean;
  missing: string;
  /** Why not, in a sentence. */
  words: string | null;
  /** Money of equal earmark taken together, the least flexible first. */
  classes: EarmarkClassView[];
  sources: EarmarkSourceView[];
  demands: EarmarkDemandView[];
  draws: EarmarkDrawView[];
}

type Text = (minor: bigint) => string;

interface Sums {
  readonly reservedMinor: bigint;
  readonly lockedMinor: bigint;
}

const nothing: Sums = { reservedMinor: 0n, lockedMinor: 0n };

function sumsBy(draws: readonly StoredDraw[], keyOf: (draw: StoredDraw) => string): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const draw of draws) {
    const { reservedMinor, lockedMinor } = sums.get(keyOf(draw)) ?? nothing;
    sums.set(keyOf(draw), {
      reservedMinor: reservedMinor + draw.reservedMinor,
      lockedMinor: lockedMinor + draw.lockedMinor,
    });
  }
  return sums;
}

/** Money, needs and draws as people read them, and whether they agree. */
export function picture(
  { sources, demands, draws }: EarmarkState,
  { language }: Pick<Actor, 'language'>,
  telling: { text: Text; nameOf: (earmark: GivenEarmark) => string },
): Pick<EarmarksView, 'matched' | 'classes' | 'sources' | 'demands' | 'draws'> {
  const { text, nameOf } = telling;
  const bySource = sumsBy(draws, ({ sourceId }) => sourceId);
  const byNeed = sumsBy(draws, ({ allocationId, purpose }) => allocationId ?? purpose);
  const drawnOf = (id: string) => (byNeed.get(id) ?? nothing).reservedMinor;
  const sumsOf = (id: string) => bySource.get(id) ?? nothing;
  return {
    matched:
      demands.every(({ id, openMinor }) => drawnOf(id) === openMinor) &&
      sources.every(({ id, netMinor }) => sumsOf(id).reservedMinor <= netMinor),
    classes: leastFlexibleFirst(byEarmark(sources)).map((members) => ({
      ...{ name: nameOf(members[0]!), ...givenOf(members[0]!), sourceIds: members.map(({ id }) => id) },
      ...amounts(
        members.map((source) => ({ ...source, ...sumsOf(source.id) })),
        text,
      ),
    })),
    sources: sources.map((source) => sourceView(source, sumsOf(source.id), language, text)),
    demands: demands.map((demand) => demandView(demand, drawnOf(demand.id), text)),
    draws: draws.map((draw) => drawView(draw, text)),
  };
}

function leastFlexibleFirst(classes: readonly StoredSource[][]): StoredSource[][] {
  return [...classes].sort(([a], [b]) => flexibility(a!) - flexibility(b!));
}

type Held = Sums & Pick<StoredSource, 'wholeMinor' | 'expectedMinor'>;

function amounts(members: readonly Held[], text: Text) {
  const whole = sumMinor(members.map(({ wholeMinor }) => wholeMinor));
  const expected = sumMinor(members.map(({ expectedMinor }) => expectedMinor));
  const reserved = sumMinor(members.map(({ reservedMinor }) => reservedMinor));
  const transferred = sumMinor(members.map(({ lockedMinor }) => lockedMinor));
  return {
    ...{ net: text(whole - expected), expected: text(expected) },
    ...{ reserved: text(reserved), transferred: text(transferred) },
    free: text(whole - reserved - transferred),
  };
}

function givenOf({ areas, givenPlaces }: GivenEarmark) {
  return { areas: areas && [...areas], places: givenPlaces && [...givenPlaces] };
}

function sourceView(
  source: StoredSource,
  sums: Sums,
  language: Actor['language'],
  text: Text,
): EarmarkSourceView {
  const { id, kind, number, contributor, valueDate, wholeMinor, expectedMinor } = source;
  return {
    ...{ id, kind, number, contributor, ...givenOf(source) },
    kindLabel: fundingTexts[language].earmarkSources[kind],
    valueDate: valueDate === '' ? null : valueDate,
    ...amounts([{ ...sums, wholeMinor, expectedMinor }], text),
  };
}

function demandView(demand: NamedDemand, drawnMinor: bigint, text: Text): EarmarkDemandView {
  const { id, purpose, programmeId, programme, area, openMinor } = demand;
  const missing = openMinor > drawnMinor ? openMinor - drawnMinor : 0n;
  return {
    ...{ purpose, allocationId: purpose === 'allocation' ? id : null, programmeId, programme, area },
    ...{ needed: text(openMinor), drawn: text(drawnMinor), missing: text(missing) },
  };
}

function drawView(draw: StoredDraw, text: Text): EarmarkDrawView {
  const { reservedMinor, lockedMinor, returnedMinor, ...of } = draw;
  return {
    ...of,
    ...{ reserved: text(reservedMinor), transferred: text(lockedMinor), returned: text(returnedMinor) },
  };
}
