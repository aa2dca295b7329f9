import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A calendar day (`2026-11-21`) or an instant, in words of the reader's language. */
export function dayText(value: string, language: string, withTime = false): string {
  const calendarDay = value.length === 10;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(withTime && !calendarDay ? { timeStyle: 'short' } : {}),
    ...(calendarDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(value));
}

/** Shows a day or an instant; instants tell the exact time and zone on hover. */
export function Day({ value, withTime = false }: { value: string | null | undefined; withTime?: boolean }) {
  const { i18n } = useTranslation();
  if (!value) return <Text span>–</Text>;
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'long' });
  return (
    <time
      dateTime={value}
      title={value.length === 10 ? undefined : exact.format(new Date(value))}
      style={{ whiteSpace: 'nowrap' }}
    >
      {dayText(value, i18n.language, withTime)}
    </time>
  );
}
