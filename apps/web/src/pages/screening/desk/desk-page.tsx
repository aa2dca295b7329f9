import { Button, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { type Assignment, inWorkingOrder, useMyAssignments } from '../assignments';
import { DueDay } from '../due-day';
import { reviewTones } from '../review-tones';
import { Declaration } from './declaration';
import { Desk } from './desk';

/** One assignment: the declaration first, then the note beside the rubric. */
export function DeskPage() {
  const { noteId } = useParams();
  const fundCode = useFundCode();
  const query = useMyAssignments(fundCode);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const ordered = inWorkingOrder(items);
        const index = ordered.findIndex((each) => each.noteId === noteId);
        if (index < 0) return <NotOpen />;
        return <Assigned key={ordered[index]!.id} all={ordered} index={index} />;
      }}
    </Loaded>
  );
}

interface AssignedProps {
  all: Assignment[];
  index: number;
}

function Assigned({ all, index }: AssignedProps) {
  const { t } = useTranslation('screening');
  const fundCode = useFundCode();
  const assignment = all[index]!;
  const { id: reviewId, noteId: id, note, state, stateLabel, dueOn } = assignment;
  const review = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}', {
    params: { path: { fundCode, id, reviewId } },
  });
  const title = note.title || note.code;
  return (
    <Page
      title={title}
      trail={[{ label: t('mine.title'), to: `/funds/${fundCode}/reviews` }]}
      actions={
        <>
          <Step to={all[index - 1]} label={t('desk.previous')} end={t('desk.firstOne')} back />
          <Step to={all[index + 1]} label={t('desk.next')} end={t('desk.lastOne')} />
        </>
      }
      lead={
        <>
          {t('desk.title', { code: note.code })} ·{' '}
          <StateBadge state={state} label={stateLabel} tone={reviewTones[state]} />
          {dueOn && state !== 'submitted' ? (
            <>
              {' '}
              · {t('mine.due')}: <DueDay value={dueOn} />
            </>
          ) : null}
        </>
      }
    >
      <Loaded query={review}>
        {(loaded) =>
          loaded.state === 'assigned' ? <Declaration review={loaded} /> : <Desk review={loaded} />
        }
      </Loaded>
    </Page>
  );
}

interface StepProps {
  to: Assignment | undefined;
  label: string;
  end: string;
  back?: boolean;
}

function Step({ to, label, end, back = false }: StepProps) {
  const fundCode = useFundCode();
  const arrow = back ? <IconArrowLeft size={16} aria-hidden /> : <IconArrowRight size={16} aria-hidden />;
  const side = back ? { leftSection: arrow } : { rightSection: arrow };
  if (!to) {
    return (
      <ActionButton variant="default" size="compact-md" whyNot={end} {...side}>
        {label}
      </ActionButton>
    );
  }
  return (
    <Button
      component={Link}
      to={`/funds/${fundCode}/reviews/${to.noteId}`}
      variant="default"
      size="compact-md"
      {...side}
    >
      {label}
    </Button>
  );
}

function NotOpen() {
  const { t } = useTranslation('screening');
  const fundCode = useFundCode();
  return (
    <Page title={t('mine.title')}>
      <EmptyState title={t('desk.notOpen')}>
        <Stack align="center" gap="xs">
          <Text size="sm" maw="60ch">
            {t('desk.notOpenText')}
          </Text>
          <Button component={Link} to={`/funds/${fundCode}/reviews`} variant="default">
            {t('desk.back')}
          </Button>
        </Stack>
      </EmptyState>
    </Page>
  );
}
