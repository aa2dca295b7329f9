import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { DayRangeFilter } from '../../../parts/list/day-range-filter';
import type { Filter } from '../../../parts/list/filter-menu';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { TitleCell } from '../../../parts/list/title-cell';
import { useListState } from '../../../parts/list/use-list-state';
import { StateBadge } from '../../../parts/state-badge';
import { readsBooks } from '../../money/readers';
import { ContributionsFrame } from '../contributions-frame';
import { InBoth } from '../in-both';
import { OverdueNotice, PromiseTotals } from '../promise-totals';
import { agreementTones } from '../tones';
import { useContributorFilter } from '../use-contributor-filter';

type Agreement = Schema<'AgreementSummaryAnswer'>;

const filterNames = ['contributor', 'state', 'overdue', 'signedFrom', 'signedTo'] as const;

/** Signed agreements with what of each has come and what is still to come; a donor's own. */
export function AgreementsPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const roles = useRoles(fundCode);
  const books = readsBooks(roles);
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/agreements',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const filters = useFilters(books);
  const pathOf = ({ id }: Agreement) => `/funds/${fundCode}/agreements/${id}`;
  return (
    <ContributionsFrame
      title={t('agreements.title')}
      lead={
        <>
          {books ? t('agreements.lead') : t('agreements.leadDonor')} <OverdueNotice />
        </>
      }
      actions={
        books ? (
          <ActionButton
            whyNot={roles.has('agent') ? null : t('onlyAgent')}
            onClick={() => void navigate(`/funds/${fundCode}/agreements/new`)}
          >
            {t('agreements.record')}
          </ActionButton>
        ) : null
      }
    >
      <PromiseTotals />
      <ListView
        name="agreements"
        label={t('agreements.title')}
        state={state}
        query={query}
        columns={useColumns(pathOf)}
        filters={filters}
        moreFilters={<DayRangeFilter label={t('signedOn')} state={state} from="signedFrom" to="signedTo" />}
        pathOf={pathOf}
        nameOf={({ contributorName, number }) => `${contributorName} ${number}`}
        empty={
          <EmptyState title={t('agreements.none')}>
            <Text size="sm">{t('agreements.noneText')}</Text>
          </EmptyState>
        }
      />
    </ContributionsFrame>
  );
}

function useFilters(books: boolean): Filter[] {
  const { t } = useTranslation('contributions');
  const contributor = useContributorFilter();
  return [
    ...(books ? [contributor] : []),
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: (['active', 'completed', 'terminated'] as const).map((value) => ({
        value,
        label: t(`agreements.states.${value}`),
      })),
    },
    {
      name: 'overdue',
      label: t('agreements.instalments'),
      single: true,
      options: [
        { value: '1', label: t('agreements.withOverdue') },
        { value: '0', label: t('agreements.withoutOverdue') },
      ],
    },
  ];
}

function useColumns(pathOf: (row: Agreement) => string): Column<Agreement>[] {
  const { t } = useTranslation('contributions');
  return [
    {
      id: 'contributor',
      header: t('contributor'),
      cell: (row) => <TitleCell to={pathOf(row)} title={row.contributorName} code={row.number} />,
    },
    { id: 'signedOn', header: t('signedOn'), cell: (row) => <Day value={row.signedOn} /> },
    {
      id: 'amount',
      header: t('amount'),
      align: 'right',
      cell: (row) => <InBoth row={row} value={row.amount} worth={row.fundAmount} />,
    },
    {
      id: 'received',
      header: t('received'),
      align: 'right',
      cell: (row) => <Amount value={row.received} currency={row.currency} />,
    },
    {
      id: 'open',
      header: t('open'),
      align: 'right',
      cell: (row) => <InBoth row={row} value={row.open} worth={row.fundOpen} />,
    },
    { id: 'nextDueOn', header: t('agreements.nextDue'), cell: (row) => <NextDue row={row} /> },
    {
      id: 'earmarked',
      header: t('earmark.title'),
      term: 'earmark',
      hidden: true,
      cell: (row) => (row.earmarked ? t('earmark.earmarked') : t('earmark.free')),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <StateBadge state={row.state} label={row.stateLabel} tone={agreementTones[row.state]} />,
    },
  ];
}

function NextDue({ row }: { row: Agreement }) {
  const { t } = useTranslation('contributions');
  if (row.nextDueOn === null) return '–';
  if (row.overdueInstalments === 0) return <Day value={row.nextDueOn} />;
  return (
    <>
      <Day value={row.nextDueOn} />{' '}
      <StateBadge
        state="overdue"
        tone="late"
        label={t('agreements.overdueCount', { count: row.overdueInstalments })}
      />
    </>
  );
}
