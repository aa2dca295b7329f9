import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmountField } from '../../../parts/amount-field';
import { MoneyDayField } from '../../../parts/money-day-field';
import { useFund } from '../../../parts/vocabulary';
import { ContributorField } from '../../contributions/contributor-field';
import { CurrencyField } from '../../contributions/currency-field';
import type { DepositDraft } from './deposit-draft';
import { StatedRateFields } from './stated-rate-fields';
import { useFeeRate } from './use-deposit-terms';

interface DepositFieldsProps {
  fundCode: string;
  draft: DepositDraft;
  currency: string;
  wrong: Record<string, string>;
  change: (changed: Partial<DepositDraft>) => void;
}

/** Whose money, how much in which currency, when, and by which reference of the bank. */
export function DepositFields({ fundCode, draft, currency, wrong, change }: DepositFieldsProps) {
  const { t } = useTranslation('money');
  const fundCurrency = useFund(fundCode)?.currency ?? '';
  const rate = useFeeRate(fundCode, draft.valueDate);
  return (
    <>
      <Sender {...{ draft, wrong, change }} />
      <CurrencyField
        value={currency}
        error={wrong['currency']}
        onChange={(chosen) => change({ currency: chosen })}
      />
      <AmountField
        id="amount"
        label={t('gross')}
        currency={currency}
        required
        description={t('deposits.grossHelp')}
        value={draft.amount}
        error={wrong['amount']}
        onChange={(amount) => change({ amount })}
      />
      <MoneyDayField
        id="valueDate"
        label={t('valueDate')}
        description={rate === null ? null : t('deposits.rateOn', { percent: rate / 100 })}
        value={draft.valueDate}
        error={wrong['valueDate']}
        onChange={(valueDate) => change({ valueDate })}
      />
      <StatedRateFields {...{ draft, currency, wrong, change }} />
      <AmountField
        id="bankCharge"
        label={t('bankCharge')}
        currency={fundCurrency}
        description={t('deposits.chargeHelp')}
        value={draft.bankCharge}
        error={wrong['bankCharge']}
        onChange={(bankCharge) => change({ bankCharge })}
      />
      <TextInput
        id="bankReference"
        label={t('bankReference')}
        withAsterisk
        description={t('deposits.referenceHelp')}
        value={draft.bankReference}
        error={wrong['bankReference']}
        onChange={(event) => change({ bankReference: event.currentTarget.value })}
      />
    </>
  );
}

/** The contributor, or that nobody knows it yet, with what the bank tells of the sender. */
function Sender({ draft, wrong, change }: Pick<DepositFieldsProps, 'draft' | 'wrong' | 'change'>) {
  const { t } = useTranslation('contributions');
  return (
    <>
      {draft.unknown ? null : (
        <ContributorField
          value={draft.contributor}
          error={wrong['contributor']}
          onChange={(contributor) => change({ contributor })}
        />
      )}
      <Checkbox
        label={t('deposits.unknown')}
        description={t('deposits.unknownHelp')}
        checked={draft.unknown}
        onChange={(event) => change({ unknown: event.currentTarget.checked })}
      />
      {draft.unknown ? (
        <TextInput
          id="remitter"
          label={t('deposits.remitter')}
          description={t('deposits.remitterHelp')}
          value={draft.remitter}
          error={wrong['remitter']}
          onChange={(event) => change({ remitter: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
