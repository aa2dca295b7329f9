import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { AmountField } from '../../../parts/amount-field';
import { today } from '../../../parts/day-field';
import { MoneyDayField } from '../../../parts/money-day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFund } from '../../../parts/vocabulary';
import type { EntryList } from './entries-page';

interface EntryDialogProps {
  list: EntryList;
  fundCode: string;
  onClose: () => void;
}

const incomeKinds = ['interest', 'other-income', 'exchange-gain'] as const;
const chargeKinds = ['bank-charge', 'exchange-loss'] as const;

/** The agent enters income, a bank charge or a direct cost. */
export function EntryDialog({ list, fundCode, onClose }: EntryDialogProps) {
  const { t } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  const [incomeKind, setIncomeKind] = useState<(typeof incomeKinds)[number]>('interest');
  const [chargeKind, setChargeKind] = useState<(typeof chargeKinds)[number]>('bank-charge');
  const [draft, setDraft] = useState({
    amount: '',
    valueDate: today(),
    bankReference: '',
    description: '',
  });
  const set = (name: keyof typeof draft) => (value: string) =>
    setDraft((before) => ({ ...before, [name]: value }));
  const income = api.useMutation('post', '/api/v1/funds/{fundCode}/income');
  const charge = api.useMutation('post', '/api/v1/funds/{fundCode}/bank-charges');
  const cost = api.useMutation('post', '/api/v1/funds/{fundCode}/direct-costs');
  const record = async () => {
    const params = { path: { fundCode } };
    if (list === 'income') await income.mutateAsync({ params, body: { ...draft, kind: incomeKind } });
    else if (list === 'bank-charges')
      await charge.mutateAsync({ params, body: { ...draft, kind: chargeKind } });
    else await cost.mutateAsync({ params, body: draft });
    tellDone(t('entries.done'));
  };
  return (
    <VerbDialog
      title={t(`${list}.enter`)}
      text={t('entries.text')}
      verb={t('entries.record')}
      onConfirm={record}
      onClose={onClose}
    >
      {list === 'income' ? (
        <NativeSelect
          label={t('kind')}
          value={incomeKind}
          data={incomeKinds.map((value) => ({ value, label: t(`ledger.kinds.${value}`) }))}
          onChange={(event) => setIncomeKind(event.currentTarget.value as typeof incomeKind)}
        />
      ) : null}
      {list === 'bank-charges' ? (
        <NativeSelect
          label={t('kind')}
          value={chargeKind}
          data={chargeKinds.map((value) => ({ value, label: t(`ledger.kinds.${value}`) }))}
          onChange={(event) => setChargeKind(event.currentTarget.value as typeof chargeKind)}
        />
      ) : null}
      <AmountField
        label={t('amount')}
        currency={currency}
        required
        value={draft.amount}
        onChange={set('amount')}
      />
      <MoneyDayField label={t('valueDate')} value={draft.valueDate} onChange={set('valueDate')} />
      <TextInput
        label={t('description')}
        withAsterisk
        value={draft.description}
        onChange={(event) => set('description')(event.currentTarget.value)}
      />
      <TextInput
        label={t('bankReference')}
        withAsterisk
        value={draft.bankReference}
        onChange={(event) => set('bankReference')(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
