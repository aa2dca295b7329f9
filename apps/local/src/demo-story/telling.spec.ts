import { describe, expect, it } from '@jest/globals';
import { short, shownAmount, Telling } from './telling.js';

describe('the telling', () => {
  it('groups the digits of amounts, never those of cents', () => {
    expect(['0.00', '999.99', '1391000.00', '-1234567.1234'].map(shownAmount)).toEqual([
      '0.00',
      '999.99',
      '1,391,000.00',
      '-1,234,567.1234',
    ]);
    expect(short('abcdef', 4)).toBe('abc…');
  });

  it('sets tables with amounts to the right, and numbers chapters', () => {
    const lines: string[] = [];
    const telling = new Telling((line) => lines.push(line));
    telling.chapter('Money');
    telling.table(
      ['What', 'Amount'],
      [
        ['Cash', '+1,000.00'],
        ['Open', '5.00'],
      ],
    );
    expect(lines.filter((line) => line !== '')).toEqual([
      '1. Money',
      '      What     Amount',
      '      ────  ─────────',
      '      Cash  +1,000.00',
      '      Open       5.00',
    ]);
  });
});
