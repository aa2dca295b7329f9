import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLabels } from '../../api/labels';
import { useFundCode } from '../../api/me';
import { Day } from '../../parts/day';
import { EmptyState } from '../../parts/empty-state';
import { type Column, DataTable } from '../../parts/list/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { StateBadge } from '../../parts/state-badge';
import { type Assignment, inWorkingOrder, isWaiting, useMyAssignments } from './assignments';
import { DueDay } from './due-day';
import { reviewTones } from './review-tones';

/** What a reviewer has to do, soonest first, and what is done. */
export function MyReviewsPage() {
  const { t } = useTranslation('screening');
  const query = useMyAssignments(useFundCode());
  const ordered = inWorkingOrder(query.data?.items ?? []);
  const waiting = ordered.filter(isWaiting);
  const filed = ordered.filter((each) => !isWaiting(each));
  return (
    <Page title={t('mine.title')} lead={query.data ? t('mine.lead', { waiting: waiting.length }) : null}>
      <Loaded query={query}>
        {() => (
          <Stack gap="lg">
            {ordered.length === 0 ? (
              <EmptyState title={t('mine.none')}>
                <Text size="sm">{t('mine.noneText')}</Text>
              </EmptyState>
            ) : null}
            {waiting.length > 0 ? <Assignments title={t('mine.waiting')} rows={waiting} last="due" /> : null}
            {filed.length > 0 ? <Assignments title={t('mine.filed')} rows={filed} last="filed" /> : null}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

interface AssignmentsProps {
  title: string;
  rows: Assignment[];
  last: 'due' | 'filed';
}

function Assignments({ title, rows, last }: AssignmentsProps) {
  const navigate = useNavigate();
  const fundCode = useFundCode();
  const columns = useColumns(last);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      <DataTable
        label={title}
        rows={rows}
        columns={columns}
        visible={Object.fromEntries(columns.map(({ id }) => [id, true]))}
        compact={false}
        nameOf={({ note }) => note.code}
        onOpen={({ noteId }) => void navigate(`/funds/${fundCode}/reviews/${noteId}`)}
      />
    </Stack>
  );
}

function useColumns(last: 'due' | 'filed'): Column<Assignment>[] {
  const { t } = useTranslation('screening');
  const fundCode = useFundCode();
  const area = useLabels('thematic-areas');
  const place = useLabels('places');
  const path = (noteId: string) => `/funds/${fundCode}/reviews/${noteId}`;
  return [
    {
      id: 'note',
      header: t('mine.note'),
      cell: ({ noteId, note }) => (
        <>
          <Anchor component={Link} to={path(noteId)} fw={600} size="sm">
            {note.title || note.code}
          </Anchor>
          <Text size="xs" c="dimmed">
            {note.code} · {note.organisations.join(', ')}
          </Text>
        </>
      ),
    },
    {
      id: 'area',
      header: t('mine.area'),
      term: 'thematic_area',
      cell: ({ note }) => (
        <Text size="sm" lineClamp={3} title={area(note.primaryArea ?? '')}>
          {note.primaryArea ? area(note.primaryArea) : '–'}
        </Text>
      ),
    },
    {
      id: 'places',
      header: t('mine.places'),
      cell: ({ note }) => <Text size="sm">{note.places.map(place).join(', ')}</Text>,
    },
    {
      id: 'state',
      header: t('mine.state'),
      cell: ({ state, stateLabel }) => (
        <StateBadge state={state} label={stateLabel} tone={reviewTones[state]} />
      ),
    },
    last === 'due'
      ? { id: 'due', header: t('mine.due'), cell: ({ dueOn }) => <DueDay value={dueOn} /> }
      : { id: 'filed', header: t('mine.filedOn'), cell: ({ submittedAt }) => <Day value={submittedAt} /> },
    {
      id: 'action',
      header: t('mine.action'),
      cell: ({ noteId, note, state }) => (
        <Button
          component={Link}
          to={path(noteId)}
          size="compact-sm"
          variant={isWaiting({ state }) ? 'filled' : 'default'}
          aria-label={`${t(actionOf[state])}: ${note.code}`}
        >
          {t(actionOf[state])}
        </Button>
      ),
    },
  ];
}

const actionOf = {
  assigned: 'mine.declare',
  declared: 'mine.begin',
  draft: 'mine.continue',
  submitted: 'mine.read',
  recused: 'mine.read',
  unassigned: 'mine.read',
} as const;
