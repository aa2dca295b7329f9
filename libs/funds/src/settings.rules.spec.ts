import { describe, expect, it } from '@jest/globals';
import {
  defaultSettings,
  isSettingKey,
  mayBeginOn,
  type SettingKey,
  settingProblem,
  settingsOn,
} from './settings.rules.js';

describe('settings of a fund', () => {
  const dated = [
    { key: 'agentFeeBasisPoints', value: 90, validFrom: '2022-01-01' },
    { key: 'agentFeeBasisPoints', value: 80, validFrom: '2021-01-01' },
  ];

  it('are the defaults before anything was decided', () => {
    expect(settingsOn('2020-12-31', dated)).toEqual(defaultSettings);
  });

  it('take the latest value that began by the day, whatever the order of rows', () => {
    expect(settingsOn('2021-12-31', dated).agentFeeBasisPoints).toBe(80);
    expect(settingsOn('2022-01-01', dated).agentFeeBasisPoints).toBe(90);
  });
});

describe('a value for a setting', () => {
  it('may be every default', () => {
    const wrong = Object.entries(defaultSettings).filter(([key, value]) =>
      settingProblem(key as SettingKey, value),
    );
    expect(wrong).toEqual([]);
  });

  it.each<[SettingKey, unknown, string]>([
    ['agentFeeBasisPoints', 100.5, 'number-out-of-range'],
    ['agentFeeBasisPoints', '100', 'number-out-of-range'],
    ['agentFeeBasisPoints', 10_001, 'number-out-of-range'],
    ['decisionRule', 'dice', 'value-not-listed'],
    ['annualNarrativeDue', '02-29', 'text-malformed'],
    ['annualNarrativeDue', null, 'text-malformed'],
    ['budgetLimitMinor', '-1', 'text-malformed'],
    ['residualBalanceMinor', '', 'text-malformed'],
    ['reminderDays', [0, 0], 'value-repeated'],
    ['reminderDays', ['7'], 'number-out-of-range'],
    ['reminderDays', {}, 'type-wrong'],
  ])('of %s may not be %j', (key, value, code) => {
    expect(settingProblem(key, value)?.code).toBe(code);
  });

  it('belongs to a known key, not to what every object has', () => {
    expect([isSettingKey('minReviewers'), isSettingKey('constructor')]).toEqual([true, false]);
  });
});

describe('the day from which a value holds', () => {
  const set = (...days: string[]) => days.map((validFrom) => ({ validFrom }));
  const today = '2026-11-21';

  it('is any for what was never decided', () => {
    expect(() => mayBeginOn('2019-01-01', today, [])).not.toThrow();
  });

  it('is today or later otherwise, and may replace what is still to come', () => {
    expect(() => mayBeginOn(today, today, set('2019-01-01'))).not.toThrow();
    expect(() => mayBeginOn('2027-01-01', today, set('2019-01-01', '2027-01-01'))).not.toThrow();
    expect(() => mayBeginOn('2026-11-20', today, set('2019-01-01'))).toThrow('fields-wrong');
    expect(() => mayBeginOn('2019-01-01', today, set('2019-01-01'))).toThrow('setting-in-force');
    expect(() => mayBeginOn(today, today, set(today))).toThrow('setting-in-force');
  });
});
