import { describe, expect, it } from '@jest/globals';
import { deviationPoints, heldRate, statedRateErrors } from './stated-rate.rules.js';

const table = { rate: '0.92', rateOn: '2026-02-01', rateSource: 'UN operational rates' };
const told = { rateSource: 'Bank advice', rateReason: 'Agreed with the contributor' };
const codes = (rate: string, more: object = told) =>
  heldRate({ rate, ...more }, table, '2026-02-10').errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a stated rate', () => {
  it('is kept with what the table says', () => {
    expect(heldRate({ rate: '0.93', ...told }, table, '2026-02-10').rate).toEqual({
      ...{ rate: '0.93', rateOn: '2026-02-10', ...told, tableRate: '0.92', tableRateOn: '2026-02-01' },
    });
  });

  it('that says what the table says is the table’s', () => {
    const expected = { ...table, rateReason: null, tableRate: null, tableRateOn: null };
    expect(heldRate({ rate: '0.9200' }, table, '2026-02-10')).toEqual({ rate: expected, errors: [] });
    expect(heldRate({}, table, '2026-02-10')).toEqual({ rate: expected, errors: [] });
  });

  it.each([
    ['0.966', {}, []],
    ['0.9661', {}, ['/rate rate-far-from-table']],
    ['0.874', {}, []],
    ['0.873', {}, ['/rate rate-far-from-table']],
    ['0.8', { confirmRate: true }, []],
    ['1.84', { confirmRate: true }, []],
    ['1.8401', { confirmRate: true }, ['/rate rate-out-of-reach']],
    ['0.4599', { confirmRate: true }, ['/rate rate-out-of-reach']],
    ['0.93', { rateSource: ' ' }, ['/rateSource field-required']],
    ['0.93', { rateReason: undefined }, ['/rateReason field-required']],
  ])('%s with %j', (rate, more, expected) => {
    expect(codes(rate, { ...told, ...more })).toEqual(expected);
  });

  it('is a number for a currency that is not the fund’s', () => {
    const wrong = (stated: object, currency = 'EUR') =>
      statedRateErrors(stated, currency, 'USD').map(({ pointer, code }) => `${pointer} ${code}`);
    expect(wrong({ rate: '0.9' })).toEqual([]);
    expect(wrong({ rate: '0' })).toEqual(['/rate rate-malformed']);
    expect(wrong({ rate: '1' }, 'USD')).toEqual(['/rate rate-of-own-currency']);
    expect(wrong({ rateReason: 'x' })).toEqual(['/rate field-required']);
  });

  it('differs in basis points, rounded half away from zero', () => {
    expect([deviationPoints('0.93', '0.92'), deviationPoints('0.91', '0.92')]).toEqual([109n, -109n]);
  });
});
