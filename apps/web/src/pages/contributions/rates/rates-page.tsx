import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { fullAmount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { DayRangeFilter } from '../../../parts/list/day-range-filter';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { readsBooks, readsImports } from '../../money/readers';
import { currencyName } from '../amounts';
import { ContributionsFrame } from '../contributions-frame';
import { RecordRate } from './record-rate';
import { useRateCurrencies } from './use-rate-currencies';

type Rate = Schema<'ExchangeRateAnswer'>;

const filterNames = ['currency', 'validFrom', 'validTo'] as const;

/** Operational rates of exchange of the United Nations; they are added to and never altered. */
export function RatesPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const [recording, setRecording] = useState(false);
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/exchange-rates',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const currencies = useRateCurrencies();
  return (
    <ContributionsFrame
      title={t('rates.title')}
      lead={t('rates.lead')}
      actions={
        <>
          {readsImports(roles) ? (
            <Button component={Link} to={`/funds/${fundCode}/imports?kind=exchange-rates`} variant="default">
              {t('rates.load')}
            </Button>
          ) : null}
          {readsBooks(roles) ? (
            <ActionButton
              whyNot={roles.has('agent') ? null : t('onlyAgent')}
              onClick={() => setRecording(true)}
            >
              {t('rates.record')}
            </ActionButton>
          ) : null}
        </>
      }
    >
      <ListView
        name="exchange-rates"
        label={t('rates.title')}
        state={state}
        query={query}
        columns={useColumns()}
        searchable={false}
        filters={[{ name: 'currency', label: t('currency'), single: true, options: currencies }]}
        moreFilters={
          <DayRangeFilter label={t('rates.validFrom')} state={state} from="validFrom" to="validTo" />
        }
        nameOf={({ currency, validFrom }) => `${currency} ${validFrom}`}
        empty={
          <EmptyState title={t('rates.none')}>
            <Text size="sm">{t('rates.noneText')}</Text>
          </EmptyState>
        }
      />
      {recording ? <RecordRate onClose={() => setRecording(false)} /> : null}
    </ContributionsFrame>
  );
}

function useColumns(): Column<Rate>[] {
  const { t, i18n } = useTranslation('contributions');
  const { language } = i18n;
  return [
    {
      id: 'currency',
      header: t('currency'),
      cell: ({ currency }) => `${currency} – ${currencyName(currency, language)}`,
    },
    { id: 'validFrom', header: t('rates.validFrom'), cell: (row) => <Day value={row.validFrom} /> },
    {
      id: 'rate',
      header: t('rates.perDollar'),
      align: 'right',
      cell: ({ rate }) => <span className="amount">{fullAmount(rate, language)}</span>,
    },
    { id: 'source', header: t('rates.source'), cell: ({ source }) => source },
    {
      id: 'recordedAt',
      header: t('recordedAt'),
      hidden: true,
      cell: (row) => <Day value={row.recordedAt} />,
    },
  ];
}
