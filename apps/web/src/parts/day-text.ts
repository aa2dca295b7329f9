const formats = new Map<string, Intl.DateTimeFormat>();

/** One per language and manner: making a format costs far more than using it. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language, options);
  formats.set(name, known);
  return known;
}

/** A calendar day (`2026-11-21`) or an instant, in words of the reader's language. */
export function dayText(value: string, language: string, withTime = false): string {
  const calendarDay = value.length === 10;
  return formatOf(language, {
    dateStyle: 'medium',
    ...(withTime && !calendarDay ? { timeStyle: 'short' } : {}),
    ...(calendarDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(value));
}

/** An instant to the second, with weekday and zone. */
export function exactText(instant: string, language: string): string {
  return formatOf(language, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(instant));
}
