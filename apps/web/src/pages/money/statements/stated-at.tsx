import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../parts/day';

/** The two times of a statement: with both, anybody gets the same figures again. */
export function StatedAt({ asOf, knownAt }: { asOf: string; knownAt: string }) {
  const { t, i18n } = useTranslation('money');
  return (
    <Text size="sm" c="dimmed">
      {t('standing.statedAt', {
        asOf: dayText(asOf, i18n.language),
        knownAt: dayText(knownAt, i18n.language, true),
      })}
    </Text>
  );
}
