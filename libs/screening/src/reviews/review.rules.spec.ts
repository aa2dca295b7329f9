import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainError } from '#kernel';
import { type Criterion } from '../rubrics/rubric.rules.js';
import {
  allFiled,
  maySeeOthers,
  nextReviewState,
  refuseForeignReview,
  refuseForeignScores,
  refuseIncompleteSheet,
  refuseUnfitReviewer,
  reviewStates,
  reviewTransitions,
  type ReviewVerb,
  sheetOf,
} from './review.rules.js';

const words = { en: 'a', fr: 'b', es: 'c' };
const scored = (code: string): Criterion => ({
  code,
  weight: 50,
  label: words,
  question: words,
  citations: [],
  assessment: 'scored',
  portfolioLevel: false,
});
const criteria = [scored('S01'), scored('S03'), { ...scored('S02'), assessment: 'gate' as const }];
const verbs = Object.keys(reviewTransitions) as ReviewVerb[];
const state = fc.constantFrom(...reviewStates);

function pointersOf(work: () => void): string[] {
  try {
    work();
  } catch (error) {
    return (error as DomainError).details.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
}

describe('a review', () => {
  it('moves only along its table', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...verbs), (from, verb) => {
        const possible = (reviewTransitions[verb].from as readonly string[]).includes(from);
        if (possible) expect(nextReviewState(from, verb)).toBe(reviewTransitions[verb].to);
        else expect(() => nextReviewState(from, verb)).toThrow();
      }),
    );
  });

  it('is neither scored nor filed before a conflict was declared or denied', () => {
    expect(() => nextReviewState('assigned', 'save')).toThrow('conflict-not-declared');
    expect(() => nextReviewState('assigned', 'submit')).toThrow('conflict-not-declared');
  });

  it('is final once filed or recused', () => {
    for (const verb of verbs) {
      expect(() => nextReviewState('submitted', verb)).toThrow('transition-not-possible');
      expect(() => nextReviewState('recused', verb)).toThrow('transition-not-possible');
    }
  });

  it('does not exist for others, nor for the reviewer once recused', () => {
    expect(() => refuseForeignReview('p', { reviewerId: 'p', state: 'draft' })).not.toThrow();
    expect(() => refuseForeignReview('q', { reviewerId: 'p', state: 'draft' })).toThrow('not-found');
    expect(() => refuseForeignReview(null, { reviewerId: 'p', state: 'draft' })).toThrow('not-found');
    expect(() => refuseForeignReview('p', { reviewerId: 'p', state: 'recused' })).toThrow('not-found');
  });
});

describe('blindness', () => {
  const own = { reviewerId: 'me', state: 'submitted' as const };
  const other = { reviewerId: 'other', state: 'draft' as const };

  it('lasts until all assigned have filed, or until the own review is, as the fund has set', () => {
    expect(maySeeOthers([own, other], 'all-filed', 'me')).toBe(false);
    expect(maySeeOthers([own, other], 'own-filed', 'me')).toBe(true);
    expect(maySeeOthers([own, { ...other, state: 'submitted' }], 'all-filed', 'me')).toBe(true);
    expect(maySeeOthers([own, other], 'own-filed', 'staff')).toBe(false);
    expect(maySeeOthers([own, { ...other, state: 'recused' }], 'all-filed', 'staff')).toBe(true);
    expect(maySeeOthers([], 'own-filed', 'staff')).toBe(false);
  });

  it('never ends for a reviewer who has not filed', () => {
    const reviews = fc.array(fc.record({ reviewerId: fc.constantFrom('a', 'b', 'c'), state }));
    const setting = fc.constantFrom('all-filed' as const, 'own-filed' as const);
    fc.assert(
      fc.property(reviews, setting, (others, chosen) => {
        const all = [{ reviewerId: 'me', state: 'draft' as const }, ...others];
        expect(maySeeOthers(all, chosen, 'me')).toBe(false);
        expect(allFiled(all)).toBe(false);
      }),
    );
  });
});

describe('assigning', () => {
  const fit = { active: true, isReviewer: true, participates: false, wroteIt: false, recusedBefore: false };

  it.each([
    [{}, null],
    [{ active: false }, 'reviewer-without-role'],
    [{ isReviewer: false }, 'reviewer-without-role'],
    [{ participates: true }, 'reviewer-conflicted'],
    [{ wroteIt: true }, 'reviewer-conflicted'],
    [{ recusedBefore: true }, 'reviewer-recused'],
  ])('a candidate with %j: %s', (changes, code) => {
    const assign = () => refuseUnfitReviewer({ ...fit, ...changes });
    if (code) expect(assign).toThrow(code);
    else expect(assign).not.toThrow();
  });
});

describe('a score sheet', () => {
  it('takes only what reviewers are asked, once', () => {
    const scores = [{ criterion: 'S01' }, { criterion: 'S02' }, { criterion: 'S01' }];
    expect(pointersOf(() => refuseForeignScores(criteria, scores))).toEqual([
      '/scores/1/criterion value-not-listed',
      '/scores/2/criterion value-repeated',
    ]);
  });

  it('is complete when every criterion has a score and a justification', () => {
    const sheet = sheetOf(criteria, [{ criterion: 'S03', score: 0, justification: ' ' }]);
    expect(sheet.map(({ criterion }) => criterion)).toEqual(['S01', 'S03']);
    expect(pointersOf(() => refuseIncompleteSheet(sheet))).toEqual([
      '/scores/0/score field-required',
      '/scores/0/justification field-required',
      '/scores/1/justification field-required',
    ]);
  });
});
