import { describe, expect, it } from '@jest/globals';
import { defaultSettings, settingsOn } from './settings.rules.js';

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
