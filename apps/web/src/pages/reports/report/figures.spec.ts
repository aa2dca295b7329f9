import { describe, expect, it } from '@jest/globals';
import { liveFigures, liveTotals } from './figures.js';

const staff = { category: 'staff', budget: '1000.00', previous: '250.50', typed: '1,000.00' };
const travel = { category: 'travel', budget: '500.00', previous: '0.00', typed: '' };

describe('figures of a financial report as they are typed', () => {
  it('add what is told to what was told before', () => {
    expect(liveFigures(staff, 'en')).toEqual({ actual: '1000.00', cumulative: '1250.50', left: '-250.50' });
    expect(liveFigures({ ...staff, typed: '1 000,00' }, 'fr').actual).toBe('1000.00');
  });

  it('take nothing told, or nothing readable, as nothing and not as zero', () => {
    expect(liveFigures(travel, 'en')).toEqual({ actual: null, cumulative: '0.00', left: '500.00' });
    expect(liveFigures({ ...travel, typed: 'about 3' }, 'en').actual).toBeNull();
    expect(liveFigures({ ...travel, typed: '0' }, 'en').actual).toBe('0.00');
  });

  it('sum up exactly', () => {
    expect(liveTotals([staff, travel], 'en')).toEqual({
      budget: '1500.00',
      previous: '250.50',
      actual: '1000.00',
      cumulative: '1250.50',
      left: '249.50',
    });
    expect(liveTotals([travel], 'en').actual).toBeNull();
  });
});
