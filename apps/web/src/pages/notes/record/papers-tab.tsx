import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { AttachmentUpload } from './attachment-upload';
import { EndorsementDialog } from './endorsement-dialog';
import type { Note } from './use-note';

type Attachment = Schema<'AttachmentAnswer'>;
const over: Note['state'][] = ['ineligible', 'declined', 'converted', 'withdrawn'];

interface PapersTabProps {
  fundCode: string;
  note: Note;
  /** Rank of the headings on the page. */
  order?: 2 | 3;
}

/** Endorsements with their letters, and the files of the note. */
export function PapersTab({ fundCode, note, order = 2 }: PapersTabProps) {
  const { t } = useTranslation('notes');
  const where = { params: { path: { fundCode, id: note.id } } };
  const endorsements = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/endorsements', where);
  const attachments = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/attachments', where);
  const runs = useRoles(fundCode).has('secretariat');
  const [recording, setRecording] = useState(false);
  const base = `/api/v1/funds/${fundCode}/concept-notes/${note.id}`;
  const files = attachments.data?.items ?? [];
  const attaches = note.editable || (runs && !over.includes(note.state));
  return (
    <Stack gap="xl" maw={820}>
      <section>
        <Group justify="space-between" mb="xs">
          <Title order={order} size="h4">
            {t('papers.endorsements')}
          </Title>
          {runs ? (
            <ActionButton
              variant="default"
              size="compact-md"
              whyNot={
                over.includes(note.state)
                  ? t('papers.over', { state: note.stateLabel })
                  : files.length === 0
                    ? t('papers.letterFirst')
                    : null
              }
              onClick={() => setRecording(true)}
            >
              {t('papers.record')}
            </ActionButton>
          ) : null}
        </Group>
        <Loaded query={endorsements}>
          {({ items }) => (
            <Stack gap="xs">
              {items.length === 0 ? <Text c="dimmed">{t('papers.noEndorsement')}</Text> : null}
              {items.map((each) => (
                <Paper key={each.id} withBorder p="sm">
                  <Text fw={600} size="sm">
                    {t(`papers.kinds.${each.kind}`)}
                  </Text>
                  <Text size="sm" dir="auto">
                    {each.signatory}, {each.authority}
                    {each.place ? ` (${each.place})` : ''} · <Day value={each.signedOn} />
                  </Text>
                  <Anchor href={`${base}/endorsements/${each.id}/letter`} size="sm">
                    {each.letter}
                  </Anchor>
                </Paper>
              ))}
            </Stack>
          )}
        </Loaded>
      </section>
      <section>
        <Title order={order} size="h4" mb="xs">
          {t('papers.attachments')}
        </Title>
        <Stack gap="sm">
          <Loaded query={attachments}>
            {({ items }) => (
              <AttachmentList
                {...{ fundCode, base, items }}
                removable={note.state === 'draft' && note.editable}
              />
            )}
          </Loaded>
          {attaches ? <AttachmentUpload fundCode={fundCode} noteId={note.id} /> : null}
        </Stack>
      </section>
      {recording ? (
        <EndorsementDialog {...{ fundCode, note, files }} onClose={() => setRecording(false)} />
      ) : null}
    </Stack>
  );
}

interface AttachmentListProps {
  fundCode: string;
  base: string;
  items: Attachment[];
  removable: boolean;
}

/** The files with who attached them and when, each to open. */
export function AttachmentList({ base, items, removable, fundCode }: AttachmentListProps) {
  const { t, i18n } = useTranslation('notes');
  const remove = api.useMutation(
    'delete',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/attachments/{attachmentId}',
  );
  const noteId = base.slice(base.lastIndexOf('/') + 1);
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  if (items.length === 0) return <Text c="dimmed">{t('papers.noAttachment')}</Text>;
  return (
    <Stack gap="xs">
      {items.map((file) => (
        <Group key={file.id} gap="md" fz="sm">
          <Anchor href={`${base}/attachments/${file.id}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Anchor>
          <Text span inherit c="dimmed">
            {t(`papers.fileKinds.${file.kind}`)} ·{' '}
            {t('papers.size', { size: size.format(Math.ceil(file.sizeBytes / 1024)) })}
            {file.addedBy ? ` · ${file.addedBy}` : ''} · <Day value={file.addedAt} />
          </Text>
          {removable ? (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('papers.removeNamed', { name: file.name })}
              loading={remove.isPending}
              onClick={() =>
                remove.mutate({ params: { path: { fundCode, id: noteId, attachmentId: file.id } } })
              }
            >
              {t('papers.remove')}
            </Button>
          ) : null}
        </Group>
      ))}
    </Stack>
  );
}
