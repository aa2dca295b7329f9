import { Alert, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Amount } from '../../../parts/amount';
import { Day, dayText } from '../../../parts/day';
import { DayField, today } from '../../../parts/day-field';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { PostingsOf } from '../ledger/postings-of';
import { readsBooks } from '../readers';
import { MoneyState } from './deposits-page';

type Deposit = Schema<'DepositAnswer'>;

/** One deposit: what came, what was taken off, what it booked, and how to take it back. */
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
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const [reversing, setReversing] = useState(false);
  const books = readsBooks(roles);
  const { currency } = deposit;
  return (
    <Page
      title={`${deposit.contributorName} · ${dayText(deposit.valueDate, i18n.language)}`}
      trail={trail}
      actions={
        <>
          <MoneyState row={deposit} />
          {books ? (
            <ActionButton
              variant="default"
              whyNot={
                deposit.state === 'reversed'
                  ? t('deposits.alreadyReversed')
                  : roles.has('agent')
                    ? null
                    : t('onlyAgent')
              }
              onClick={() => setReversing(true)}
            >
              {t('reverse.verb')}
            </ActionButton>
          ) : null}
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
      <Facts
        facts={[
          { label: t('gross'), value: <Amount value={deposit.amount} currency={currency} fw={700} /> },
          { label: t('bankCharge'), value: <Amount value={deposit.bankCharge} currency={currency} /> },
          {
            label: t('deposits.feeAt', { percent: deposit.agentFeeBasisPoints / 100 }),
            term: 'aa_fee',
            value: <Amount value={deposit.agentFee} currency={currency} />,
          },
          { label: t('net'), value: <Amount value={deposit.net} currency={currency} fw={700} /> },
          { label: t('valueDate'), term: 'value_date', value: <Day value={deposit.valueDate} /> },
          { label: t('bankReference'), value: deposit.bankReference },
          { label: t('recordedAt'), value: <Day value={deposit.recordedAt} withTime /> },
          deposit.recordedBy !== null && { label: t('recordedBy'), value: deposit.recordedBy },
        ]}
      />
      {books ? (
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t('ledger.postings')}
          </Title>
          <PostingsOf fundCode={fundCode} source={deposit.id} />
        </Stack>
      ) : null}
      {reversing ? <ReverseDeposit deposit={deposit} onClose={() => setReversing(false)} /> : null}
    </Page>
  );
}

function ReverseDeposit({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const [valueDate, setValueDate] = useState('');
  const reversal = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits/{id}/reverse');
  const reverse = async (reason: string) => {
    await reversal.mutateAsync({
      params: { path: { fundCode, id: deposit.id } },
      headers: ifMatch(deposit.version),
      body: { reason, ...(valueDate ? { valueDate } : {}) },
    });
    tellDone(t('reverse.done'));
  };
  return (
    <VerbDialog
      danger
      title={t('reverse.title')}
      text={t('reverse.text')}
      verb={t('reverse.verb')}
      reasonLabel={t('reason')}
      onConfirm={reverse}
      onClose={onClose}
    >
      <DayField
        label={t('reverse.day')}
        description={t('reverse.dayHelp')}
        max={today()}
        value={valueDate}
        onChange={setValueDate}
      />
    </VerbDialog>
  );
}
