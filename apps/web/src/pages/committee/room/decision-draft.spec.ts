import { describe, expect, it } from '@jest/globals';
import { decisionBody, type DecisionDraft, incomplete } from './decision-draft';

const condition = { text: 'Sign', owner: 'IOM', dueOn: '2026-12-01', evidenceNeeded: 'The letter' };
const draft: DecisionDraft = {
  outcome: 'approved',
  amounts: [{ organisation: 'IOM', amount: '1.00' }],
  conditions: [],
  textForApplicant: ' Approved. ',
  internalNote: ' ',
};

describe('the draft of a decision', () => {
  it('needs an outcome and a text; conditions whole where the outcome has them', () => {
    expect(incomplete(draft)).toBe(false);
    expect(incomplete({ ...draft, outcome: null })).toBe(true);
    expect(incomplete({ ...draft, textForApplicant: '  ' })).toBe(true);
    const conditional = { ...draft, outcome: 'approved_with_conditions' as const };
    expect(incomplete(conditional)).toBe(true);
    expect(incomplete({ ...conditional, conditions: [condition] })).toBe(false);
    expect(incomplete({ ...conditional, conditions: [{ ...condition, owner: '' }] })).toBe(true);
  });

  it('sends conditions only with the outcome that has them, and no empty note', () => {
    const sent = decisionBody({ ...draft, outcome: 'approved', conditions: [condition] });
    expect(sent).toEqual({ outcome: 'approved', amounts: draft.amounts, textForApplicant: 'Approved.' });
  });
});
