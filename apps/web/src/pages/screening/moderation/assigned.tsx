import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFigure } from '../../../parts/use-figure';
import { DueDay } from '../due-day';
import { isWaiting } from '../assignments';
import { reviewTones } from '../review-tones';
import { AssignDialog } from './assign-dialog';
import { useFewestReviews } from './use-fewest-reviews';

type Note = Schema<'NoteAnswer'>;
type Review = Schema<'ReviewAnswer'>;

interface AssignedProps {
  fundCode: string;
  note: Note;
}

/** Who reviews the note, how far they are, and whom the secretariat asks or releases. */
export function Assigned({ fundCode, note }: AssignedProps) {
  const { t } = useTranslation('screening');
  const roles = useRoles(fundCode);
  const fewest = useFewestReviews(fundCode);
  const [assigning, setAssigning] = useState(false);
  const [releasing, setReleasing] = useState<Review | null>(null);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews', {
    params: { path: { fundCode, id: note.id } },
  });
  const changes = roles.has('secretariat') && ['eligible', 'in_screening'].includes(note.state);
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t('assign.title')}
        </Title>
        {changes ? <Button onClick={() => setAssigning(true)}>{t('assign.assign')}</Button> : null}
      </Group>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Enough reviews={items} fewest={fewest} open={changes} />
            {items.length > 0 ? (
              <AssignedTable reviews={items} onRelease={changes ? setReleasing : null} />
            ) : null}
            {assigning ? (
              <AssignDialog {...{ fundCode, note }} reviews={items} onClose={() => setAssigning(false)} />
            ) : null}
          </>
        )}
      </Loaded>
      {releasing ? (
        <Release fundCode={fundCode} review={releasing} onClose={() => setReleasing(null)} />
      ) : null}
    </Stack>
  );
}

function Enough({ reviews, fewest, open }: { reviews: Review[]; fewest: number; open: boolean }) {
  const { t } = useTranslation('screening');
  const round = Math.max(0, ...reviews.map((review) => review.round));
  const count = reviews.filter(
    (review) => review.round === round && review.state !== 'recused' && review.state !== 'unassigned',
  ).length;
  if (!open) return reviews.length === 0 ? <Text size="sm">{t('assign.none')}</Text> : null;
  return (
    <Text size="sm" {...(count < fewest ? { fw: 600 } : { c: 'dimmed' })}>
      {count < fewest ? t('assign.tooFew', { count, fewest }) : t('assign.enough', { count, fewest })}
    </Text>
  );
}

interface AssignedTableProps {
  reviews: Review[];
  onRelease: ((review: Review) => void) | null;
}

function AssignedTable({ reviews, onRelease }: AssignedTableProps) {
  const { t } = useTranslation('screening');
  const figure = useFigure();
  const rounds = reviews.some(({ round }) => round > 1);
  const heads = ['reviewer', 'state', 'due', 'filed', 'average'] as const;
  return (
    <Table.ScrollContainer
      minWidth={640}
      type="native"
      role="region"
      aria-label={t('assign.title')}
      tabIndex={0}
    >
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {rounds ? <Table.Th scope="col">{t('assign.round')}</Table.Th> : null}
            {heads.map((head) => (
              <Table.Th key={head} scope="col" ta={head === 'average' ? 'right' : 'left'}>
                {t(`assign.${head}`)}
              </Table.Th>
            ))}
            {onRelease ? <Table.Th scope="col">{t('assign.action')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reviews.map((review, at) => {
            const name = review.reviewer?.name ?? t('moderation.reviewer', { number: at + 1 });
            return (
              <Table.Tr key={review.id}>
                {rounds ? <Table.Td>{review.round}</Table.Td> : null}
                <Table.Th scope="row" fw={600}>
                  {name}
                </Table.Th>
                <Table.Td>
                  <StateBadge
                    {...{ state: review.state, label: review.stateLabel }}
                    tone={reviewTones[review.state]}
                  />
                  {review.conflictNature ? (
                    <Text size="xs" c="dimmed" dir="auto">
                      {review.conflictNature}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>
                  {isWaiting(review) ? <DueDay value={review.dueOn} /> : <Day value={review.dueOn} />}
                </Table.Td>
                <Table.Td>
                  {review.submittedAt ? <Day value={review.submittedAt} /> : t('assign.notFiled')}
                </Table.Td>
                <Table.Td ta="right" className="amount">
                  {figure(review.average)}
                </Table.Td>
                {onRelease ? (
                  <Table.Td>
                    {isWaiting(review) ? (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`${t('assign.release')}: ${name}`}
                        onClick={() => onRelease(review)}
                      >
                        {t('assign.release')}
                      </Button>
                    ) : null}
                  </Table.Td>
                ) : null}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface ReleaseProps {
  fundCode: string;
  review: Review;
  onClose: () => void;
}

function Release({ fundCode, review, onClose }: ReleaseProps) {
  const { t } = useTranslation('screening');
  const { mutateAsync } = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}/unassign',
  );
  const name = review.reviewer?.name ?? '';
  return (
    <VerbDialog
      title={t('assign.release')}
      text={t('assign.releaseText', { name })}
      verb={t('assign.release')}
      reasonLabel={t('assign.reason')}
      danger
      onConfirm={async (reason) => {
        await mutateAsync({
          params: { path: { fundCode, id: review.noteId, reviewId: review.id } },
          headers: ifMatch(review.version),
          body: { reason },
        });
        tellDone(t('assign.released', { name }));
      }}
      onClose={onClose}
    />
  );
}
