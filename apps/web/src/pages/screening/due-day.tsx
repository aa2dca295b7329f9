import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Day } from '../../parts/day';

/** A due day; one that is past says so with an icon and in words for screen readers. */
export function DueDay({ value }: { value: string | null }) {
  const { t } = useTranslation('screening');
  const late = value !== null && value < new Date().toISOString().slice(0, 10);
  if (!late) return <Day value={value} />;
  return (
    <Text span size="sm" fw={600} c="var(--mantine-color-error)" style={{ whiteSpace: 'nowrap' }}>
      <IconClock size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('mine.late')}{' '}
      <Day value={value} />
    </Text>
  );
}
