import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { sumOf } from '../../../parts/decimal';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { DayRangeFilter } from '../../../parts/list/day-range-filter';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { outcomeTones } from './outcome-tones';
import { useDecisionFilters } from './use-decision-filters';

type Decision = Schema<'DecisionItem'>;

const filterNames = ['outcome', 'kind', 'session', 'openConditions', 'decidedFrom', 'decidedTo'] as const;

/** What the committee decided, the latest first. */
export function DecisionsPage() {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const currency = useFund()?.currency ?? '';
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/decisions',
    { params: { path: { fundCode }, query: { ...(state.query as object), limit: 50, total: 1 } } },
    paged,
  );
  const path = ({ id }: Decision) => `/funds/${fundCode}/decisions/${id}`;
  const columns: Column<Decision>[] = [
    {
      id: 'code',
      header: t('decisions.code'),
      cell: (decision) => (
        <Anchor component={Link} to={path(decision)} inherit style={{ whiteSpace: 'nowrap' }}>
          {decision.code}
        </Anchor>
      ),
    },
    {
      id: 'subject',
      header: t('decisions.subject'),
      cell: ({ title }) => (
        <Text dir="auto" inherit>
          {title}
        </Text>
      ),
    },
    {
      id: 'outcome',
      header: t('decisions.outcome'),
      cell: ({ outcome, outcomeLabel }) => (
        <StateBadge state={outcome} label={outcomeLabel} tone={outcomeTones[outcome]} />
      ),
    },
    {
      id: 'amount',
      header: `${t('decisions.amount')} (${currency})`,
      align: 'right',
      cell: ({ amounts }) => (
        <Amount value={amounts.length > 0 ? sumOf(amounts.map(({ amount }) => amount)) : null} />
      ),
    },
    {
      id: 'conditions',
      header: t('decisions.openConditions'),
      term: 'approval_with_conditions',
      align: 'right',
      cell: ({ openConditions }) => openConditions,
    },
    { id: 'day', header: t('decisions.day'), cell: ({ decidedOn }) => <Day value={decidedOn} /> },
  ];
  return (
    <Page title={t('decisions.title')}>
      <ListView
        name="decisions"
        label={t('decisions.title')}
        state={state}
        query={query}
        columns={columns}
        filters={useDecisionFilters()}
        moreFilters={
          <DayRangeFilter label={t('decisions.day')} state={state} from="decidedFrom" to="decidedTo" />
        }
        pathOf={path}
        nameOf={({ code }) => code}
        empty={<EmptyState title={t('decisions.none')}>{t('decisions.noneText')}</EmptyState>}
      />
    </Page>
  );
}
