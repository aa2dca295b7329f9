import { describe, expect, it } from '@jest/globals';
import { valueLines } from './value-lines';

describe('valueLines', () => {
  it('gives a list of records a line each, a list of words one line', () => {
    expect(valueLines([{ organisation: 'IOM', direct: '10.00' }, { organisation: 'ILO' }])).toEqual([
      'IOM · 10.00',
      'ILO',
    ]);
    expect(valueLines(['OBJ01', 'OBJ15'])).toEqual(['OBJ01, OBJ15']);
    expect(valueLines(['Return, readmission', 'Data'])).toEqual(['Return, readmission', 'Data']);
  });

  it('has no line for nothing, and tells zero from nothing', () => {
    expect([valueLines(null), valueLines(''), valueLines([]), valueLines(0)]).toEqual([[], [], [], ['0']]);
  });
});
