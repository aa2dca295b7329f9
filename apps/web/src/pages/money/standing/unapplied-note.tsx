import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fullAmount } from '../../../parts/amount';
import type { Standing } from './standing';

/** Money that waits to be applied may count as received and as to come: what that means for the gap. */
export function UnappliedNote({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('money');
  const { currency, unapplied, committedOpen, target } = standing;
  if (Number(unapplied) === 0) return null;
  const twice = Number(committedOpen) === 0 ? 'no' : target === null ? 'open' : 'gap';
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('standing.unapplied', { unapplied: `${currency} ${fullAmount(unapplied, i18n.language)}`, twice })}
    </Text>
  );
}
