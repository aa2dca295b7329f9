import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dayIn, daysBetween, isDay } from '#kernel';
import {
  dayNextYear,
  type DueReport,
  dueReports,
  reminderDue,
  type ReportingProgramme,
  reportingPeriods,
} from './due-dates.rules.js';

const defaults = () => ({ annualNarrativeDue: '03-31', annualFinancialDue: '04-30' });
const key = (due: DueReport) => `${due.type} ${due.organisationId} ${due.periodStart}`;

const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2018-12-25', count));
const programmes = fc
  .record({
    startsOn: days,
    months: fc.option(fc.integer({ min: 1, max: 60 })),
    entities: fc.integer({ max: 5, min: 2 }),
  })
  .map(({ startsOn, months, entities }): ReportingProgramme => ({
    startsOn,
    endsOn: months === null ? null : addDays(addMonths(startsOn, months), -1),
    organisationIds: Array.from({ length: entities }, (_, index) => `entity-${index}`),
  }));

describe('what a programme owes', () => {
  const programme = { startsOn: '2019-11-04', endsOn: '2021-11-03', organisationIds: ['iom', 'ilo'] };

  it('is one narrative per programme and one financial report per entity for each year or part', () => {
    expect(dueReports(programme, '2020-06-01', defaults).map((due) => [...Object.values(due)])).toEqual([
      ['annual-narrative', null, '2019-11-04', '2019-12-31', '2020-03-31'],
      ['annual-financial', 'iom', '2019-11-04', '2019-12-31', '2020-04-30'],
      ['annual-financial', 'ilo', '2019-11-04', '2019-12-31', '2020-04-30'],
      ['annual-narrative', null, '2020-01-01', '2020-12-31', '2021-03-31'],
      ['annual-financial', 'iom', '2020-01-01', '2020-12-31', '2021-04-30'],
      ['annual-financial', 'ilo', '2020-01-01', '2020-12-31', '2021-04-30'],
    ]);
  });

  it('ends with the programme and a final narrative three months later', () => {
    const all = dueReports(programme, '2023-01-01', defaults);
    expect(all.filter(({ periodEnd }) => periodEnd > '2021-11-03')).toEqual([]);
    expect(all.at(-1)).toEqual({
      type: 'final-narrative',
      organisationId: null,
      periodStart: '2019-11-04',
      periodEnd: '2021-11-03',
      dueOn: '2022-02-03',
    });
  });

  it('is no final narrative on the last day itself', () => {
    expect(dueReports(programme, '2021-11-03', defaults).some(({ type }) => type === 'final-narrative')).toBe(
      false,
    );
  });

  it('follows the rules in force at the end of each year', () => {
    const rulesOn = (day: string) => ({
      ...defaults(),
      annualNarrativeDue: day < '2020-07-01' ? '03-31' : '05-15',
    });
    const narratives = dueReports(programme, '2021-01-01', rulesOn).filter(
      ({ organisationId }) => !organisationId,
    );
    expect(narratives.map(({ dueOn }) => dueOn)).toEqual(['2020-03-31', '2021-05-15', '2022-05-15']);
  });

  it('is counted in the days of the fund’s zone', () => {
    const instant = new Date('2021-01-01T03:00:00Z');
    const started = { ...programme, startsOn: '2020-12-01', endsOn: null };
    expect(reportingPeriods(started, dayIn(instant, 'America/New_York'))).toHaveLength(1);
    expect(reportingPeriods(started, dayIn(instant, 'Europe/Paris'))).toHaveLength(2);
  });

  it('has no duplicates, and nothing due before its period has ended', () => {
    fc.assert(
      fc.property(programmes, days, (some, today) => {
        const owed = dueReports(some, today, defaults);
        expect(new Set(owed.map(key)).size).toBe(owed.length);
        for (const { periodStart, periodEnd, dueOn } of owed) {
          expect(isDay(dueOn)).toBe(true);
          expect(periodStart <= periodEnd && periodEnd < dueOn).toBe(true);
        }
      }),
    );
  });

  it('covers the life of the programme without gap or overlap', () => {
    fc.assert(
      fc.property(programmes, days, (some, today) => {
        const periods = reportingPeriods(some, today);
        if (today < some.startsOn) return expect(periods).toEqual([]);
        expect(periods[0]!.start).toBe(some.startsOn);
        for (const [index, { start }] of periods.slice(1).entries()) {
          expect(daysBetween(periods[index]!.end, start)).toBe(1);
        }
        const last = periods.at(-1)!;
        expect(some.endsOn === null || last.end <= some.endsOn).toBe(true);
        return expect(last.end >= (some.endsOn !== null && some.endsOn < today ? some.endsOn : today)).toBe(
          true,
        );
      }),
    );
  });

  it('only grows with time, so that generating again adds what is new', () => {
    fc.assert(
      fc.property(programmes, days, fc.integer({ min: 0, max: 900 }), (some, today, count) => {
        const before = dueReports(some, today, defaults).map(key);
        const after = new Set(dueReports(some, addDays(today, count), defaults).map(key));
        expect(before.filter((owed) => !after.has(owed))).toEqual([]);
      }),
    );
  });
});

describe('a due day', () => {
  it.each([
    ['2019-12-31', '02-29', '2020-02-29'],
    ['2020-12-31', '02-29', '2021-02-28'],
    ['2020-02-29', '03-31', '2021-03-31'],
    ['2021-06-30', '12-31', '2022-12-31'],
    ['2021-06-30', '04-31', '2022-04-30'],
  ])('after %s by rule %s is %s', (end, rule, due) => {
    expect(dayNextYear(end, rule)).toBe(due);
  });
});

describe('a reminder', () => {
  const offsets = [-30, -14, -7, 0, 7];

  it.each([
    ['2021-02-28', null],
    ['2021-03-01', -30],
    ['2021-03-16', -30],
    ['2021-03-17', -14],
    ['2021-03-31', 0],
    ['2021-04-06', 0],
    ['2021-04-07', 7],
    ['2022-01-01', 7],
  ])('on %s is the one of %s days', (today, offset) => {
    expect(reminderDue('2021-03-31', offsets, today)).toBe(offset);
  });
});
