import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { ApplyForm } from './apply-form';
import { usePayable } from './use-payable';

type Deposit = Schema<'DepositWithPartsAnswer'>;

/** The agent says which instalments a deposit pays, in part or across several. */
export function ApplyPage() {
  const { t } = useTranslation('contributions');
  const { t: money } = useTranslation('money');
  const { fundCode = '', id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/deposits/{id}', {
    params: { path: { fundCode, id } },
  });
  const list = `/funds/${fundCode}/deposits`;
  const deposit = query.data;
  return (
    <Page
      title={t('apply.title')}
      lead={deposit ? <Lead deposit={deposit} /> : null}
      trail={[
        { label: money('deposits.title'), to: list },
        { label: deposit?.bankReference ?? money('deposits.one'), to: `${list}/${id}` },
      ]}
    >
      <Loaded query={query}>{(found) => <Applying key={found.version} deposit={found} />}</Loaded>
    </Page>
  );
}

function Lead({ deposit }: { deposit: Deposit }) {
  const { t, i18n } = useTranslation('contributions');
  return t('apply.lead', {
    contributor: deposit.contributorName,
    left: `${deposit.donorCurrency} ${fullAmount(deposit.unapplied, i18n.language)}`,
    all: `${deposit.donorCurrency} ${fullAmount(deposit.donorAmount, i18n.language)}`,
  });
}

function Applying({ deposit }: { deposit: Deposit }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { data, error } = usePayable(fundCode, deposit);
  const query = { data, error, refetch: () => window.location.reload() };
  if (deposit.contributor === null) return <EmptyState title={t('deposits.unidentified')} />;
  return (
    <Loaded query={query}>
      {(payable) =>
        payable.instalments.length === 0 ? (
          <EmptyState title={t('apply.none')}>
            <Anchor component={Link} to={`/funds/${fundCode}/agreements?contributor=${deposit.contributor}`}>
              {t('agreements.title')}
            </Anchor>
          </EmptyState>
        ) : (
          <ApplyForm deposit={deposit} {...payable} />
        )
      }
    </Loaded>
  );
}
