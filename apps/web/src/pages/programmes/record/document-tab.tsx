import { Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useMe } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { Facts } from '../../../parts/facts';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { isOpenForWriting } from '../verbs';
import { afterOwnSaves, keepOwnSave } from './own-saves';
import type { Programme, TabProps } from './programme-page';

/** Whether the reader writes on the document now: focal point of a participant, while it is open. */
export function useWrites(programme: Programme): boolean {
  const me = useMe();
  const takesPart = (me?.roles ?? []).some(
    ({ role, organisation }) =>
      role === 'focal-point' && organisation !== null && programme.organisations.includes(organisation),
  );
  return takesPart && isOpenForWriting(programme.state);
}

/** The words of the document: written by its participants while it is open, read by everybody else. */
export function DocumentTab(props: TabProps) {
  const { t } = useTranslation('programmes');
  const { programme } = props;
  const writes = useWrites(programme);
  if (writes) return <DocumentForm {...props} />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('document.closed')}
      </Text>
      <Facts
        facts={[
          {
            label: t('document.titleField'),
            value: <span lang={programme.language}>{programme.title}</span>,
          },
          {
            label: t('document.duration'),
            value: programme.durationMonths ? t('document.months', { count: programme.durationMonths }) : '–',
          },
          { label: t('document.version'), value: programme.submittedVersion ?? '–' },
        ]}
      />
      <Text lang={programme.language} maw="75ch" style={{ whiteSpace: 'pre-line' }}>
        {programme.summary}
      </Text>
    </Stack>
  );
}

function DocumentForm({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const [draft, setDraft] = useState({
    title: programme.title,
    summary: programme.summary,
    durationMonths: programme.durationMonths,
  });
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}/programmes/{id}');
  const unchanged =
    draft.title === programme.title &&
    draft.summary === programme.summary &&
    draft.durationMonths === programme.durationMonths;
  const wrong = change.error ? fieldErrors(problemOf(change.error)) : {};
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { durationMonths, ...words } = draft;
    const version = afterOwnSaves(programme.id, programme.version);
    change.mutate(
      {
        params: { path: { fundCode, id: programme.id } },
        headers: ifMatch(version),
        body: { ...words, ...(durationMonths === null ? {} : { durationMonths }) },
      },
      {
        onSuccess: (saved) => {
          keepOwnSave(programme.id, version, saved.version);
          tellDone(t('document.saved'));
        },
      },
    );
  };
  return (
    <Stack component="form" gap="md" maw={760} onSubmit={save}>
      {change.error ? <ProblemNotice error={change.error} linkFields /> : null}
      <TextInput
        id="title"
        label={t('document.titleField')}
        value={draft.title}
        error={wrong['title']}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <Textarea
        id="summary"
        label={t('document.summary')}
        autosize
        minRows={6}
        value={draft.summary}
        error={wrong['summary']}
        onChange={(event) => setDraft({ ...draft, summary: event.currentTarget.value })}
      />
      <NumberInput
        id="durationMonths"
        label={t('document.durationMonths')}
        min={1}
        max={120}
        allowDecimal={false}
        maw={240}
        value={draft.durationMonths ?? ''}
        error={wrong['durationMonths']}
        onChange={(value) => setDraft({ ...draft, durationMonths: value === '' ? null : Number(value) })}
      />
      <Group>
        <ActionButton
          type="submit"
          loading={change.isPending}
          whyNot={unchanged ? t('document.nothingChanged') : null}
        >
          {t('save')}
        </ActionButton>
        <Text size="sm" c="dimmed" role="status">
          {unchanged ? t('document.allSaved') : t('document.unsaved')}
        </Text>
      </Group>
    </Stack>
  );
}
