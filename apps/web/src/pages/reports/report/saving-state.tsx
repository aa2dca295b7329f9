import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../api/problem';
import { dayText } from '../../../parts/day-text';
import type { Saving } from '../../../parts/drafts/autosaver';
import { ProblemNotice } from '../../../parts/problem-notice';
import type { useReportDraft } from './use-report-draft';

type Draft = ReturnType<typeof useReportDraft>;

/** How saving stands, always to be seen and read out. */
export function SavingState({ saving }: { saving: Saving }) {
  const { t, i18n } = useTranslation('reports');
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const words = {
    saved: saving.savedAt ? t('saving.savedAt', { time: time.format(saving.savedAt) }) : t('saving.saved'),
    saving: t('saving.saving'),
    waiting: t('saving.waiting'),
    failed: t('saving.waiting'),
    conflict: t('saving.waiting'),
  }[saving.state];
  const Icon = saving.state === 'saved' ? IconCloudCheck : IconCloudUp;
  return (
    <Group gap={6} wrap="nowrap" role="status" data-saving={saving.state}>
      <Icon size={18} aria-hidden />
      <Text span size="sm">
        {words}
      </Text>
    </Group>
  );
}

/** What stands above the form when saving needs somebody: failed, a conflict, something found again. */
export function SavingNotices({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('reports');
  const { saving, found } = draft;
  return (
    <>
      {found ? (
        <Alert
          variant="light"
          color="yellow"
          styles={{ title: { color: 'var(--tone-warning)' } }}
          role="alert"
          title={t('saving.foundTitle')}
        >
          <Text size="sm">{t('saving.found', { day: dayText(found.at, i18n.language, true) })}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" onClick={draft.restore}>
              {t('saving.restore')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={draft.drop}>
              {t('saving.drop')}
            </Button>
          </Group>
        </Alert>
      ) : null}
      {saving.state === 'failed' ? (
        problemOf(saving.problem).errors ? (
          <ProblemNotice error={saving.problem} linkFields />
        ) : (
          <Alert
            variant="light"
            color="yellow"
            styles={{ title: { color: 'var(--tone-warning)' } }}
            role="alert"
            icon={<IconAlertTriangle aria-hidden />}
          >
            <Text size="sm">{t('saving.failed')}</Text>
            <Button mt="xs" size="compact-sm" variant="default" onClick={() => void draft.saveNow()}>
              {t('saving.retry')}
            </Button>
          </Alert>
        )
      ) : null}
      {saving.state === 'conflict' ? <Conflict draft={draft} /> : null}
    </>
  );
}

function Conflict({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('reports');
  const { lastChange } = problemOf(draft.saving.problem) as {
    lastChange?: { at: string; by: string | null };
  };
  return (
    <Alert variant="light" color="red" role="alert" title={t('saving.conflictTitle')}>
      <Text size="sm">
        {t('saving.conflict', {
          who: lastChange?.by ?? t('saving.somebody'),
          when: lastChange ? dayText(lastChange.at, i18n.language, true) : 'none',
        })}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void draft.takeTheirs()}>
          {t('saving.theirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void draft.keepMine()}>
          {t('saving.mine')}
        </Button>
      </Group>
    </Alert>
  );
}
