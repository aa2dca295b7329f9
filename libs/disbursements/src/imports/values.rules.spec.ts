import { describe, expect, it } from '@jest/globals';
import { readAmount, readDay, readRate } from './values.rules.js';

const cell = (text: string) => ({ kind: 'text' as const, text });

describe('an amount in a file', () => {
  it.each([
    ['1250', '1250'],
    ['1250.5', '1250.5'],
    ['1250,50', '1250.50'],
    ['1,250.50', '1250.50'],
    ['1.250,50', '1250.50'],
    ['1 250 000,50', '1250000.50'],
    ['1\u202F250\u00A0000', '1250000'],
    ["1'250'000.50", '1250000.50'],
    ['1,250,000', '1250000'],
    ['1.250.000', '1250000'],
    ['-12.30', '-12.30'],
  ])('%s is %s', (text, value) => expect(readAmount(cell(text))).toEqual({ value }));

  it.each(['12,345', '12.345', '1.000'])('%s may be two things', (text) =>
    expect(readAmount(cell(text))).toEqual({ problem: 'amount-ambiguous' }),
  );

  it.each(['', 'abc', '12.3456', '1,25,000', '1.2.3', 'USD 5', '(500)', '1e5', '--1'])('%s is none', (text) =>
    expect(readAmount(cell(text))).toEqual({ problem: 'amount-malformed' }),
  );

  it('of a workbook is what it is', () => {
    expect(readAmount({ kind: 'number', text: '12.345' })).toEqual({ value: '12.345' });
  });
});

describe('a rate in a file', () => {
  it.each([
    ['655.957', '655.957'],
    ['0,921', '0.921'],
    ['8,7214', '8.7214'],
    ['15,250.25', '15250.25'],
    ['1', '1'],
  ])('%s is %s', (text, value) => expect(readRate(cell(text))).toEqual({ value }));

  it.each([
    ['1,250', 'amount-ambiguous'],
    ['', 'rate-malformed'],
    ['-1', 'rate-malformed'],
    ['0.123456789', 'rate-malformed'],
    ['1.250.000', 'rate-malformed'],
    ['EUR 0.9', 'rate-malformed'],
  ])('%s is %s', (text, problem) => expect(readRate(cell(text))).toEqual({ problem }));

  it('of a workbook loses what floating points add', () => {
    expect(readRate({ kind: 'number', text: '0.91459999999999997' })).toEqual({ value: '0.9146' });
    expect(readRate({ kind: 'number', text: '100' })).toEqual({ value: '100' });
  });
});

describe('a day in a file', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['05/05/2026', '2026-05-05'],
    ['04.03.2026', '2026-03-04'],
    ['4 Mar 2026', '2026-03-04'],
    ['4-mars-2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['1 août 2026', '2026-08-01'],
  ])('%s is %s', (text, value) => expect(readDay(cell(text))).toEqual({ value }));

  it('written with slashes may be two days', () => {
    expect(readDay(cell('03/04/2026'))).toEqual({ problem: 'day-ambiguous' });
  });

  it.each(['', '2026-02-30', '31.11.2026', '4 Foo 2026', '20260304', '3/4/26', 'tomorrow'])(
    '%s is none',
    (text) => expect(readDay(cell(text))).toEqual({ problem: 'day-malformed' }),
  );
});
