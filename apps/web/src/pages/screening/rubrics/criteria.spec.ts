import { describe, expect, it } from '@jest/globals';
import {
  type Criterion,
  currentVersion,
  emptyCriterion,
  scaleOf,
  totalOf,
  unfit,
  withCriterion,
  withWeights,
} from './criteria.js';

const criterion = (code: string, weight: number, other: Partial<Criterion> = {}): Criterion => ({
  ...emptyCriterion(),
  ...{ code, weight, ...other },
});
const gate = criterion('G', 0, { assessment: 'gate' });
const portfolio = criterion('P', 0, { portfolioLevel: true });
const criteria = [criterion('A', 60), gate, criterion('B', 30), portfolio];

describe('the criteria of a rubric', () => {
  it('total what reviewers score, with the weights typed', () => {
    expect([totalOf(criteria), totalOf(withWeights(criteria, { B: 40 }))]).toEqual([90, 100]);
    expect(withWeights(criteria, { G: 5, P: 5, gone: 5 })).toEqual(criteria);
  });

  it('can be published when every weight is at least 1 and all total 100', () => {
    expect(unfit(criteria)?.reason).toBe('total');
    expect(unfit(withWeights(criteria, { A: 100, B: 0 }))).toEqual({ reason: 'zero', codes: 'B' });
    expect(unfit(withWeights(criteria, { B: 40 }))).toBeNull();
  });

  it('are changed in their place, added at the end, and weigh nothing unless scored', () => {
    const changed = withCriterion(criteria, 'B', criterion('B2', 30, { assessment: 'gate' }));
    expect(changed.map(({ code, weight }) => [code, weight])).toEqual([
      ['A', 60],
      ['G', 0],
      ['B2', 0],
      ['P', 0],
    ]);
    expect(withCriterion(criteria, null, criterion('C', 10)).at(-1)?.code).toBe('C');
  });

  it('tell who answers them', () => {
    expect(criteria.map(scaleOf)).toEqual(['scored', 'gate', 'scored', 'portfolio']);
  });
});

it('uses the version published last, whatever was begun last', () => {
  const version = (id: string, publishedAt: string | null) => ({
    ...{ id, publishedAt, state: publishedAt ? ('published' as const) : ('draft' as const) },
  });
  const versions = [version('3', null), version('1', '2024-05-01'), version('2', '2026-05-01')];
  expect(currentVersion(versions)?.id).toBe('2');
  expect(currentVersion([version('3', null)])).toBeUndefined();
});
