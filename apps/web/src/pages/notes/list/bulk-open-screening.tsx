import { Button, List, Modal, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import type { NoteItem } from './use-notes';

interface BulkOpenScreeningProps {
  fundCode: string;
  rows: NoteItem[];
  clear: () => void;
}

/** Opens the screening of the chosen notes, one after the other, and says for each what came of it. */
export function BulkOpenScreening({ fundCode, rows, clear }: BulkOpenScreeningProps) {
  const { t } = useTranslation('notes');
  const [asking, setAsking] = useState(false);
  const fit = rows.filter(({ state }) => state === 'eligible');
  return (
    <>
      <ActionButton
        size="compact-sm"
        whyNot={fit.length === 0 ? t('bulk.noneEligible') : null}
        onClick={() => setAsking(true)}
      >
        {t('bulk.openScreening', { count: fit.length })}
      </ActionButton>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t('bulk.clear')}
      </Button>
      {asking ? (
        <BulkDialog {...{ fundCode, fit, left: rows.length - fit.length }} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

interface BulkDialogProps {
  fundCode: string;
  fit: NoteItem[];
  left: number;
  onClose: () => void;
}

interface Result {
  code: string;
  problem: string | null;
}

function BulkDialog({ fundCode, fit, left, onClose }: BulkDialogProps) {
  const { t } = useTranslation('notes');
  // The notes as they were chosen: the list behind changes while they move.
  const [notes] = useState(fit);
  const [results, setResults] = useState<Result[] | null>(null);
  const open = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/open-screening');
  const run = async () => {
    const done: Result[] = [];
    setResults([]);
    for (const { id, code, version } of notes) {
      try {
        await open.mutateAsync({ params: { path: { fundCode, id } }, headers: ifMatch(version) });
        done.push({ code, problem: null });
      } catch (error) {
        done.push({ code, problem: problemOf(error).title || t('bulk.unreachable') });
      }
      setResults([...done]);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('bulk.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Text size="sm">{t('bulk.text', { count: notes.length, left })}</Text>
        {results ? (
          <>
            <Progress
              value={(100 * results.length) / notes.length}
              aria-label={t('bulk.progress', { done: results.length, all: notes.length })}
            />
            <Text size="sm" role="status">
              {t('bulk.progress', { done: results.length, all: notes.length })}
            </Text>
          </>
        ) : null}
        <List size="sm">
          {(results ?? notes.map(({ code }) => ({ code, problem: undefined }))).map(({ code, problem }) => (
            <List.Item key={code}>
              {code}
              {problem === null ? ` – ${t('bulk.done')}` : problem ? ` – ${problem}` : ''}
            </List.Item>
          ))}
        </List>
        {results === null ? (
          <Button onClick={() => void run()}>{t('bulk.openScreening', { count: notes.length })}</Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}
