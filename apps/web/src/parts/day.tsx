import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from './day-text';

export { dayText };

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
