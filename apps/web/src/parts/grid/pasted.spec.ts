import { describe, expect, it } from '@jest/globals';
import { pastedCells } from './pasted.js';

describe('what a spreadsheet puts into the clipboard', () => {
  it('is rows of cells, without the line break at its end', () => {
    expect(pastedCells('1\t2\r\n3\t 4 \r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(pastedCells('5')).toEqual([['5']]);
    expect(pastedCells('1\n\n3\n')).toEqual([['1'], [''], ['3']]);
  });
});
