import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconEyeOff, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { Assigned } from './assigned';
import { ModerationForm } from './moderation-form';
import type { Screening } from './moderation';
import { Outcome } from './outcome';
import { useFewestReviews } from './use-fewest-reviews';
import { Term } from '../../../parts/term';

type Note = Schema<'NoteAnswer'>;

const screenedStates: readonly string[] = [
  ...['in_screening', 'screened', 'endorsed', 'deferred', 'declined', 'converted'],
];

/** The screening of one note: who reviews it, their scores side by side, and its moderation. */
export function ReviewsPage() {
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const { noteId = '' } = useParams();
  const others = ['secretariat', 'auditor', 'administrator', 'member', 'chair'] as const;
  const reviews = roles.has('reviewer') && !others.some((role) => roles.has(role));
  if (reviews) return <Navigate to={`/funds/${fundCode}/reviews/${noteId}`} replace />;
  return <Reviews fundCode={fundCode} noteId={noteId} />;
}

function Reviews({ fundCode, noteId }: { fundCode: string; noteId: string }) {
  const { t } = useTranslation('screening');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}', {
    params: { path: { fundCode, id: noteId } },
  });
  return (
    <Loaded query={query}>
      {(note) => (
        <Page
          title={t('moderation.title', { code: note.code })}
          trail={[
            { label: t('moderation.notes'), to: `/funds/${fundCode}/concept-notes` },
            { label: note.title || note.code, to: `/funds/${fundCode}/concept-notes/${noteId}` },
          ]}
          lead={
            <>
              {note.title} · <StateBadge state={note.state} label={note.stateLabel} />
            </>
          }
          actions={
            <Button component={Link} to={`/funds/${fundCode}/concept-notes/${noteId}`} variant="default">
              {t('moderation.toNote')}
            </Button>
          }
        >
          <Stack gap="xl">
            <Assigned fundCode={fundCode} note={note} />
            {screenedStates.includes(note.state) ? (
              <Moderated fundCode={fundCode} note={note} />
            ) : (
              <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title={t('moderation.unopened')}>
                <Text size="sm">{t('moderation.unopenedText')}</Text>
              </Alert>
            )}
          </Stack>
        </Page>
      )}
    </Loaded>
  );
}

function Moderated({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('screening');
  const roles = useRoles(fundCode);
  const fewest = useFewestReviews(fundCode);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/screening', {
    params: { path: { fundCode, id: note.id } },
  });
  return (
    <Loaded query={query}>
      {(screening) => {
        if (screening.moderation) return <Outcome screening={screening} moderation={screening.moderation} />;
        if (!screening.open) return <Blind screening={screening} />;
        if (roles.has('secretariat') && note.state === 'in_screening')
          return <ModerationForm key={screening.round} {...{ fundCode, screening, fewest }} />;
        return <Text>{t('moderation.waitsForSecretariat')}</Text>;
      }}
    </Loaded>
  );
}

/** Why nobody sees a score yet. */
function Blind({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening');
  const expected = screening.reviews.filter(({ state }) => state !== 'recused' && state !== 'unassigned');
  const filed = expected.filter(({ state }) => state === 'submitted').length;
  return (
    <Alert
      variant="light"
      icon={<IconEyeOff aria-hidden />}
      title={<Term name="blind_review">{t('moderation.blind')}</Term>}
    >
      <Text size="sm">{t('moderation.blindText')}</Text>
      {expected.length > 0 ? (
        <Text size="sm" mt={4}>
          {t('moderation.filedOf', { filed, total: expected.length })}
        </Text>
      ) : null}
    </Alert>
  );
}
