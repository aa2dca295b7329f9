import { addDays, addMonths, type Day } from '#kernel';

/** Reports that the fund's rules ask for (domain.md §5). Keys are permanent. */
export const obligationTypes = ['annual-narrative', 'annual-financial', 'final-narrative'] as const;
export type ObligationType = (typeof obligationTypes)[number];

/** What the dates of a programme's obligations follow from. */
export interface ReportingProgramme {
  /** First transfer: nothing is owed before. */
  readonly startsOn: Day;
  /** Last day of implementation; null while it is open. */
  readonly endsOn: Day | null;
  readonly organisationIds: readonly string[];
}

/** Day and month `MM-DD` in the year after the reporting year, as a fund's dated settings hold them. */
export interface DueRules {
  readonly annualNarrativeDue: string;
  readonly annualFinancialDue: string;
}

/**
 * A report that is owed. `organisationId` is null when the programme owes it through the convening agency.
 */
export interface DueReport {
  readonly type: ObligationType;
  readonly organisationId: string | null;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly dueOn: Day;
}

export interface Period {
  readonly start: Day;
  readonly end: Day;
}

const finalNarrativeMonths = 3;

/**
 * The calendar years, or parts of years, in which the programme was active, that have begun by `today`:
 * without gap or overlap, oldest first.
 */
export function reportingPeriods(programme: ReportingProgramme, today: Day): Period[] {
  const last = programme.endsOn !== null && programme.endsOn < today ? programme.endsOn : today;
  const periods: Period[] = [];
  for (let year = yearOf(programme.startsOn); year <= yearOf(last); year += 1) {
    const start = later(programme.startsOn, `${year}-01-01`);
    const end = earlier(programme.endsOn ?? `${year}-12-31`, `${year}-12-31`);
    if (start <= today && start <= end) periods.push({ start, end });
  }
  return periods;
}

/**
 * Everything that the programme owes by the rules up to `today`. `rulesOn` gives the fund's settings in force
 * on a day; a year's reports follow those in force on the last day of their period. The final narrative is
 * due three months after the end and owed once the end has passed.
 */
export function dueReports(
  programme: ReportingProgramme,
  today: Day,
  rulesOn: (day: Day) => DueRules,
): DueReport[] {
  const annual = reportingPeriods(programme, today).flatMap(({ start, end }): DueReport[] => {
    const rules = rulesOn(end);
    const period = { periodStart: start, periodEnd: end };
    const narrativeOn = dayNextYear(end, rules.annualNarrativeDue);
    const financialOn = dayNextYear(end, rules.annualFinancialDue);
    return [
      { type: 'annual-narrative', organisationId: null, ...period, dueOn: narrativeOn },
      ...programme.organisationIds.map((organisationId): DueReport => {
        return { type: 'annual-financial', organisationId, ...period, dueOn: financialOn };
      }),
    ];
  });
  const { startsOn, endsOn } = programme;
  if (endsOn === null || endsOn >= today || endsOn < startsOn) return annual;
  const dueOn = addMonths(endsOn, finalNarrativeMonths);
  return [
    ...annual,
    { type: 'final-narrative', organisationId: null, periodStart: startsOn, periodEnd: endsOn, dueOn },
  ];
}

/** `MM-DD` in the year after the day's; the last day of February where the 29th does not exist. */
export function dayNextYear(day: Day, monthAndDay: string): Day {
  const [month = '01', date = '01'] = monthAndDay.split('-');
  const first = `${yearOf(day) + 1}-${month}-01`;
  const wanted = addDays(first, Number(date) - 1);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(addMonths(first, 1), -1);
}

/**
 * The reminder that is due now: the latest of the offsets (days relative to the due date) that has been
 * reached, so that a worker that stood still sends one reminder and not all that it missed. Null before the
 * first.
 */
export function reminderDue(dueOn: Day, offsets: readonly number[], today: Day): number | null {
  const reached = offsets.filter((offset) => addDays(dueOn, offset) <= today);
  return reached.length === 0 ? null : Math.max(...reached);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
