import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import highs from 'highs';
import { sumMinor } from '#kernel';
import { type EarmarkDemand, type EarmarkSource, flexibility, mayPay } from './earmark.rules.js';
import { match, type Matching, mostFor } from './matching.rules.js';

const areas = ['TA1', 'TA2', 'TA3'];
const places = ['KE', 'UG', 'SO', 'MA'];

const subset = (from: string[], minLength: number) =>
  fc.subarray(from, { minLength, maxLength: Math.min(from.length, 3) });

const sourceOf = (most: number) =>
  fc.record({
    netMinor: fc.bigInt({ min: 0n, max: BigInt(most) }),
    areas: fc.option(subset(areas, 1)),
    places: fc.option(subset(places, 1)),
    day: fc.integer({ min: 10, max: 13 }),
  });
const demandOf = (most: number) =>
  fc.record({
    openMinor: fc.bigInt({ min: 0n, max: BigInt(most) }),
    payable: fc.constantFrom('matching', 'matching', 'matching', 'any', 'free'),
    area: fc.option(fc.constantFrom(...areas), { freq: 9 }),
    places: subset(places, 0),
  });

type Case = { sources: EarmarkSource[]; demands: EarmarkDemand[] };

/** Money and needs with the numbers S0, S1 … and D0, D1 …. */
const cases = (size: number, most: number): fc.Arbitrary<Case> =>
  fc
    .tuple(
      fc.array(sourceOf(most), { maxLength: size }),
      fc.array(demandOf(most), { minLength: 1, maxLength: size }),
    )
    .map(([sources, demands]) => ({
      sources: sources.map(({ day, ...rest }, n) => ({
        ...{ id: `S${n}`, number: `S${n}`, valueDate: `2026-01-${day}` },
        ...rest,
      })),
      demands: demands.map((demand, n) => ({ id: `D${n}`, ...demand })) as EarmarkDemand[],
    }));

const costOf = ({ draws }: Matching, sources: readonly EarmarkSource[]) => {
  const of = new Map(sources.map((source) => [source.id, flexibility(source)]));
  return draws.reduce((cost, draw) => cost + Number(draw.amountMinor) * of.get(draw.sourceId)!, 0);
};

/** Fails when a draw is not allowed, or when a source or a demand has more than it may. */
function requireLawful({ sources, demands }: Case, { draws, covered }: Matching): void {
  const drawnBy = (key: 'sourceId' | 'demandId', id: string) =>
    sumMinor(draws.filter((draw) => draw[key] === id).map(({ amountMinor }) => amountMinor));
  for (const { sourceId, demandId, amountMinor } of draws) {
    const source = sources.find(({ id }) => id === sourceId)!;
    const demand = demands.find(({ id }) => id === demandId)!;
    expect(mayPay(source, demand)).toBe(true);
    expect(amountMinor > 0n).toBe(true);
  }
  for (const { id, netMinor } of sources) expect(drawnBy('sourceId', id) <= netMinor).toBe(true);
  for (const [n, { id }] of demands.entries()) expect(drawnBy('demandId', id)).toBe(covered[n]);
}

/** Tries every way to pay: the most for the first demand, then for the second …, then the least cost. */
function tryEverything({ sources, demands }: Case): { covered: bigint[]; cost: number; most: bigint } {
  const known = new Map<string, { covered: bigint[]; cost: number; most: bigint }>();
  const pay = (n: number, left: bigint[]): { covered: bigint[]; cost: number; most: bigint } => {
    if (n === demands.length) return { covered: [], cost: 0, most: 0n };
    const key = `${n}:${left.join()}`;
    const before = known.get(key);
    if (before) return before;
    let best: { covered: bigint[]; cost: number; most: bigint } | null = null;
    const draw = (from: number, now: bigint[], paid: bigint, cost: number) => {
      if (from === sources.length || paid === demands[n]!.openMinor) {
        const rest = pay(n + 1, now);
        const found = { covered: [paid, ...rest.covered], cost: cost + rest.cost, most: paid + rest.most };
        if (best === null || isBetter(found, best)) best = { ...found, most: max(found.most, best?.most) };
        else best.most = max(best.most, found.most);
        return;
      }
      const may = mayPay(sources[from]!, demands[n]!);
      for (let take = 0n; take <= (may ? now[from]! : 0n); take += 1n) {
        if (paid + take > demands[n]!.openMinor) break;
        const then = now.with(from, now[from]! - take);
        draw(from + 1, then, paid + take, cost + Number(take) * flexibility(sources[from]!));
      }
    };
    draw(0, left, 0n, 0);
    known.set(key, best!);
    return best!;
  };
  return pay(
    0,
    sources.map(({ netMinor }) => netMinor),
  );
}

function isBetter(a: { covered: bigint[]; cost: number }, b: { covered: bigint[]; cost: number }): boolean {
  const n = a.covered.findIndex((amount, index) => amount !== b.covered[index]);
  return n === -1 ? a.cost < b.cost : a.covered[n]! > b.covered[n]!;
}

function max(a: bigint, b: bigint = 0n): bigint {
  return a > b ? a : b;
}

describe('matching on small cases, against trying everything', () => {
  it('pays as much as can be, the earlier demand first, from the least flexible money', () => {
    fc.assert(
      fc.property(cases(3, 3), (given) => {
        const found = match(given.sources, given.demands);
        requireLawful(given, found);
        const best = tryEverything(given);
        expect(found.covered).toEqual(best.covered);
        expect(costOf(found, given.sources)).toBe(best.cost);
        expect(sumMinor(found.covered)).toBe(best.most);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the earlier money of equal earmarks, then the smaller number', () => {
    const source = { netMinor: 5n, areas: ['TA1'], places: null };
    const demand: EarmarkDemand = {
      id: 'D',
      openMinor: 12n,
      payable: 'matching',
      area: 'TA1',
      places: ['KE'],
    };
    const { draws } = match(
      [
        { ...source, id: 'c', number: 'B-2', valueDate: '2026-01-02' },
        { ...source, id: 'a', number: 'B-1', valueDate: '2026-01-02' },
        { ...source, id: 'b', number: 'B-9', valueDate: '2026-01-01' },
      ],
      [demand],
    );
    expect(draws.map(({ sourceId, amountMinor }) => [sourceId, amountMinor])).toEqual([
      ['b', 5n],
      ['a', 5n],
      ['c', 2n],
    ]);
  });

  it('names a bottleneck whenever money is missing, and says the most that would be possible', () => {
    fc.assert(
      fc.property(cases(6, 30), (given) => {
        const { sources, demands } = given;
        const found = match(sources, demands);
        const { cut } = found;
        expect(cut === null).toBe(found.missingMinor === 0n);
        if (cut) {
          const inCut = demands.filter(({ id }) => cut.demandIds.includes(id));
          const payers = sources.filter((source) => inCut.some((demand) => mayPay(source, demand)));
          expect(cut.moneyMinor).toBe(sumMinor(payers.map(({ netMinor }) => netMinor)));
          expect(cut.neededMinor - cut.moneyMinor).toBe(found.missingMinor);
        }
        const [wanted, ...others] = demands;
        const most = mostFor(sources, others, wanted!);
        const withMost = (openMinor: bigint) => match(sources, [...others, { ...wanted!, openMinor }]);
        if (match(sources, others).missingMinor > 0n) return expect(most).toBe(0n);
        expect(withMost(most).missingMinor).toBe(0n);
        expect(withMost(most + 1n).missingMinor).toBe(1n);
      }),
      { numRuns: 300 },
    );
  });
});

describe('matching on large cases, against a linear-programming solver', () => {
  it('costs the same', async () => {
    // Its types tell of another form of module than it has.
    const solver = await (highs as unknown as typeof highs.default)();
    for (const seed of [1, 2, 3, 4, 5]) {
      const [given] = fc.sample(largeCases, { seed, numRuns: 1 });
      const { sources, demands } = given!;
      const found = match(sources, demands);
      requireLawful(given!, found);
      // The solver judges the cost of paying what was paid, and that no more could be.
      const most = solver.solve(program(given!, 'most', []));
      expect(Math.round(most.ObjectiveValue)).toBe(Number(sumMinor(found.covered)));
      const least = solver.solve(program(given!, 'cost', found.covered));
      expect(least.Status).toBe('Optimal');
      expect(Math.abs(least.ObjectiveValue / costOf(found, sources) - 1)).toBeLessThan(1e-9);
    }
  });
});

const manyPlaces = Array.from({ length: 30 }, (_, n) => `P${n}`);
const largeCases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(
      fc.record({
        netMinor: fc.bigInt({ min: 1n, max: 100_000n }),
        areas: fc.option(subset(areas, 1)),
        places: fc.option(fc.subarray(manyPlaces, { minLength: 1 })),
      }),
      { minLength: 120, maxLength: 120 },
    ),
    fc.array(
      fc.record({
        openMinor: fc.bigInt({ min: 1n, max: 90_000n }),
        area: fc.constantFrom(...areas),
        places: fc.subarray(manyPlaces, { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 120, maxLength: 120 },
    ),
  )
  .map(([sources, demands]) => ({
    sources: sources.map((source, n) => ({
      ...{ id: `S${n}`, number: `S${n}`, valueDate: '2026-01-01' },
      ...source,
    })),
    demands: demands.map((demand, n) => ({ id: `D${n}`, payable: 'matching', ...demand })),
  }));

/** The same question in the solver's language. */
function program({ sources, demands }: Case, goal: 'most' | 'cost', covered: readonly bigint[]): string {
  const pairs = sources.flatMap((source, s) =>
    demands.flatMap((demand, d) => (mayPay(source, demand) ? [{ s, d, cost: flexibility(source) }] : [])),
  );
  const sum = (of: typeof pairs) => of.map(({ s, d }) => `x${s}_${d}`).join(' + ') || '0 x0_0';
  const objective =
    goal === 'most'
      ? `Maximize\n obj: ${sum(pairs)}`
      : `Minimize\n obj: ${pairs.map(({ s, d, cost }) => `${cost} x${s}_${d}`).join(' + ')}`;
  const limits = [
    ...sources.map(({ netMinor }, n) => ` s${n}: ${sum(pairs.filter(({ s }) => s === n))} <= ${netMinor}`),
    ...demands.map(({ openMinor }, n) => {
      const bound = goal === 'most' ? `<= ${openMinor}` : `= ${covered[n]}`;
      return ` d${n}: ${sum(pairs.filter(({ d }) => d === n))} ${bound}`;
    }),
  ];
  return `${objective}\nSubject To\n${limits.join('\n')}\nEnd`;
}
