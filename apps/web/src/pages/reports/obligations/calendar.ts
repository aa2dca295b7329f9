/** A day of a calendar page; days of the months beside it fill the first and the last week. */
export interface CalendarDay {
  /** `2026-11-21`. */
  day: string;
  inMonth: boolean;
}

/** The weeks of a month (`2026-11`), Monday first as ISO 8601 counts them. */
export function weeksOf(month: string): CalendarDay[][] {
  const first = dateOf(`${month}-01`);
  const before = (first.getUTCDay() + 6) % 7;
  const weeks: CalendarDay[][] = [];
  for (let offset = -before; weeks.at(-1)?.at(-1)?.inMonth ?? true; offset += 7) {
    const week = Array.from({ length: 7 }, (_, index) => dayAfter(`${month}-01`, offset + index));
    if (!week.some((day) => day.startsWith(month))) break;
    weeks.push(week.map((day) => ({ day, inMonth: day.startsWith(month) })));
  }
  return weeks;
}

/** The month so many months later, or earlier where negative. */
export function monthAfter(month: string, months: number): string {
  const date = dateOf(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The calendar day so many days later. */
export function dayAfter(day: string, days: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysFrom(first: string, second: string): number {
  return Math.round((dateOf(second).getTime() - dateOf(first).getTime()) / 86_400_000);
}

export type Lateness = { text: 'late' | 'left'; days: number } | { text: 'today'; days: 0 } | null;

/** How an open obligation stands to its due day; null for what is no longer owed. */
export function latenessOf({ state, dueOn }: { state: string; dueOn: string }, today: string): Lateness {
  if (state !== 'open') return null;
  const days = daysFrom(dueOn, today);
  if (days === 0) return { text: 'today', days: 0 };
  return days > 0 ? { text: 'late', days } : { text: 'left', days: -days };
}

/** Records by the day on which they are due, in the order in which they came. */
export function byDay<Item extends { dueOn: string }>(items: readonly Item[]): Map<string, Item[]> {
  const days = new Map<string, Item[]>();
  for (const item of items) days.set(item.dueOn, [...(days.get(item.dueOn) ?? []), item]);
  return days;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
