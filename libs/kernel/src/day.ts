/** A calendar date `YYYY-MM-DD` without time or zone. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a date that exists in the calendar, between the years 1900 and 2199. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  const year = Number(match[1]);
  return year >= 1900 && year < 2200 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// Making a format costs far more than using one.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in a named zone (IANA), for example `Europe/Paris`. */
export function dayIn(instant: Date, zone: string): Day {
  let format = dayFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    dayFormats.set(zone, format);
  }
  return format.format(instant);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The day `count` months later; the last day of the month where the day does not exist there. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The first instant after the given day in the zone: an "as of" that includes the day ends here. */
export function endOfDay(day: Day, zone: string): Date {
  const next = addDays(day, 1);
  const guess = new Date(`${next}T00:00:00Z`);
  // Two rounds: the offset may change between the guess and the true midnight.
  const once = new Date(guess.getTime() - offsetMs(guess, zone));
  return new Date(guess.getTime() - offsetMs(once, zone));
}

function offsetMs(instant: Date, zone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (
    Date.parse(`${local.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant.getTime() / 1000) * 1000
  );
}
