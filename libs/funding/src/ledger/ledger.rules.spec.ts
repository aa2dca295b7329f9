import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { share, sumMinor } from '#kernel';
import { takeFrom } from '../allocations/allocations.rules.js';
import { figuresOf, gapToTarget, stepEnds } from '../capitalisation/capitalisation.rules.js';
import { currencyErrors, depositErrors } from '../documents/documents.rules.js';
import {
  bookOf,
  costLines,
  depositLines,
  incomeLines,
  type Line,
  openValueDate,
  requireClosable,
  reversedLines,
  shareLines,
  valueDateErrors,
} from './ledger.rules.js';

const amounts = fc.bigInt({ min: 1n, max: 99_999_999_999_999n });
const total = (lines: readonly Line[]) => sumMinor(lines.map(({ amountMinor }) => amountMinor));

describe('the lines of a posting', () => {
  const programme = { programmeId: 'p', organisationId: 'o' };
  const shareKinds = ['transfer', 'expenditure', 'refund', 'reserve', 'settle', 'release'] as const;

  it('balance, stay in one book, and have a mirror', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: 100n }), (amountMinor, percent) => {
        const charge = (amountMinor * percent) / 101n;
        const postings: [Parameters<typeof bookOf>[0], Line[]][] = [
          ['deposit', depositLines('o', amountMinor, charge)],
          ['agent-fee', costLines('agent-fee', amountMinor)],
          ['interest', incomeLines(amountMinor)],
          ...shareKinds.map((kind) => [kind, shareLines(kind, { ...programme, amountMinor })] as never),
        ];
        for (const [kind, lines] of postings) {
          expect(total(lines)).toBe(0n);
          expect(new Set(lines.map(({ account }) => bookOf(account.kind)))).toEqual(new Set([bookOf(kind)]));
          expect(lines.every((line) => line.amountMinor !== 0n)).toBe(true);
          expect(reversedLines(reversedLines(lines))).toEqual(lines);
        }
      }),
    );
  });

  it('take the agent’s fee once, rounded half away from zero', () => {
    expect(share(100_050n, 100)).toBe(1_001n);
    expect(share(100_049n, 100)).toBe(1_000n);
  });
});

describe('value dates', () => {
  const position = {
    cashMinor: 0n,
    reservedOpenMinor: 0n,
    receivablesMinor: 0n,
    today: '2026-11-21',
    beganOn: '2019-05-01',
    currency: 'USD',
  };

  it('are refused in the future and in closed books, with the first open day', () => {
    const closed = { ...position, closedThrough: '2026-09-30' };
    expect(valueDateErrors('2026-11-22', closed)).toMatchObject([{ code: 'day-in-future' }]);
    expect(valueDateErrors('2026-09-30', closed)).toMatchObject([
      { code: 'day-in-closed-period', params: { closed: '2026-09-30', open: '2026-10-01' } },
    ]);
    expect(valueDateErrors('2026-10-01', closed)).toEqual([]);
  });

  it('are refused before the fund began', () => {
    const open = { ...position, closedThrough: null };
    const before = { pointer: '/valueDate', code: 'day-before-fund', params: { began: '2019-05-01' } };
    expect(valueDateErrors('2019-04-30', open)).toEqual([before]);
    expect(valueDateErrors('1900-01-01', { ...open, closedThrough: '2026-09-30' })).toEqual([before]);
    expect(valueDateErrors('2019-05-01', open)).toEqual([]);
    expect(valueDateErrors('1900-01-01', { ...open, beganOn: null })).toEqual([]);
  });

  it('of late truths move to the first open day and name the month they adjust', () => {
    expect(openValueDate('2026-08-15', '2026-09-30')).toEqual({
      valueDate: '2026-10-01',
      adjustsMonth: '2026-08-01',
    });
    expect(openValueDate('2026-10-01', '2026-09-30')).toEqual({
      valueDate: '2026-10-01',
      adjustsMonth: null,
    });
  });

  it('close month by month, once each is over', () => {
    const open = { state: 'open', endsOn: '2026-10-31' } as const;
    expect(() => requireClosable(open, '2026-10-31', null)).toThrow('period-not-over');
    expect(() => requireClosable(open, '2026-11-01', '2026-09-01')).toThrow('period-earlier-open');
    expect(() => requireClosable({ ...open, state: 'closed' }, '2026-11-01', null)).toThrow(
      'transition-not-possible',
    );
    expect(() => requireClosable(open, '2026-11-01', null)).not.toThrow();
  });
});

describe('taking from open reservations', () => {
  it('takes exactly the amount, in order, and never more than each has', () => {
    const opens = fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { maxLength: 6 });
    fc.assert(
      fc.property(opens, fc.bigInt({ min: 0n, max: 6_000n }), (open, amountMinor) => {
        const lines = open.map((openMinor, n) => ({ allocationId: `${n}`, organisationId: 'o', openMinor }));
        const parts = takeFrom(lines, amountMinor);
        if (sumMinor(open) < amountMinor) return expect(parts).toBeNull();
        expect(sumMinor(parts!.map(({ openMinor }) => openMinor))).toBe(amountMinor);
        for (const part of parts!) {
          expect(part.openMinor > 0n && part.openMinor <= open[Number(part.allocationId)]!).toBe(true);
        }
      }),
    );
  });
});

describe('figures', () => {
  it('follow from the kept ones', () => {
    const all = figuresOf({ reserved: 500n, released: 100n, cashBalance: 300n, openReservations: 400n });
    expect(all).toMatchObject({ allocated: 400n, availableToAllocate: -100n, deposited: 0n });
  });

  it('miss to the target never less than nothing', () => {
    const gaps = [gapToTarget(700n, 500n, 0n), gapToTarget(700n, 500n, 150n), gapToTarget(700n, 500n, 300n)];
    expect([...gaps, gapToTarget(null, 1n, 0n)]).toEqual([200n, 50n, 0n, null]);
  });

  it('come by month or year, the last on the day itself', () => {
    expect(stepEnds('2025-12-15', '2026-02-10', 'month')).toEqual(['2025-12-31', '2026-01-31', '2026-02-10']);
    expect(stepEnds('2024-02-01', '2026-02-10', 'year')).toEqual(['2024-12-31', '2025-12-31', '2026-02-10']);
    expect(stepEnds('2025-11-30', '2026-04-02', 'quarter')).toEqual([
      '2025-12-31',
      '2026-03-31',
      '2026-04-02',
    ]);
    expect(stepEnds('2026-03-01', '2026-02-10', 'month')).toEqual([]);
  });
});

describe('a deposit', () => {
  it('has a charge below what the agent’s fee leaves, and the fund’s currency', () => {
    expect(depositErrors(100n, 98n, 100)).toEqual([]);
    expect(depositErrors(100n, 99n, 0)).toEqual([]);
    expect(depositErrors(100n, 99n, 100)).toMatchObject([{ code: 'charge-not-below-amount' }]);
    expect(depositErrors(100n, -1n, 100)).toMatchObject([{ code: 'amount-negative' }]);
    expect(currencyErrors('EUR', 'USD')).toMatchObject([{ code: 'currency-not-of-fund' }]);
    expect(currencyErrors(undefined, 'USD')).toEqual([]);
  });
});
