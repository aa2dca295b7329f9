import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useRoles } from '../../api/me';
import { Amount } from '../../parts/amount';
import { Facts } from '../../parts/facts';
import { readsBooks } from '../money/readers';
import { useOwnStatement } from './use-own-statement';

/** The fund's promises in figures, as the API defines them once; for a donor, its own. */
export function PromiseTotals() {
  const { fundCode = '' } = useParams();
  return readsBooks(useRoles(fundCode)) ? <TotalsOfFund /> : <OwnTotals />;
}

function TotalsOfFund() {
  const { fundCode = '' } = useParams();
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/capitalisation', {
    params: { path: { fundCode } },
  });
  return data ? <Totals figures={data} /> : null;
}

function OwnTotals() {
  const { data } = useOwnStatement();
  return data ? <Totals figures={data} /> : null;
}

interface Figures {
  currency: string;
  pledged: string;
  pledgedOpen: string;
  committed: string;
  committedOpen: string;
}

function Totals({ figures }: { figures: Figures }) {
  const { t } = useTranslation('contributions');
  const amount = (value: string) => <Amount value={value} currency={figures.currency} short fw={700} />;
  return (
    <Facts
      facts={[
        { label: t('totals.pledged'), term: 'pledge', value: amount(figures.pledged) },
        { label: t('totals.pledgedOpen'), value: amount(figures.pledgedOpen) },
        { label: t('totals.committed'), term: 'commitment', value: amount(figures.committed) },
        { label: t('totals.committedOpen'), value: amount(figures.committedOpen) },
      ]}
    />
  );
}

/** How many instalments are overdue, as a way to their agreements; nothing when there is none. */
export function OverdueNotice() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/instalments', {
    params: { path: { fundCode }, query: { state: 'overdue', limit: 1, total: 1 } },
  });
  const count = Number(data?.total ?? 0);
  if (count === 0) return null;
  return (
    <Anchor component={Link} to={`/funds/${fundCode}/agreements?overdue=1`}>
      {t('agreements.overdueNow', { count })}
    </Anchor>
  );
}
