import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainError } from '#kernel';
import {
  computeGates,
  type EligibilityOutcome,
  type Gate,
  type GateFacts,
  gates,
  type Judgement,
  judgeGates,
  refuseUnfoundedOutcome,
} from './eligibility.rules.js';

const good: GateFacts = {
  submittedOn: '2026-03-01',
  submittedAt: new Date('2026-03-01T12:00:00Z'),
  opensAt: new Date('2026-01-01T00:00:00Z'),
  closesAt: new Date('2026-03-31T23:59:59Z'),
  waivedUntil: null,
  participants: [
    { code: 'IOM', mouSignedOn: '2019-05-01' },
    { code: 'ILO', mouSignedOn: '2019-05-01' },
  ],
  endorsements: 1,
  budget: [{ organisation: 'IOM', directMinor: 10_000n, indirectMinor: 700n }],
  durationMonths: 24,
  missingFields: 0,
  rules: {
    minParticipants: 2,
    indirectCostCapBasisPoints: 700,
    budgetLimitMinor: null,
    maxDurationMonths: 60,
  },
};

function resultOf(gate: Gate, changes: Partial<GateFacts>): string {
  return computeGates({ ...good, ...changes }).find((item) => item.gate === gate)!.result;
}

function problemsOf(judgements: Judgement[], outcome: EligibilityOutcome, changes: Partial<GateFacts> = {}) {
  const judged = judgeGates(computeGates({ ...good, ...changes }), judgements);
  try {
    refuseUnfoundedOutcome(judged, judgements, outcome);
  } catch (error) {
    return (error as DomainError).details.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
}

const late = { submittedAt: new Date('2026-04-01T00:00:00Z') };
const rules = good.rules;

describe('eligibility gates', () => {
  it('all pass for a sound note', () => {
    expect(computeGates(good).map(({ result }) => result)).toEqual(gates.map(() => 'passed'));
  });

  it.each<[Gate, Partial<GateFacts>, string]>([
    ['window', late, 'failed'],
    ['window', { ...late, waivedUntil: new Date('2026-04-02T00:00:00Z') }, 'passed'],
    ['window', { ...late, waivedUntil: late.submittedAt }, 'failed'],
    ['window', { submittedAt: new Date(good.closesAt.getTime() - 1) }, 'passed'],
    ['window', { submittedAt: good.closesAt }, 'failed'],
    ['window', { submittedAt: new Date('2025-12-31T23:59:59Z') }, 'failed'],
    ['participants', { participants: good.participants.slice(1) }, 'failed'],
    ['participants', { participants: good.participants.map((p) => ({ ...p, mouSignedOn: null })) }, 'failed'],
    ['participants', { submittedOn: '2019-04-30' }, 'failed'],
    ['endorsement', { endorsements: 0 }, 'failed'],
    [
      'indirect-costs',
      { budget: [{ organisation: 'IOM', directMinor: 10_000n, indirectMinor: 701n }] },
      'failed',
    ],
    [
      'indirect-costs',
      { budget: [{ organisation: 'IOM', directMinor: 10_015n, indirectMinor: 702n }] },
      'failed',
    ],
    ['indirect-costs', { budget: [] }, 'unknown'],
    ['budget', { rules: { ...rules, budgetLimitMinor: 10_700n } }, 'passed'],
    ['budget', { rules: { ...rules, budgetLimitMinor: 10_699n } }, 'failed'],
    ['budget', { budget: [] }, 'unknown'],
    ['duration', { durationMonths: 60 }, 'passed'],
    ['duration', { durationMonths: 61 }, 'failed'],
    ['duration', { durationMonths: null }, 'unknown'],
    ['complete', { missingFields: 1 }, 'failed'],
  ])('%s with %j: %s', (gate, changes, result) => {
    expect(resultOf(gate, changes)).toBe(result);
  });
});

describe('the outcome', () => {
  const overrule: Judgement = { gate: 'window', passed: true, reason: 'Server outage' };

  it('follows from the gates', () => {
    expect(problemsOf([], 'eligible')).toEqual([]);
    expect(problemsOf([], 'ineligible')).toEqual(['/outcome gates-all-passed']);
    expect(problemsOf([], 'eligible', late)).toEqual(['/outcome gates-failed']);
    expect(problemsOf([], 'ineligible', late)).toEqual([]);
  });

  it('may rest on a judgement with a reason', () => {
    expect(problemsOf([overrule], 'eligible', late)).toEqual([]);
    expect(problemsOf([{ ...overrule, passed: false }], 'ineligible')).toEqual([]);
  });

  it('needs every gate answered, and each once', () => {
    expect(problemsOf([overrule, overrule], 'eligible', { durationMonths: null })).toEqual([
      '/judgements/1/gate value-repeated',
      '/judgements gates-open',
    ]);
  });

  it('is eligible exactly when every gate passed after the judgements', () => {
    const judgement = fc.record({
      gate: fc.constantFrom(...gates),
      passed: fc.boolean(),
      reason: fc.constant('because'),
    });
    const judgements = fc.uniqueArray(judgement, { selector: ({ gate }) => gate });
    fc.assert(
      fc.property(judgements, (given) => {
        const judged = judgeGates(computeGates({ ...good, ...late }), given);
        const allPassed = judged.every(({ passed }) => passed);
        expect(problemsOf(given, 'eligible', late).length === 0).toBe(allPassed);
        expect(problemsOf(given, 'ineligible', late).length === 0).toBe(!allPassed);
      }),
    );
  });
});
