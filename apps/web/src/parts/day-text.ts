/** A calendar day (`2026-11-21`) or an instant, in words of the reader's language. */
export function dayText(value: string, language: string, withTime = false): string {
  const calendarDay = value.length === 10;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(withTime && !calendarDay ? { timeStyle: 'short' } : {}),
    ...(calendarDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(value));
}
