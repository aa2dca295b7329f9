import type { Day } from '#kernel';
import { rows, type Tx } from '#platform/database';
import type { EarmarkSourceKind } from '../texts/texts.js';
import type { LockedDraw, NamedDemand, NamedSource } from './bottleneck.rules.js';
import type { EarmarkDraw } from './earmark.rules.js';
import { match, type Matching } from './matching.rules.js';

/** How a fund's money and what it has to pay stand, as the matching takes them. */
export interface EarmarkState {
  readonly sources: readonly StoredSource[];
  /** Costs first, for they are paid already; then allocations, the oldest first. */
  readonly demands: readonly NamedDemand[];
  /** The certificate as it is stored. */
  readonly draws: readonly StoredDraw[];
}

export interface StoredSource extends NamedSource {
  readonly kind: EarmarkSourceKind;
  /** Of `netMinor`, what is signed and not received yet, as far as the fund’s policy counts it. */
  readonly expectedMinor: bigint;
}

export interface StoredDraw {
  readonly purpose: NamedDemand['purpose'];
  readonly allocationId: string | null;
  readonly programmeId: string | null;
  readonly programme: string | null;
  readonly sourceId: string;
  readonly reservedMinor: bigint;
  readonly lockedMinor: bigint;
  readonly returnedMinor: bigint;
}

interface SourceRow {
  id: string;
  kind: EarmarkSourceKind;
  contributor: string | null;
  number: string;
  valueDate: Day | null;
  areas: string[] | null;
  places: string[] | null;
  countries: string[] | null;
  net: string;
  locked: string;
  expected: string;
}

type DrawRow = Omit<StoredDraw, 'reservedMinor' | 'lockedMinor' | 'returnedMinor'> &
  Record<'reserved' | 'locked' | 'returned', string>;

interface DemandRow {
  purpose: NamedDemand['purpose'];
  allocationId: string | null;
  programmeId: string | null;
  programme: string | null;
  area: string | null;
  places: string[];
  needed: string;
}

/** Reads it in three statements, however much there is. */
export async function readEarmarks(tx: Tx, fundId: string): Promise<EarmarkState> {
  const sources = await rows<SourceRow>(
    tx,
    `SELECT s.id, s.kind, o.code AS contributor, s.number, s.value_date AS "valueDate", s.areas, s.places,
            s.countries, s.net_minor AS net,
            (SELECT coalesce(sum(d.locked_minor), 0) FROM earmark_draw d WHERE d.source_id = s.id) AS locked,
            coalesce(e.expected_minor, 0) AS expected
       FROM earmark_source s LEFT JOIN organisation o ON o.id = s.contributor_id
       LEFT JOIN expected_of_lines($1) e ON e.line_id = s.id
      WHERE s.fund_id = $1
        AND (s.net_minor > 0 OR e.expected_minor > 0
             OR EXISTS (SELECT FROM earmark_draw d WHERE d.source_id = s.id))
      ORDER BY s.value_date, s.number, s.id`,
    [fundId],
  );
  const demands = await rows<DemandRow>(
    tx,
    `SELECT n.purpose, n.allocation_id AS "allocationId", p.id AS "programmeId", p.code AS programme,
            a.primary_area AS area,
            coalesce(a.countries, '{}') AS places, n.needed_minor AS needed
       FROM earmark_needs($1) n LEFT JOIN allocation a ON a.id = n.allocation_id
       LEFT JOIN programme p ON p.id = a.programme_id
      ORDER BY n.purpose = 'allocation', n.purpose, a.reserved_at, a.id`,
    [fundId],
  );
  const draws = await rows<DrawRow>(
    tx,
    `SELECT d.purpose, d.allocation_id AS "allocationId", p.id AS "programmeId", p.code AS programme,
            d.source_id AS "sourceId",
            d.reserved_minor AS reserved, d.locked_minor AS locked, d.returned_minor AS returned
       FROM earmark_draw d LEFT JOIN allocation a ON a.id = d.allocation_id
       LEFT JOIN programme p ON p.id = a.programme_id
      WHERE d.fund_id = $1 ORDER BY d.purpose, a.reserved_at, a.id, d.source_id`,
    [fundId],
  );
  return {
    sources: sources.map(sourceOf),
    demands: demands.map(demandOf),
    draws: draws.map(({ reserved, locked, returned, ...draw }) => ({
      ...draw,
      ...{ reservedMinor: BigInt(reserved), lockedMinor: BigInt(locked), returnedMinor: BigInt(returned) },
    })),
  };
}

function sourceOf(row: SourceRow): StoredSource {
  const { net, locked, expected, valueDate, places, countries, ...source } = row;
  const expectedMinor = BigInt(expected);
  const free = BigInt(net) - BigInt(locked);
  return {
    ...source,
    ...{ places: countries, givenPlaces: places, valueDate: valueDate ?? '', expectedMinor },
    wholeMinor: BigInt(net) + expectedMinor,
    netMinor: (free > 0n ? free : 0n) + expectedMinor,
  };
}

/** What was received comes before what is only signed, whatever the earmark: transfers need cash. */
function receivedFirst(sources: readonly StoredSource[]): StoredSource[] {
  return sources.flatMap((source) => {
    const { netMinor, expectedMinor } = source;
    if (expectedMinor === 0n) return [source];
    return [
      { ...source, netMinor: netMinor - expectedMinor },
      { ...source, netMinor: expectedMinor, isExpected: true },
    ];
  });
}

function demandOf({ allocationId, needed, purpose, ...demand }: DemandRow): NamedDemand {
  const payable = purpose === 'allocation' ? 'matching' : purpose === 'charges' ? 'free' : 'any';
  return { ...demand, id: allocationId ?? purpose, purpose, payable, openMinor: BigInt(needed) };
}

/** What was transferred out of which money. */
export function lockedOf({ draws }: Pick<EarmarkState, 'draws'>): LockedDraw[] {
  return draws
    .filter(({ lockedMinor }) => lockedMinor > 0n)
    .map(({ sourceId, programme, lockedMinor }) => ({ sourceId, programme, amountMinor: lockedMinor }));
}

/**
 * Matches a fund. Bank charges and losses are paid by money without an earmark; only where that would leave
 * something unpaid, by any.
 */
export function solve({ sources }: Pick<EarmarkState, 'sources'>, demands: readonly NamedDemand[]): Matching {
  const money = receivedFirst(sources);
  const found = match(money, demands);
  if (found.missingMinor === 0n || demands.every(({ payable }) => payable !== 'free')) return found;
  return match(money, anyPays(demands));
}

/** The same needs with charges payable by any money. */
export function anyPays(demands: readonly NamedDemand[]): NamedDemand[] {
  return demands.map((demand) => (demand.payable === 'free' ? { ...demand, payable: 'any' } : demand));
}

/** The stored certificate becomes this one: only what differs is written. */
export async function writeDraws(
  tx: Tx,
  fundId: string,
  state: Pick<EarmarkState, 'draws' | 'demands'>,
  wanted: readonly EarmarkDraw[],
): Promise<void> {
  const demands = new Map(state.demands.map((demand) => [demand.id, demand]));
  const keyOf = (demandId: string, sourceId: string) => `${demandId} ${sourceId}`;
  const before = new Map(
    state.draws.map((draw) => [keyOf(draw.allocationId ?? draw.purpose, draw.sourceId), draw]),
  );
  const sums = new Map<string, { demand: NamedDemand; sourceId: string; minor: bigint }>();
  for (const { demandId, sourceId, amountMinor } of wanted) {
    const key = keyOf(demandId, sourceId);
    const minor = (sums.get(key)?.minor ?? 0n) + amountMinor;
    sums.set(key, { demand: demands.get(demandId)!, sourceId, minor });
  }
  const over = [...before].filter(([key, { reservedMinor }]) => reservedMinor > 0n && !sums.has(key));
  if (over.length > 0)
    await lower(
      tx,
      fundId,
      over.map(([, draw]) => draw),
    );
  const changed = [...sums]
    .filter(([key, { minor }]) => before.get(key)?.reservedMinor !== minor)
    .map(([, draw]) => draw);
  if (changed.length === 0) return;
  await rows(
    tx,
    `INSERT INTO earmark_draw (fund_id, purpose, allocation_id, source_id, reserved_minor)
     SELECT $1, w.purpose, w.allocation, w.source, w.minor
       FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::bigint[]) AS w(purpose, allocation, source, minor)
     ON CONFLICT ON CONSTRAINT earmark_draw_once DO UPDATE SET reserved_minor = excluded.reserved_minor`,
    [
      fundId,
      changed.map(({ demand }) => demand.purpose),
      changed.map(({ demand }) => (demand.purpose === 'allocation' ? demand.id : null)),
      changed.map(({ sourceId }) => sourceId),
      changed.map(({ minor }) => minor),
    ],
  );
}

/** Nothing is reserved of these any more; a draw that was never transferred goes away. */
async function lower(tx: Tx, fundId: string, draws: readonly StoredDraw[]): Promise<void> {
  await rows(
    tx,
    `UPDATE earmark_draw d SET reserved_minor = 0
       FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS w(purpose, allocation, source)
      WHERE d.fund_id = $1 AND d.purpose = w.purpose AND d.allocation_id IS NOT DISTINCT FROM w.allocation
        AND d.source_id = w.source`,
    [
      fundId,
      draws.map(({ purpose }) => purpose),
      draws.map(({ allocationId }) => allocationId),
      draws.map(({ sourceId }) => sourceId),
    ],
  );
  await rows(
    tx,
    `DELETE FROM earmark_draw
      WHERE fund_id = $1 AND reserved_minor = 0 AND locked_minor = 0 AND returned_minor = 0`,
    [fundId],
  );
}
