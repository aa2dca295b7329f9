import { describe, expect, it } from '@jest/globals';
import { newOutcome, outcomeFields, riskFields, withAt, withoutAt } from './frame-draft';

describe('what is written of results and risks', () => {
  it('changes one entry and leaves the others', () => {
    expect(withAt(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c']);
    expect(withoutAt(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  });

  it('leaves out sources that nobody wrote', () => {
    const outcome = newOutcome();
    outcome.indicators[0]!.verification = ' ';
    outcome.outputs = [{ title: 'One', indicators: [{ ...outcome.indicators[0]!, verification: 'Survey' }] }];
    const [sent] = outcomeFields([outcome]);
    expect(sent!.indicators[0]).not.toHaveProperty('verification');
    expect(sent!.outputs[0]!.indicators[0]).toHaveProperty('verification', 'Survey');
  });

  it('sends no level of a risk', () => {
    const read = { risk: 'Flood', likelihood: 2, impact: 4, level: 8, mitigation: 'Dykes' };
    expect(riskFields([read])).toEqual([{ risk: 'Flood', likelihood: 2, impact: 4, mitigation: 'Dykes' }]);
  });
});
