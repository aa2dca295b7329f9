import type { Language } from '#kernel';

/** An instant as people of a place write it, with the place’s name. */
export function moment(instant: Date, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'long', timeStyle: 'short' });
  return `${format.format(instant)} (${zone})`;
}

/** A calendar date in words. */
export function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
