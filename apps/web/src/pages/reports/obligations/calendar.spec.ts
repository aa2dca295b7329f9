import { describe, expect, it } from '@jest/globals';
import { byDay, dayAfter, daysFrom, latenessOf, monthAfter, weeksOf } from './calendar.js';

describe('the weeks of a month', () => {
  it('begin on Monday and hold the days of the months beside it', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]!.map(({ day }) => day.slice(5))).toEqual(
      ['10-26', '10-27', '10-28', '10-29', '10-30', '10-31', '11-01'], // prettier-ignore
    );
    expect(weeks[0]!.filter(({ inMonth }) => inMonth).map(({ day }) => day)).toEqual(['2026-11-01']);
    expect(weeks.at(-1)!.map(({ inMonth }) => inMonth)).toEqual([true, ...Array(6).fill(false)]);
  });

  it.each([
    ['2021-02', 4],
    ['2024-02', 5],
    ['2026-08', 6],
    ['2026-05', 5],
  ])('of %s are %d, every day once', (month, count) => {
    const weeks = weeksOf(month);
    const days = weeks.flat().filter(({ inMonth }) => inMonth);
    const [year = 0, number = 0] = month.split('-').map(Number);
    expect(weeks).toHaveLength(count);
    expect(days).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate());
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});

describe('days', () => {
  it('are counted over months and years', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysFrom('2026-03-01', '2026-04-01')).toBe(31);
  });

  it('say how late an open obligation is, and nothing of the others', () => {
    const open = { state: 'open', dueOn: '2026-11-21' };
    expect(latenessOf(open, '2026-11-21')).toEqual({ text: 'today', days: 0 });
    expect(latenessOf(open, '2026-11-22')).toEqual({ text: 'late', days: 1 });
    expect(latenessOf(open, '2026-11-14')).toEqual({ text: 'left', days: 7 });
    expect(latenessOf({ ...open, state: 'met' }, '2027-01-01')).toBeNull();
  });

  it('gather what is due on them', () => {
    const due = (id: number, dueOn: string) => ({ id, dueOn });
    const days = byDay([due(1, '2026-03-31'), due(2, '2026-04-30'), due(3, '2026-03-31')]);
    expect(days.get('2026-03-31')?.map(({ id }) => id)).toEqual([1, 3]);
    expect(days.size).toBe(2);
  });
});
