import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Day } from '../../../parts/day';
import { DayField, today } from '../../../parts/day-field';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { StateBadge } from '../../../parts/state-badge';
import { endOfDay } from '../standing/standing';
import { postingKinds } from './kinds';
import { LedgerFrame } from './ledger-frame';
import { PostingLines } from './posting-lines';

type Posting = Schema<'PostingAnswer'>;
const names = ['kind', 'book', 'account', 'source', 'valueFrom', 'valueTo', 'known'];

/** Every posting of both books, the latest value date first; filters come along from a figure. */
export function PostingsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const state = useListState(names, '-valueDate');
  const { known, ...asked } = state.query as Record<string, string>;
  const then = known ? { knownAt: endOfDay(known) } : {};
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/ledger/postings',
    { params: { path: { fundCode }, query: { ...(asked as object), ...then, total: 1 } } },
    paged,
  );
  const pathOf = ({ id }: Posting) => `/funds/${fundCode}/ledger/postings/${id}`;
  // An account or a source comes from elsewhere: here it can only be let go.
  const come = (['account', 'source'] as const).flatMap((name) =>
    (state.filters[name] ?? []).map((value) => ({
      name,
      label: t(`ledger.come.${name}`),
      single: true,
      options: [
        { value, label: name === 'account' ? (accountIn(query.data, value) ?? value) : t('ledger.one') },
      ],
    })),
  );
  return (
    <LedgerFrame title={t('ledger.title')} lead={t('ledger.lead')}>
      <Group gap="sm" align="flex-end" className="no-print">
        {(['valueFrom', 'valueTo'] as const).map((name) => (
          <DayField
            key={name}
            label={t(`ledger.${name}`)}
            value={state.filters[name]?.[0] ?? ''}
            onChange={(day) => state.setFilter(name, day ? [day] : [])}
          />
        ))}
        <DayField
          label={t('standing.knownOn')}
          value={state.filters['known']?.[0] ?? ''}
          max={today()}
          onChange={(day) => state.setFilter('known', day ? [day] : [])}
        />
      </Group>
      <ListView
        name="postings"
        label={t('ledger.postings')}
        state={state}
        query={query}
        searchable={false}
        columns={useColumns(fundCode, pathOf)}
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            single: true,
            options: postingKinds.map((value) => ({ value, label: t(`ledger.kinds.${value}`) })),
          },
          {
            name: 'book',
            label: t('ledger.book'),
            single: true,
            options: (['cash', 'allotment'] as const).map((value) => ({
              value,
              label: t(`ledger.books.${value}`),
            })),
          },
          ...come,
        ]}
        pathOf={pathOf}
        nameOf={({ kindLabel, valueDate }) => `${kindLabel} ${valueDate}`}
        empty={<EmptyState title={t('ledger.nothingBooked')}>{t('ledger.nothingBookedText')}</EmptyState>}
      />
    </LedgerFrame>
  );
}

/** What an account is called, as the postings on it say. */
function accountIn(data: { pages: { items: Posting[] }[] } | undefined, id: string): string | undefined {
  const lines = data?.pages.flatMap(({ items }) => items.flatMap((posting) => posting.lines));
  const found = lines?.find(({ accountId }) => accountId === id);
  return found && [found.accountLabel, found.organisation].filter(Boolean).join(' · ');
}

function useColumns(fundCode: string, pathOf: (row: Posting) => string): Column<Posting>[] {
  const { t } = useTranslation('money');
  return [
    {
      id: 'valueDate',
      header: t('valueDate'),
      term: 'value_date',
      sort: 'valueDate',
      cell: (row) => <Day value={row.valueDate} />,
    },
    {
      id: 'kind',
      header: t('kind'),
      cell: (row) => (
        <>
          <Anchor component={Link} to={pathOf(row)} inherit>
            {row.kindLabel}
          </Anchor>
          <PostingMark posting={row} />
        </>
      ),
    },
    {
      id: 'lines',
      header: t('ledger.lines'),
      cell: (row) => <PostingLines posting={row} fundCode={fundCode} />,
    },
    { id: 'reference', header: t('bankReference'), hidden: true, cell: (row) => row.reference ?? '–' },
    {
      id: 'bookedAt',
      header: t('ledger.bookedAt'),
      hidden: true,
      cell: (row) => <Day value={row.bookedAt} withTime />,
    },
  ];
}

/** Whether a posting takes another back, was taken back, or belongs to a closed month. */
export function PostingMark({ posting }: { posting: Posting }) {
  const { t } = useTranslation('money');
  if (posting.reversedBy) {
    return <StateBadge state="reversed" tone="stopped" label={t('ledger.reversed')} />;
  }
  if (posting.reverses) return <StateBadge state="reversal" tone="warning" label={t('ledger.reversal')} />;
  if (!posting.adjustsMonth) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('ledger.adjusts', { month: posting.adjustsMonth })}
    </Text>
  );
}
