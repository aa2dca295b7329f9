import { describe, expect, it } from '@jest/globals';
import { type SettingKey, settingKinds, typedOf, valueOf } from './kinds.js';

const values: [SettingKey, unknown, string][] = [
  ['agentFeeBasisPoints', 100, '1'],
  ['indirectCostCapBasisPoints', 750, '7.5'],
  ['quorumBasisPoints', 5000, '50'],
  ['budgetLimitMinor', '', ''],
  ['residualBalanceMinor', '25000', '250.00'],
  ['beganOn', '2019-05-01', '2019-05-01'],
  ['decisionRule', 'two-thirds', 'two-thirds'],
  ['annualNarrativeDue', '03-31', '2023-03-31'],
  ['reminderDays', [-30, -7, 0, 7], '-30, -7, 0, 7'],
  ['minReviewers', 2, '2'],
];

describe('settings as they are typed', () => {
  it.each(values)('%s: %j is shown as %s and read back', (key, value, typed) => {
    expect(typedOf(settingKinds[key], value)).toBe(typed);
    expect(valueOf(settingKinds[key], typed, 'en')).toEqual(value);
  });

  it('are not guessed at', () => {
    expect(valueOf(settingKinds.reminderDays, '-30, soon', 'en')).toBeNull();
    expect(valueOf(settingKinds.agentFeeBasisPoints, 'one', 'en')).toBeNull();
    expect(valueOf(settingKinds.annualNarrativeDue, '', 'en')).toBeNull();
    expect(valueOf(settingKinds.beganOn, '', 'en')).toBeNull();
    expect(valueOf(settingKinds.agentFeeBasisPoints, '7,5', 'fr')).toBe(750);
  });
});
