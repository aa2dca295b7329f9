import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmountField } from '../../../parts/amount-field';
import { MoneyDayField } from '../../../parts/money-day-field';
import { ContributorField } from '../contributor-field';
import { CurrencyField } from '../currency-field';
import { RateOfDay } from '../rate-of-day';
import type { FieldsProps } from './fields-props';

/** Who signed what, when, over how much; and what that is worth on the day. */
export function HeadFields({ draft, currency, wrong, change }: FieldsProps) {
  const { t } = useTranslation('contributions');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <ContributorField
          value={draft.contributor}
          error={wrong['contributor']}
          onChange={(contributor) => change({ contributor, settled: {} })}
        />
        <TextInput
          id="number"
          label={t('agreements.number')}
          description={t('agreements.numberHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk
          value={draft.number}
          error={wrong['number']}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <MoneyDayField
          id="signedOn"
          label={t('signedOn')}
          value={draft.signedOn}
          error={wrong['signedOn']}
          onChange={(signedOn) => change({ signedOn })}
        />
        <CurrencyField
          value={currency}
          error={wrong['currency']}
          onChange={(chosen) => change({ currency: chosen })}
        />
      </SimpleGrid>
      <AmountField
        id="amount"
        label={t('amount')}
        currency={currency}
        required
        value={draft.amount}
        error={wrong['amount']}
        onChange={(amount) => change({ amount })}
      />
      <RateOfDay currency={currency} day={draft.signedOn} amount={draft.amount} />
      <Textarea
        id="note"
        label={t('note')}
        autosize
        minRows={2}
        value={draft.note}
        error={wrong['note']}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}
