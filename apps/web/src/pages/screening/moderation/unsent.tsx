import { Alert, Button, List, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColon } from '../../../parts/colon';
import { moderationCopy, type Screening } from './moderation';

/** What somebody typed here while a colleague closed the screening: told, and not lost. */
export function Unsent({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening');
  const colon = useColon();
  const copy = moderationCopy(screening);
  const [typed, setTyped] = useState(() => copy.read()?.draft ?? null);
  if (!typed) return null;
  const labelOf = (code: string) =>
    screening.criteria.find(({ criterion }) => criterion === code)?.label ?? code;
  const reasoned = typed.scores.filter(({ reason }) => reason.trim() !== '');
  return (
    <Alert role="alert" color="orange" icon={<IconUsers aria-hidden />} title={t('moderation.unsent.title')}>
      <Text size="sm">
        {t('moderation.unsent.text', {
          name: screening.moderation?.moderatedBy ?? t('moderation.unsent.somebody'),
        })}
      </Text>
      <List size="sm" my="xs">
        {reasoned.map(({ criterion, score, reason }) => (
          <List.Item key={criterion}>
            {labelOf(criterion)}
            {colon} {t('sheet.ofFive', { value: score ?? '–' })}. <span dir="auto">{reason}</span>
          </List.Item>
        ))}
        {typed.reasons.trim() ? (
          <List.Item>
            {t('moderation.reasons')}
            {colon} <span dir="auto">{typed.reasons}</span>
          </List.Item>
        ) : null}
      </List>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          copy.forget();
          setTyped(null);
        }}
      >
        {t('moderation.unsent.drop')}
      </Button>
    </Alert>
  );
}
