import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#kernel';
import {
  type Criterion,
  gateCriteria,
  refuseRepeatedCodes,
  refuseUnfitToPublish,
  scoredCriteria,
} from './rubric.rules.js';

const words = { en: 'a', fr: 'b', es: 'c' };

function criterion(code: string, weight: number, changes: Partial<Criterion> = {}): Criterion {
  const base = { code, weight, label: words, question: words, citations: [] };
  return { ...base, assessment: 'scored', portfolioLevel: false, ...changes };
}

function problemsOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    const { details } = error as DomainError;
    return details.errors?.map(({ pointer, code, params }) => [pointer, code, params?.['total']]);
  }
  return [];
}

const gate = criterion('S02', 0, { assessment: 'gate' });
const portfolio = criterion('S22', 0, { portfolioLevel: true });

describe('a rubric', () => {
  it('asks reviewers for scored criteria only, never for gates or the portfolio', () => {
    const criteria = [criterion('S01', 100), gate, portfolio];
    expect(scoredCriteria(criteria).map(({ code }) => code)).toEqual(['S01']);
    expect(gateCriteria(criteria).map(({ code }) => code)).toEqual(['S02']);
  });

  it('is published when the weights of what is scored total 100', () => {
    expect(
      problemsOf(() => refuseUnfitToPublish('draft', [criterion('S01', 40), criterion('S03', 60), gate])),
    ).toEqual([]);
    expect(
      problemsOf(() => refuseUnfitToPublish('draft', [criterion('S01', 40), criterion('S03', 59)])),
    ).toEqual([['/criteria', 'weights-not-100', 99]]);
  });

  it('names every weight that is wrong at once', () => {
    const criteria = [criterion('S01', 0), { ...gate, weight: 5 }, { ...portfolio, weight: 1 }];
    expect(problemsOf(() => refuseUnfitToPublish('draft', criteria))).toEqual([
      ['/criteria/0/weight', 'number-out-of-range', undefined],
      ['/criteria/1/weight', 'weight-not-zero', undefined],
      ['/criteria/2/weight', 'weight-not-zero', undefined],
      ['/criteria', 'weights-not-100', 0],
    ]);
  });

  it('names a criterion only once', () => {
    const twice = [criterion('S01', 50), criterion('S01', 50)];
    expect(problemsOf(() => refuseRepeatedCodes(twice))).toEqual([
      ['/criteria/1/code', 'value-repeated', undefined],
    ]);
  });

  it('is not published twice', () => {
    expect(() => refuseUnfitToPublish('published', [criterion('S01', 100)])).toThrow('rubric-published');
  });
});
