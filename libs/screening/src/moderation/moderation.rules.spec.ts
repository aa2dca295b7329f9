import { describe, expect, it } from '@jest/globals';
import { type DomainError } from '#kernel';
import { type Criterion } from '../rubrics/rubric.rules.js';
import { type Moderation, refuseEarlyModeration, refuseUnfoundedModeration } from './moderation.rules.js';
import { compare } from './scores.rules.js';

const words = { en: 'a', fr: 'b', es: 'c' };

function criterion(code: string, weight: number, assessment: Criterion['assessment'] = 'scored'): Criterion {
  return { code, weight, assessment, label: words, question: words, citations: [], portfolioLevel: false };
}

const criteria = [criterion('S01', 60), criterion('S03', 40), criterion('S15', 0, 'gate')];
const reviews = [
  new Map([
    ['S01', 5],
    ['S03', 2],
  ]),
  new Map([
    ['S01', 2],
    ['S03', 3],
  ]),
];
const ground = {
  criteria,
  comparison: compare([...criteria.slice(0, 2)], reviews, 2),
  selfScored: [{ marker: 'GEM', score: '3' }],
  scales: new Map([['GEM', new Set(['0', '1', '2', '3'])]]),
};
const sound: Moderation = {
  scores: [
    { criterion: 'S01', score: 4, reason: 'The second reviewer missed annex 2.' },
    { criterion: 'S03', score: 3, reason: '' },
  ],
  gates: [{ criterion: 'S15', met: true, reason: '' }],
  markers: [{ marker: 'GEM', score: '3', reason: '' }],
  recommended: true,
  reasons: 'Strong and needed.',
};

function problemsOf(changes: Partial<Moderation>): string[] {
  try {
    refuseUnfoundedModeration({ ...sound, ...changes }, ground);
  } catch (error) {
    return (error as DomainError).details.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
}

describe('a moderation', () => {
  it('waits for every assigned review and for enough of them', () => {
    const states = (...all: ('assigned' | 'submitted' | 'recused')[]) => all.map((state) => ({ state }));
    expect(() => refuseEarlyModeration(states('submitted', 'assigned'), 2)).toThrow('reviews-open');
    expect(() => refuseEarlyModeration(states('submitted', 'recused'), 2)).toThrow('reviews-too-few');
    expect(() => refuseEarlyModeration([], 2)).toThrow('reviews-too-few');
    expect(() => refuseEarlyModeration(states('submitted', 'recused', 'submitted'), 2)).not.toThrow();
  });

  it('is accepted when every score, gate and marker is there with the reasons it owes', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names everything that is missing, foreign or repeated at once', () => {
    const foreign = { criterion: 'S99', score: 1, reason: '' };
    expect(
      problemsOf({ scores: [sound.scores[1]!, sound.scores[1]!, foreign], gates: [], markers: [] }),
    ).toEqual([
      '/scores/1/criterion value-repeated',
      '/scores/2/criterion value-not-listed',
      '/scores items-missing',
      '/gates items-missing',
      '/markers items-missing',
    ]);
  });

  it('owes a reason where reviewers diverge, where it leaves their range, and where a marker changes', () => {
    const scores = [
      { criterion: 'S01', score: 4, reason: ' ' },
      { criterion: 'S03', score: 5, reason: '' },
    ];
    const markers = [{ marker: 'GEM', score: '2', reason: '' }];
    expect(problemsOf({ scores, markers })).toEqual([
      '/scores/0/reason reason-needed',
      '/scores/1/reason reason-needed',
      '/markers/0/reason reason-needed',
    ]);
  });

  it('validates a marker only with a value of its scale', () => {
    const markers = [{ marker: 'GEM', score: 'B', reason: 'Told.' }];
    expect(problemsOf({ markers })).toEqual(['/markers/0/score value-not-listed']);
  });

  it('recommends no note that fails a gate, and says why a gate fails', () => {
    const gates = [{ criterion: 'S15', met: false, reason: '' }];
    expect(problemsOf({ gates })).toEqual(['/gates/0/reason reason-needed', '/recommended gates-failed']);
    const told = [{ criterion: 'S15', met: false, reason: 'Duplicate of CN-0003.' }];
    expect(problemsOf({ gates: told, recommended: false })).toEqual([]);
  });
});
