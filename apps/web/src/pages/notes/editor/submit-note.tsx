import { Alert, Anchor, Button, List, Modal, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useContentWords } from '../content/use-content-words';
import { useDraft, useEditing, useSaveState } from './editing';
import { useGoToField } from './use-go-to-field';

type Readiness = Schema<'ReadinessAnswer'>;

/** Checks the whole note, leads to what is missing, and submits what is complete. */
export function SubmitNote({ onChecked }: { onChecked: () => void }) {
  const { t } = useTranslation('editor');
  const { fundCode, note, autosave, store } = useEditing();
  const navigate = useNavigate();
  const { conflicts } = useDraft();
  const { kind } = useSaveState();
  const [found, setFound] = useState<Readiness | null>(null);
  const readiness = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/readiness', {
    params: { path: { fundCode, id: note.id } },
  });
  const submit = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/submit');
  const check = async () => {
    onChecked();
    if (!(await autosave.flush())) return;
    const { data } = await readiness.refetch();
    if (data) setFound(data);
  };
  const whyNot = conflicts.length > 0 ? t('submit.conflicts') : kind === 'kept' ? t('submit.offline') : null;
  return (
    <>
      <ActionButton
        leftSection={<IconSend size={16} aria-hidden />}
        whyNot={whyNot}
        onClick={() => void check()}
      >
        {t('submit.button')}
      </ActionButton>
      {found && !found.ready ? <NotReady readiness={found} onClose={() => setFound(null)} /> : null}
      {found?.ready ? (
        <VerbDialog
          title={t('submit.title')}
          text={t('submit.text', { number: (note.submittedVersion ?? 0) + 1 })}
          verb={t('submit.confirm')}
          onConfirm={async () => {
            try {
              await submit.mutateAsync({
                params: { path: { fundCode, id: note.id } },
                headers: ifMatch(store.current().version),
              });
            } catch (error) {
              const { status, errors } = problemOf(error);
              if (status === 422 && errors?.length) {
                const { data } = await readiness.refetch();
                if (data) return setFound(data);
              }
              throw error;
            }
            tellDone(t('submit.done', { code: note.code }));
            void navigate(`/funds/${fundCode}/concept-notes/${note.id}`);
          }}
          onClose={() => setFound((now) => (now?.ready ? null : now))}
        />
      ) : null}
    </>
  );
}

function NotReady({ readiness, onClose }: { readiness: Readiness; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { label } = useContentWords();
  const go = useGoToField();
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size="lg"
      title={t('submit.notReady', { count: readiness.problems.length })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        {readiness.closed ? <Alert color="red">{readiness.closed.message}</Alert> : null}
        {readiness.problems.length > 0 ? <Text size="sm">{t('submit.saved')}</Text> : null}
        <List size="sm" spacing={6}>
          {readiness.problems.map(({ pointer, code, message }) => (
            <List.Item key={`${pointer}${code}`}>
              <Anchor
                href={`#${pointer.slice(1).replaceAll('/', '.')}`}
                size="sm"
                onClick={(event) => {
                  event.preventDefault();
                  onClose();
                  go(pointer);
                }}
              >
                {label(pointer)}
              </Anchor>
              : {message}
            </List.Item>
          ))}
        </List>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Stack>
    </Modal>
  );
}
