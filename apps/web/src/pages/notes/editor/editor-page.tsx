import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useCall, useNote, type Note } from '../record/use-note';
import { WhyReturned } from '../record/why-returned';
import { Deadline } from '../calls/deadline';
import { Conflicts } from './conflicts';
import { EditingContext, useDraft } from './editing';
import { EditorForm } from './editor-form';
import { Preview } from './preview';
import { SaveIndicator } from './save-indicator';
import { SubmitNote } from './submit-note';
import { UndoButtons } from './undo-buttons';
import { useEditingSession } from './use-editing-session';

/** Where a note is written. */
export function EditorPage() {
  const { t } = useTranslation('editor');
  const fundCode = useFundCode();
  const { noteId = '' } = useParams();
  const query = useNote(fundCode, noteId);
  const here = `/funds/${fundCode}/concept-notes/${noteId}`;
  return (
    <Loaded query={query}>
      {(note) =>
        note.editable ? (
          <Editor key={note.id} fundCode={fundCode} note={note} />
        ) : (
          <Page title={note.title || note.code}>
            <EmptyState title={t('notEditable', { state: note.stateLabel })}>
              <Anchor component={Link} to={here}>
                {t('toNote')}
              </Anchor>
            </EmptyState>
          </Page>
        )
      }
    </Loaded>
  );
}

function Editor({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('editor');
  const session = useEditingSession(fundCode, note);
  const [checked, setChecked] = useState(false);
  const readiness = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/readiness', {
    params: { path: { fundCode, id: note.id } },
  });
  const call = useCall(fundCode, note.callId);
  if (!session) return null;
  const problems = readiness.data?.problems ?? [];
  return (
    <EditingContext value={{ fundCode, note, ...session, problems, checked }}>
      <TitledPage fundCode={fundCode} note={note}>
        <Group justify="space-between" gap="xs" mt="calc(-1 * var(--mantine-spacing-xs))">
          <SaveIndicator />
          {call ? (
            <Text size="sm" c="dimmed">
              {call.title || call.code} (<Deadline instant={call.closesAt} zone={call.zone} />)
            </Text>
          ) : null}
        </Group>
        <Group gap="xs">
          <SubmitNote onChecked={() => setChecked(true)} />
          <Preview />
          <UndoButtons />
          <Button component={Link} to={`/funds/${fundCode}/concept-notes/${note.id}`} variant="subtle">
            {t('toNote')}
          </Button>
        </Group>
        <WhyReturned fundCode={fundCode} note={note} />
        <Conflicts />
        <EditorForm guidance={call?.guidance ?? ''} />
      </TitledPage>
    </EditingContext>
  );
}

interface TitledPageProps {
  fundCode: string;
  note: Note;
  children: React.ReactNode;
}

/** The page carries the title as it is being typed. */
function TitledPage({ fundCode, note, children }: TitledPageProps) {
  const { t } = useTranslation('notes');
  const { mine } = useDraft();
  const title = mine.title?.trim() || t('untitled');
  return (
    <Page
      title={title}
      trail={[
        { label: t('area'), to: `/funds/${fundCode}/concept-notes` },
        { label: note.code, to: `/funds/${fundCode}/concept-notes/${note.id}` },
      ]}
    >
      {children}
    </Page>
  );
}
