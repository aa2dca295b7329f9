import { Alert, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { dayText } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { Section } from '../../contributions/section';
import { PostingsOf } from '../ledger/postings-of';
import { readsBooks } from '../readers';
import { AppliedParts } from './applied-parts';
import { DepositActions } from './deposit-actions';
import { DepositFacts } from './deposit-facts';
import { MoneyState } from './deposits-page';

type Deposit = Schema<'DepositWithPartsAnswer'>;

/** One deposit: what came, what was taken off, what it pays, what it booked, and how to take it back. */
export function DepositPage() {
  const { t } = useTranslation('money');
  const { fundCode = '', id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/deposits/{id}', {
    params: { path: { fundCode, id } },
  });
  const trail = [{ label: t('deposits.title'), to: `/funds/${fundCode}/deposits` }];
  if (!query.data) {
    return (
      <Page title={t('deposits.one')} trail={trail}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return <DepositRecord deposit={query.data} trail={trail} />;
}

interface DepositRecordProps {
  deposit: Deposit;
  trail: { label: string; to: string }[];
}

function DepositRecord({ deposit, trail }: DepositRecordProps) {
  const { t, i18n } = useTranslation('money');
  const { t: words } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const books = readsBooks(useRoles(fundCode));
  return (
    <Page
      title={`${deposit.contributorName} · ${dayText(deposit.valueDate, i18n.language)}`}
      trail={trail}
      actions={
        <>
          <MoneyState row={deposit} />
          {books ? <DepositActions deposit={deposit} /> : null}
        </>
      }
    >
      {deposit.reversedAt ? (
        <Alert
          color="orange"
          title={t('reverse.doneOn', { day: dayText(deposit.reversedAt, i18n.language) })}
        >
          {deposit.reversalReason}
        </Alert>
      ) : null}
      {deposit.contributor === null && deposit.state === 'recorded' ? (
        <Alert color="orange">{words('deposits.unidentified')}</Alert>
      ) : null}
      <DepositFacts deposit={deposit} />
      <Section title={words('deposits.pays')}>
        <AppliedParts deposit={deposit} />
      </Section>
      {books ? (
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t('ledger.postings')}
          </Title>
          <PostingsOf fundCode={fundCode} source={deposit.id} />
        </Stack>
      ) : null}
    </Page>
  );
}
