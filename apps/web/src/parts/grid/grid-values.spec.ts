import { describe, expect, it } from '@jest/globals';
import { columnSum, pasted, rowSum } from './grid-values.js';

const rows = ['IOM', 'ILO'];
const columns = ['staff', 'travel'];

describe('a grid of amounts', () => {
  it('sums rows and columns exactly', () => {
    const values = { IOM: { staff: '0.10', travel: '0.20' }, ILO: { staff: '', travel: '1.00' } };
    expect(rowSum(values, 'IOM')).toBe('0.30');
    expect(rowSum(values, 'WHO')).toBe('0.00');
    expect(columnSum(values, rows, 'travel')).toBe('1.20');
  });

  it('takes a block of a spreadsheet from a cell on, and leaves out what does not fit', () => {
    const at = { row: 'IOM', column: 'staff' };
    const text = '1 000,50\t2\t9\r\n3\t4\r\n5\t6\r\n';
    expect(pasted({}, { text, rows, columns, at, language: 'fr' })).toEqual({
      values: { IOM: { staff: '1000.50', travel: '2.00' }, ILO: { staff: '3.00', travel: '4.00' } },
      unread: 0,
    });
  });

  it('keeps a cell that cannot be read, and counts it', () => {
    const before = { ILO: { travel: '7.00' } };
    const at = { row: 'ILO', column: 'travel' };
    const result = pasted(before, { text: 'n/a', rows, columns, at, language: 'en' });
    expect(result).toEqual({ values: before, unread: 1 });
  });
});
