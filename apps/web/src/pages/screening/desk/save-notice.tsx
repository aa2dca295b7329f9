import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../parts/problem-notice';
import type { SaveState, SheetKeeper } from './sheet-keeper';

interface SaveNoticeProps {
  state: SaveState;
  keeper: SheetKeeper;
}

/** Where the typed words are; asks when they were changed elsewhere. */
export function SaveNotice({ state, keeper }: SaveNoticeProps) {
  const { t, i18n } = useTranslation('screening');
  const time = (at: Date) => at.toLocaleTimeString(i18n.language, { timeStyle: 'short' });
  if (state.kind === 'refused') {
    return <ProblemNotice error={state.problem} onRetry={() => void keeper.save()} />;
  }
  if (state.kind === 'stale') {
    const { theirs } = state;
    return (
      <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('sheet.stale')}>
        <Text size="sm">{t('sheet.staleText')}</Text>
        {theirs ? (
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={() => keeper.settle(false, theirs)}>
              {t('sheet.takeTheirs')}
            </Button>
            <Button size="compact-sm" onClick={() => keeper.settle(true, theirs)}>
              {t('sheet.keepMine')}
            </Button>
          </Group>
        ) : null}
      </Alert>
    );
  }
  const Icon = { saved: IconCheck, unsaved: IconPencil, saving: IconPencil, offline: IconCloudOff }[
    state.kind
  ];
  const words =
    state.kind === 'saved' && state.at
      ? t('sheet.savedAt', { time: time(state.at) })
      : t(`sheet.${state.kind}`);
  return (
    <Text size="sm" role="status" c={state.kind === 'offline' ? 'var(--tone-warning)' : 'dimmed'}>
      <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {words}
    </Text>
  );
}
