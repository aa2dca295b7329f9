import { describe, expect, it } from '@jest/globals';
import { csvLine, csvText } from './csv.js';

describe('a CSV file', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 says', () => {
    expect(csvText(['code', 'amount'], [['A', '1250.00']])).toBe('\uFEFFcode,amount\r\nA,1250.00\r\n');
  });

  it.each([
    ['plain', 'plain'],
    ['two, parts', '"two, parts"'],
    ['said "so"', '"said ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [' spaced ', '" spaced "'],
    ['Côte d’Ivoire', 'Côte d’Ivoire'],
    ['مشروع', 'مشروع'],
    ['-12.50', '-12.50'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [-3, '-3'],
    [12n, '12'],
    [true, 'true'],
    [new Date('2026-11-21T12:00:00Z'), '2026-11-21T12:00:00.000Z'],
  ])('writes %p as %s', (cell, text) => {
    expect(csvLine([cell])).toBe(`${text}\r\n`);
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '=cmd|calc',
    '|calc',
    '\t=1',
    '  =1',
    '\u00A0=1',
    '\uFF1D1+1',
    '\uFF201',
    '\r=1',
  ])('disarms %j, which a spreadsheet would compute', (cell) => {
    const written = csvLine([cell]).replace(/^"/, '');
    expect(written.startsWith(`'${cell}`)).toBe(true);
  });
});
