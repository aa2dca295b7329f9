import { describe, expect, it } from '@jest/globals';
import { type FlowFigures, keyFigureTable } from './key-figures.rules.js';

const nothing: FlowFigures = {
  deposited: 0n,
  interest: 0n,
  otherIncome: 0n,
  exchangeDifferences: 0n,
  transferred: 0n,
  refunded: 0n,
  agentFees: 0n,
  directCosts: 0n,
  bankCharges: 0n,
  expended: 0n,
};

describe('the key-figures table', () => {
  const years: FlowFigures[] = [
    {
      ...nothing,
      deposited: 1_000n,
      agentFees: 10n,
      bankCharges: 5n,
      interest: 5n,
      exchangeDifferences: -2n,
    },
    { ...nothing, transferred: 600n, refunded: 50n, directCosts: 100n, expended: 400n, otherIncome: 2n },
  ];
  const found = Object.fromEntries(keyFigureTable(years).map((line) => [line.key, line]));

  it('adds sources and uses, refunds lessening the uses', () => {
    expect(found['totalSources']).toMatchObject({ inYearMinor: [1_003n, 2n], totalMinor: 1_005n });
    expect(found['refunds']!.totalMinor).toBe(-50n);
    expect(found['netFunded']!.totalMinor).toBe(550n);
    expect(found['totalUses']).toMatchObject({ inYearMinor: [15n, 650n], totalMinor: 665n });
  });

  it('leaves what the agent and the organisations hold, also at the end of each year', () => {
    expect(found['balanceWithAgent']!.cumulativeMinor).toEqual([988n, 340n]);
    expect(found['balanceWithOrganisations']).toMatchObject({
      totalMinor: 150n,
      cumulativeMinor: [0n, 150n],
    });
  });

  it('is all zero without a year', () => {
    expect(keyFigureTable([]).every(({ totalMinor }) => totalMinor === 0n)).toBe(true);
  });
});
