import { sumMinor } from '#kernel';
import { type Market, marketOf, turned } from './classes.rules.js';
import { bySparing, type EarmarkDemand, type EarmarkDraw, type EarmarkSource } from './earmark.rules.js';
import { type Bits, Flow, hasBit, noBits, setBit } from './flow.rules.js';

/** Why not everything can be paid: these demands together need more than all the money that may pay them. */
export interface Cut {
  readonly demandIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly neededMinor: bigint;
  readonly moneyMinor: bigint;
}

export interface Matching {
  readonly draws: readonly EarmarkDraw[];
  /** Per demand what is drawn for it, in the order of demands. */
  readonly covered: readonly bigint[];
  readonly missingMinor: bigint;
  /** The smallest bottleneck; null when everything is paid. */
  readonly cut: Cut | null;
}

/**
 * Pays the demands with every earmark respected, from the least flexible money first: the least Σ draw ×
 * flexibility of all ways that pay as much (ADR 0165). When it does not reach, earlier demands come first.
 */
export function match(sources: readonly EarmarkSource[], demands: readonly EarmarkDemand[]): Matching {
  const ordered = sources.filter(({ netMinor }) => netMinor > 0n).sort(bySparing);
  const market = marketOf(ordered, demands);
  const wanted = demands.map(({ openMinor }) => openMinor);
  const whole = drawFrom(market, wanted);
  const missingMinor = sumMinor(whole.flow.lacks);
  if (missingMinor === 0n) return { ...spread(market, whole, wanted), missingMinor, cut: null };
  const covered = coverInOrder(market, wanted);
  return {
    ...spread(market, drawFrom(market, covered), covered),
    missingMinor,
    cut: cutOf(market, whole.flow),
  };
}

/**
 * The most that could be drawn for one more demand while all others keep what they need; nothing while they
 * are not all paid.
 */
export function mostFor(
  sources: readonly EarmarkSource[],
  demands: readonly EarmarkDemand[],
  wanted: EarmarkDemand,
): bigint {
  const given = sources.filter(({ netMinor }) => netMinor > 0n);
  const all = sumMinor(given.map(({ netMinor }) => netMinor));
  const market = marketOf(given, [...demands, wanted]);
  const amounts = demands.map(({ openMinor }) => openMinor);
  const covered = coverInOrder(market, [...amounts, all]);
  return sumMinor(covered.slice(0, -1)) < sumMinor(amounts) ? 0n : covered.at(-1)!;
}

interface Drawn {
  readonly flow: Flow;
  /** Per source what is drawn from it. */
  readonly given: readonly bigint[];
}

function drawFrom(market: Market, amounts: readonly bigint[]): Drawn {
  const { sources, demands, pays } = market;
  const flow = new Flow(pays, sumByClass(demands.classOf, amounts, demands.first.length));
  const given = sources.members.map(({ netMinor }, index) => flow.push(sources.classOf[index]!, netMinor));
  return { flow, given };
}

/** What each demand can get when the earlier come first: the flow grown from the other side. */
function coverInOrder({ sources, demands, pays }: Market, amounts: readonly bigint[]): bigint[] {
  const money = sources.members.map(({ netMinor }) => netMinor);
  const flow = new Flow(
    turned(pays, demands.first.length),
    sumByClass(sources.classOf, money, sources.first.length),
  );
  return amounts.map((amount, index) => flow.push(demands.classOf[index]!, amount));
}

/** From classes back to single sources and demands: within a class the earlier pays, and is paid, first. */
function spread(market: Market, { flow, given }: Drawn, amounts: readonly bigint[]) {
  const givers = queues(market.sources.classOf, given, market.sources.first.length);
  const takers = queues(market.demands.classOf, amounts, market.demands.first.length);
  const draws: EarmarkDraw[] = [];
  for (const [taker, got] of flow.got.entries()) {
    for (const [giver, amount] of [...got].sort(([a], [b]) => a - b)) {
      let left = amount;
      while (left > 0n) {
        const [source, demand] = [givers[giver]![0]!, takers[taker]![0]!];
        const amountMinor = [left, source.leftMinor, demand.leftMinor].reduce((a, b) => (a < b ? a : b));
        draws.push({
          sourceId: market.sources.members[source.index]!.id,
          demandId: market.demands.members[demand.index]!.id,
          amountMinor,
        });
        left -= amountMinor;
        if ((source.leftMinor -= amountMinor) === 0n) givers[giver]!.shift();
        if ((demand.leftMinor -= amountMinor) === 0n) takers[taker]!.shift();
      }
    }
  }
  return { draws, covered: amounts };
}

function queues(classOf: readonly number[], amounts: readonly bigint[], count: number) {
  const found: { index: number; leftMinor: bigint }[][] = Array.from({ length: count }, () => []);
  for (const [index, leftMinor] of amounts.entries()) {
    if (leftMinor > 0n) found[classOf[index]!]!.push({ index, leftMinor });
  }
  return found;
}

/** All demands from which what is missing could be taken over, and the money that may pay any of them. */
function cutOf({ sources, demands, pays }: Market, flow: Flow): Cut {
  const short = noBits(demands.first.length);
  const payers = new Set<number>();
  const queue = flow.lacks.flatMap((lack, taker) => (lack > 0n ? [taker] : []));
  for (const taker of queue) setBit(short, taker);
  for (const taker of queue) {
    for (const [giver, bits] of pays.entries()) {
      if (payers.has(giver) || !hasBit(bits, taker)) continue;
      payers.add(giver);
      queue.push(...alsoPaid(flow, giver, short));
    }
  }
  const inCut = demands.members.filter(
    ({ openMinor }, index) => openMinor > 0n && hasBit(short, demands.classOf[index]!),
  );
  const money = sources.members.filter((_, index) => payers.has(sources.classOf[index]!));
  return {
    demandIds: inCut.map(({ id }) => id),
    sourceIds: money.map(({ id }) => id),
    neededMinor: sumMinor(inCut.map(({ openMinor }) => openMinor)),
    moneyMinor: sumMinor(money.map(({ netMinor }) => netMinor)),
  };
}

function alsoPaid(flow: Flow, giver: number, short: Bits): number[] {
  const found: number[] = [];
  for (const [taker, got] of flow.got.entries()) {
    if (!got.has(giver) || hasBit(short, taker)) continue;
    setBit(short, taker);
    found.push(taker);
  }
  return found;
}

function sumByClass(classOf: readonly number[], amounts: readonly bigint[], count: number): bigint[] {
  const sums = Array.from({ length: count }, () => 0n);
  for (const [index, amount] of amounts.entries()) sums[classOf[index]!]! += amount;
  return sums;
}
