import { describe, expect, it } from '@jest/globals';
import { filledColumns, importColumns, importKinds, templateOf } from './columns';

describe('columns of files to load', () => {
  it('make an empty file with a heading for each, and no column twice', () => {
    for (const kind of importKinds) {
      const names = templateOf(kind).replace('\ufeff', '').trimEnd().split(',');
      expect(new Set(names).size).toBe(importColumns[kind].length);
    }
    expect(templateOf('exchange-rates')).toBe('\ufeffcurrency,validFrom,rate,source\r\n');
  });

  it('are shown where a row fills them or lacks them', () => {
    const rows = [
      { number: 2, values: { rate: '0.921' }, problems: [], recordId: null },
      {
        ...{ number: 3, values: {}, recordId: null },
        problems: [{ column: 'currency' as const, heading: 'Currency', code: 'field-required', message: '' }],
      },
    ];
    expect(filledColumns('exchange-rates', rows)).toEqual(['currency', 'rate']);
    expect(filledColumns('exchange-rates', [])).toEqual([]);
  });
});
