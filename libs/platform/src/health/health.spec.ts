import { stat } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { outcome } from './health.js';

function busy(ms: number): void {
  const until = Date.now() + ms;
  while (Date.now() < until);
}

describe('a check', () => {
  it('is good when the answer came in time, however busy the process was meanwhile', async () => {
    const asked = outcome(() => stat('.'), 50);
    busy(150);
    expect(await asked).toBe('ok');
  });

  it('says what is wrong, without waiting for ever', async () => {
    expect(await outcome(() => Promise.reject(new Error('refused')), 50)).toBe('does not answer');
    expect(await outcome(() => new Promise(() => undefined), 50)).toBe('no answer in time');
  });
});
