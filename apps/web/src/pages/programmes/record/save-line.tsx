import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { ProblemNotice } from '../../../parts/problem-notice';

interface SaveLineProps {
  error: unknown;
  busy: boolean;
  changed: boolean;
  onSave: () => void;
  /** Somebody saved in between: drop what was typed, or write it over theirs. */
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Saves what was typed; says what is wrong, and who was faster, without losing a word. */
export function SaveLine({ error, busy, changed, onSave, onTakeTheirs, onKeepMine }: SaveLineProps) {
  const { t } = useTranslation('programmes');
  const stale = error ? problemOf(error).status === 412 : false;
  return (
    <Stack gap="sm">
      {error ? <ProblemNotice error={error} linkFields /> : null}
      {stale ? (
        <Alert color="orange" variant="light" title={t('frame.changedMeanwhile')}>
          <Group gap="xs">
            <Button variant="default" size="compact-md" onClick={onKeepMine}>
              {t('frame.keepMine')}
            </Button>
            <Button variant="default" size="compact-md" onClick={onTakeTheirs}>
              {t('frame.takeTheirs')}
            </Button>
          </Group>
        </Alert>
      ) : null}
      <Group>
        <ActionButton loading={busy} whyNot={changed ? null : t('document.nothingChanged')} onClick={onSave}>
          {t('save')}
        </ActionButton>
        <Text size="sm" c="dimmed" role="status">
          {changed ? t('document.unsaved') : t('document.allSaved')}
        </Text>
      </Group>
    </Stack>
  );
}
