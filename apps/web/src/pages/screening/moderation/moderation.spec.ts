import { describe, expect, it } from '@jest/globals';
import {
  firstDraft,
  lacksOf,
  type ModerationDraft,
  owesReason,
  type Screening,
  withTyped,
} from './moderation';

const scores = (...given: number[]) =>
  given.map((score, at) => ({ reviewId: `r${at}`, score, justification: '' }));

const screening = {
  criteria: [
    { criterion: 'S01', spread: 0, divergent: false, scores: scores(4, 4) },
    { criterion: 'S02', spread: 3, divergent: true, scores: scores(1, 4) },
  ],
  gates: [{ criterion: 'G1' }],
  markers: [{ marker: 'GEM', selfScore: '2' }],
} as unknown as Screening;

describe('moderation', () => {
  it('begins with what the reviewers agree on', () => {
    const draft = firstDraft(screening);
    expect(draft.scores.map(({ score }) => score)).toEqual([4, null]);
    expect(lacksOf(draft, screening).map(({ id }) => id)).toEqual([
      'scores.1.score',
      'gates.0.met',
      'recommended',
      'reasons',
    ]);
  });

  it('owes a reason where reviewers diverge and outside their range', () => {
    expect(owesReason(screening.criteria[1]!, 2)).toBe(true);
    expect(owesReason(screening.criteria[0]!, 4)).toBe(false);
    expect(owesReason(screening.criteria[0]!, 3)).toBe(true);
  });

  it('names what a filled draft lacks', () => {
    const draft: ModerationDraft = {
      scores: [
        { criterion: 'S01', score: 4, reason: '' },
        { criterion: 'S02', score: 2, reason: ' ' },
      ],
      gates: [{ criterion: 'G1', met: false, reason: '' }],
      markers: [{ marker: 'GEM', score: '1', reason: '' }],
      recommended: true,
      reasons: 'good',
    };
    expect(lacksOf(draft, screening).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'scores.1.reason reason',
      'gates.0.reason reason',
      'markers.0.reason reason',
      'recommended gatesFailed',
    ]);
  });

  it('takes up what was typed for the same criteria only', () => {
    const first = firstDraft(screening);
    const typed = { ...first, reasons: 'typed' };
    expect(withTyped(first, typed).reasons).toBe('typed');
    expect(withTyped(first, { ...typed, gates: [] })).toBe(first);
  });
});
