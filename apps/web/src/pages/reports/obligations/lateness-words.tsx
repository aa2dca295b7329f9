import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '../../../parts/day-field';
import { latenessOf } from './calendar';

/** “12 days late”, “due in 3 days”: words carry it, the colour only helps. */
export function LatenessWords({ obligation }: { obligation: { state: string; dueOn: string } }) {
  const { t } = useTranslation('reports');
  const lateness = latenessOf(obligation, today());
  if (!lateness) return <Text span>–</Text>;
  const late = lateness.text === 'late';
  return (
    <Text span size="sm" fw={late ? 600 : undefined} c={late ? 'var(--mantine-color-error)' : undefined}>
      {t(`lateness.${lateness.text}`, { days: lateness.days })}
    </Text>
  );
}
