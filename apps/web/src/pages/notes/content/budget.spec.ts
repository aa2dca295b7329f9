import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf, minorOf } from '../../../parts/decimal.js';
import { budgetTotals, indirectOf, parseSheet, pasteInto, rateOf, readRate, withDirect } from './budget.js';

const rules = {
  language: 'en',
  capBasisPoints: 700,
  organisationOf: (text: string) => (/^(ILO|IOM)$/i.test(text) ? text.toUpperCase() : null),
};
const line = (organisation: string, direct: string, indirect = indirectOf(direct, 700)) => ({
  organisation,
  direct,
  indirect,
});

describe('indirect costs', () => {
  it('are derived and rounded down', () => {
    expect(indirectOf('1363756.98', 700)).toBe('95462.98');
    expect(indirectOf('0.14', 700)).toBe('0.00');
  });

  it('never exceed the cap, and the rate found gives the same amount again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 0, max: 700 }), (base, rate) => {
        const direct = decimalOf(base);
        const indirect = indirectOf(direct, rate);
        expect(minorOf(indirect) * 10_000n).toBeLessThanOrEqual(base * BigInt(rate));
        const found = rateOf({ organisation: 'ILO', direct, indirect });
        expect(found).not.toBeNull();
        expect(found!).toBeLessThanOrEqual(rate);
        expect(indirectOf(direct, found!)).toBe(indirect);
      }),
    );
  });

  it('keep their rate when the direct costs change', () => {
    const before = line('IOM', '1752065.14', '105123.90');
    expect(rateOf(before)).toBe(600);
    expect(withDirect(before, '1000.00', 600)).toEqual(line('IOM', '1000.00', '60.00'));
    expect(rateOf(line('IOM', '0.00'))).toBeNull();
    expect(rateOf(line('IOM', '3.00', '0.10'))).toBe(334);
  });

  it('reads rates up to the cap', () => {
    expect(readRate('7', 700)).toBe(700);
    expect(readRate('6,5 %', 700)).toBe(650);
    expect(readRate('7.01', 700)).toBeNull();
    expect(readRate('seven', 700)).toBeNull();
  });
});

describe('pasting from a spreadsheet', () => {
  it('reads tabs, lines and quoted cells', () => {
    expect(parseSheet('a\tb\r\nc\td\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseSheet('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']]);
    expect(parseSheet('\t\t\n')).toEqual([]);
    expect(parseSheet('')).toEqual([]);
  });

  it('reads back whatever a sheet writes', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\n', '\t', ' ') }).map((w) => `x${w}x`);
    const table = fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = rows.map((row) => row.map((w) => `"${w.replaceAll('"', '""')}"`).join('\t'));
        expect(parseSheet(quoted.join('\n'))).toEqual(rows);
      }),
    );
  });

  it('fills lines from the cell on, adds lines, derives the rest and passes headings over', () => {
    const sheet = parseSheet('Agency\tDirect\tIndirect\nILO\t"1,000,000.00"\t9\niom\tUSD 500000\t9\n');
    expect(pasteInto([], { row: 0, column: 0 }, sheet, rules)).toEqual({
      lines: [line('ILO', '1000000.00'), line('IOM', '500000.00')],
      unread: [],
    });
    const amounts = pasteInto([line('ILO', '1.00', '0.06')], { row: 0, column: 1 }, [['200']], rules);
    expect(amounts.lines).toEqual([line('ILO', '200.00', '12.00')]);
  });

  it('tells what it could not read', () => {
    const { lines, unread } = pasteInto([], { row: 0, column: 0 }, [['Nobody', '12,5,1']], rules);
    expect(unread).toEqual(['Nobody', '12,5,1']);
    expect(lines).toEqual([line('', '0.00')]);
  });
});

it('sums exactly', () => {
  expect(budgetTotals([line('ILO', '0.10', '0.20'), line('IOM', '90071992547409930.01', '0.00')])).toEqual({
    direct: '90071992547409930.11',
    indirect: '0.20',
    total: '90071992547409930.31',
  });
});
