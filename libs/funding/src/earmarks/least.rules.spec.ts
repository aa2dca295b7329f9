import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EarmarkDemand } from './earmark.rules.js';
import { leastToStay, type PromisedSource } from './least.rules.js';
import { match } from './matching.rules.js';

const areas = ['TA1', 'TA2', 'TA3'];
const amount = fc.bigInt({ min: 0n, max: 20n });
const earmark = fc.option(fc.subarray(areas, { minLength: 1, maxLength: 2 }));

const promise = (number: number, minor: bigint, of: string[] | null): PromisedSource => ({
  ...{ id: `S${number}`, number: `S${number}`, valueDate: '2026-01-01', areas: of, places: null },
  ...{ netMinor: minor, expectedMinor: minor },
});
const need = (number: number, openMinor: bigint, area: string): EarmarkDemand => ({
  ...{ id: `D${number}`, openMinor, area, payable: 'matching', places: ['KE'] },
});

const missing = (demands: EarmarkDemand[]) => (sources: readonly PromisedSource[]) =>
  match(sources, demands).missingMinor;

describe('what has to stay of promises', () => {
  it('is what no other money can pay', () => {
    const before = [promise(0, 10n, ['TA1']), promise(1, 4n, null)];
    const after = [promise(0, 1n, ['TA1']), promise(1, 4n, null)];
    expect(leastToStay(before, after, missing([need(0, 9n, 'TA1')]))).toEqual([
      { sourceId: 'S0', leastMinor: 5n },
    ]);
    expect(leastToStay(before, after, missing([need(0, 5n, 'TA1')]))).toEqual([]);
  });

  it('has to keep its earmark where another one takes its place', () => {
    const before = [promise(0, 10n, ['TA1'])];
    const after = [promise(0, 10n, ['TA2'])];
    expect(leastToStay(before, after, missing([need(0, 6n, 'TA1')]))).toEqual([
      { sourceId: 'S0', leastMinor: 6n },
    ]);
  });

  it('is enough, and could not be less anywhere', () => {
    const line = fc.record({ was: amount, now: amount, areas: earmark });
    const demand = fc.tuple(amount, fc.constantFrom(...areas));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(demand, { minLength: 1, maxLength: 4 }),
        (lines, wanted) => {
          const before = lines.map(({ was, areas: of }, n) => promise(n, was, of));
          const after = lines.map(({ now, areas: of }, n) => promise(n, now, of));
          const missingOf = missing(wanted.map(([minor, area], n) => need(n, minor, area)));
          const told = leastToStay(before, after, missingOf);
          const least = new Map(told.map(({ sourceId, leastMinor }) => [sourceId, leastMinor]));
          const kept = (less?: string) =>
            after.map((source) => {
              const told = least.get(source.id) ?? source.expectedMinor;
              const minor = source.id === less ? told - 1n : told;
              return { ...source, netMinor: minor, expectedMinor: minor };
            });
          expect(missingOf(kept())).toBeLessThanOrEqual(missingOf(before));
          for (const { sourceId } of told)
            expect(missingOf(kept(sourceId))).toBeGreaterThan(missingOf(before));
        },
      ),
      { numRuns: 300 },
    );
  });
});
