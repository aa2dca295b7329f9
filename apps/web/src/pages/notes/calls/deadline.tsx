import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timeIn } from './zones';

/** A deadline in the zone it is meant in and, where that differs, in the reader's own. */
export function Deadline({ instant, zone }: { instant: string; zone: string }) {
  const { t, i18n } = useTranslation('notes');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = timeIn(instant, zone, i18n.language);
  const here = timeIn(instant, own, i18n.language);
  return (
    <Text span inherit>
      <time dateTime={instant}>{t('deadline.there', { time: there, zone: zone.replaceAll('_', ' ') })}</time>
      {here === there ? null : ` · ${t('deadline.here', { time: here })}`}
    </Text>
  );
}
