import { Badge, Button, Group, Paper, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { ProblemNotice } from '../../../parts/problem-notice';
import { useContentWords } from '../content/use-content-words';
import type { Note } from './use-note';

type Comment = Schema<'CommentAnswer'>;

/** What was said about the note; each comment says who can read it. */
export function CommentsTab({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('notes');
  const runs = useRoles(fundCode).has('secretariat');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/comments', {
    params: { path: { fundCode, id: note.id } },
  });
  const writes = note.view === 'partner' || runs;
  return (
    <Stack gap="md" maw={760}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('comments.none')}>{t('comments.noneText')}</EmptyState>
          ) : (
            <Stack gap="sm" role="list">
              {items.map((comment) => (
                <CommentCard key={comment.id} comment={comment} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {writes ? <NewComment fundCode={fundCode} noteId={note.id} staff={note.view === 'staff'} /> : null}
    </Stack>
  );
}

function CommentCard({ comment }: { comment: Comment }) {
  const { t } = useTranslation('notes');
  const { label } = useContentWords();
  const internal = comment.visibility === 'internal';
  return (
    <Paper withBorder p="sm" role="listitem">
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {comment.author ?? comment.organisation ?? t(`comments.side.${comment.side}`)}
          {comment.author && comment.organisation ? ` (${comment.organisation})` : ''}
        </Text>
        <Badge
          variant="light"
          color={internal ? 'gray' : 'river'}
          tt="none"
          leftSection={internal ? <IconLock size={12} aria-hidden /> : <IconUsers size={12} aria-hidden />}
        >
          {t(`comments.visibility.${comment.visibility}`)}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        <Day value={comment.createdAt} withTime />
        {comment.pointer ? ` · ${label(comment.pointer)}` : ''}
        {comment.number ? ` · ${t('versions.version', { number: comment.number })}` : ''}
      </Text>
      <Text size="sm" mt={4} dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {comment.text}
      </Text>
    </Paper>
  );
}

interface NewCommentProps {
  fundCode: string;
  noteId: string;
  /** Staff choose who reads it; authors have nobody to be internal with. */
  staff: boolean;
}

function NewComment({ fundCode, noteId, staff }: NewCommentProps) {
  const { t } = useTranslation('notes');
  const [text, setText] = useState('');
  const [visibility, setVisibility] = useState<Comment['visibility']>('internal');
  const add = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/comments', {
    onSuccess: () => setText(''),
  });
  const send = () =>
    add.mutate({
      params: { path: { fundCode, id: noteId } },
      body: { text: text.trim(), ...(staff ? { visibility } : {}) },
    });
  return (
    <Stack gap="xs">
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <Textarea
        label={t('comments.write')}
        description={staff ? undefined : t('comments.sharedWith')}
        autosize
        minRows={3}
        maxLength={6000}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {staff ? (
        <Radio.Group
          label={t('comments.who')}
          value={visibility}
          onChange={(value) => setVisibility(value as Comment['visibility'])}
        >
          <Stack gap={6} mt={6}>
            <Radio value="internal" label={t('comments.visibility.internal')} />
            <Radio value="shared" label={t('comments.visibility.shared')} />
          </Stack>
        </Radio.Group>
      ) : null}
      <Group>
        <Button loading={add.isPending} disabled={text.trim() === ''} onClick={send}>
          {t(staff ? `comments.send.${visibility}` : 'comments.send.shared')}
        </Button>
      </Group>
    </Stack>
  );
}
