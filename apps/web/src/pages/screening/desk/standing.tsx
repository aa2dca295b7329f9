import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useColon } from '../../../parts/colon';
import { useFigure } from '../../../parts/use-figure';
import type { LiveResult } from '../scores';

interface StandingProps {
  result: LiveResult | null;
  done: number;
  total: number;
}

/** What the scores come to so far; said to screen readers when they pause, not at every key. */
export function Standing({ result, done, total }: StandingProps) {
  const { t } = useTranslation('screening');
  const figure = useFigure();
  const colon = useColon();
  return (
    <Group gap="md" role="status" aria-atomic="true">
      <Text size="sm">
        {t('sheet.average')}
        {colon}{' '}
        <b className="amount">
          {result ? t('sheet.ofFive', { value: figure(result.average) }) : t('sheet.nothingYet')}
        </b>
      </Text>
      {result ? (
        <Text size="sm">
          {t('sheet.total')}
          {colon} <b className="amount">{t('sheet.ofHundred', { value: figure(result.total) })}</b>
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('sheet.progress', { done, total })}
      </Text>
    </Group>
  );
}
