import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { AmountField } from '../../../parts/amount-field';
import { DayField, today } from '../../../parts/day-field';
import { MoneyDayField } from '../../../parts/money-day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFund } from '../../../parts/vocabulary';
import { asSent } from '../amounts';
import { ContributorField } from '../contributor-field';
import { CurrencyField } from '../currency-field';

const blank = { contributor: '', number: '', amount: '', announcedOn: today(), expectedOn: '', note: '' };

/** The agent records what a contributor announced. */
export function RecordPledge({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const fundCurrency = useFund(fundCode)?.currency ?? '';
  const [draft, setDraft] = useState(blank);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const currency = chosen ?? fundCurrency;
  const pledge = api.useMutation('post', '/api/v1/funds/{fundCode}/pledges');
  const set = (name: keyof typeof draft) => (value: string) =>
    setDraft((before) => ({ ...before, [name]: value }));
  const isComplete = () => {
    const needed = (['contributor', 'number', 'amount', 'announcedOn'] as const).filter(
      (name) => draft[name].trim() === '',
    );
    setWrong(Object.fromEntries(needed.map((name) => [name, t('fieldMissing')])));
    return needed.length === 0;
  };
  const record = async () => {
    try {
      const { expectedOn, amount, ...rest } = draft;
      await pledge.mutateAsync({
        params: { path: { fundCode } },
        body: { ...rest, currency, amount: asSent(amount, currency), expectedOn: expectedOn || null },
      });
      tellDone(t('pledges.done'));
    } catch (error) {
      setWrong(fieldErrors(problemOf(error)));
      throw error;
    }
  };
  return (
    <VerbDialog
      linkFields
      title={t('pledges.record')}
      text={t('pledges.recordText')}
      verb={t('pledges.confirm')}
      isComplete={isComplete}
      onConfirm={record}
      onClose={onClose}
    >
      <ContributorField
        value={draft.contributor}
        error={wrong['contributor']}
        onChange={set('contributor')}
      />
      <TextInput
        id="number"
        label={t('number')}
        description={t('pledges.numberHelp')}
        withAsterisk
        value={draft.number}
        error={wrong['number']}
        onChange={(event) => set('number')(event.currentTarget.value)}
      />
      <CurrencyField value={currency} error={wrong['currency']} onChange={setChosen} />
      <AmountField
        id="amount"
        label={t('amount')}
        currency={currency}
        required
        value={draft.amount}
        error={wrong['amount']}
        onChange={set('amount')}
      />
      <MoneyDayField
        id="announcedOn"
        label={t('pledges.announcedOn')}
        value={draft.announcedOn}
        error={wrong['announcedOn']}
        onChange={set('announcedOn')}
      />
      <DayField
        id="expectedOn"
        label={t('pledges.expectedOn')}
        min={draft.announcedOn}
        value={draft.expectedOn}
        error={wrong['expectedOn']}
        onChange={set('expectedOn')}
      />
      <Textarea
        id="note"
        label={t('note')}
        autosize
        minRows={2}
        value={draft.note}
        error={wrong['note']}
        onChange={(event) => set('note')(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
