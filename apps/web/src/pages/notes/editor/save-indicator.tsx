import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDraft, useSaveState } from './editing';
import { fitsLimit } from './limits';
import type { ContentField } from '../content/fields';
import { useContentWords } from '../content/use-content-words';

const looks = {
  saved: { icon: IconCheck, colour: 'var(--tone-good)' },
  pending: { icon: IconPencil, colour: 'var(--mantine-color-dimmed)' },
  saving: { icon: IconLoader, colour: 'var(--mantine-color-dimmed)' },
  kept: { icon: IconCloudOff, colour: 'var(--tone-warning)' },
  refused: { icon: IconAlertTriangle, colour: 'var(--mantine-color-error)' },
  tooLong: { icon: IconAlertTriangle, colour: 'var(--mantine-color-error)' },
};

/** Whether what stands on the screen is safe, and where. */
export function SaveIndicator() {
  const { t, i18n } = useTranslation('editor');
  const { name } = useContentWords();
  const state = useSaveState();
  const { mine } = useDraft();
  const long = (Object.keys(mine) as ContentField[]).filter((field) => !fitsLimit(field, mine[field]));
  const time = state.at
    ? new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(state.at))
    : '';
  const words = {
    saved: time ? t('save.saved', { time }) : t('save.allSaved'),
    pending: t('save.pending'),
    saving: t('save.saving'),
    kept: t('save.kept'),
    refused: state.kind === 'refused' ? t('save.refused', { problem: state.problem.title }) : '',
    tooLong: t('save.tooLong', { fields: long.map(name).join(', ') }),
  };
  const kind = long.length > 0 ? 'tooLong' : state.kind;
  const { icon: Icon, colour } = looks[kind];
  // Only what matters is read aloud: each pause in typing would else be announced.
  const urgent = kind === 'kept' || kind === 'refused' || kind === 'tooLong';
  return (
    <Group gap={6} wrap="nowrap" data-save={kind} role={urgent ? 'alert' : undefined}>
      <Icon size={16} color={colour} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" c={colour}>
        {words[kind]}
      </Text>
    </Group>
  );
}
