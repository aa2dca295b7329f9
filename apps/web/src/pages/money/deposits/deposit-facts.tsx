import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { RateWords } from '../../contributions/rate-words';

/** What came in which currency, what it is worth by which rate, and what was taken of it. */
export function DepositFacts({ deposit }: { deposit: Schema<'DepositWithPartsAnswer'> }) {
  const { t } = useTranslation('money');
  const { t: words } = useTranslation('contributions');
  const { currency, donorCurrency } = deposit;
  const converted = donorCurrency !== currency;
  const amount = (value: string, fw?: number) => (
    <Amount value={value} currency={currency} {...(fw ? { fw } : {})} />
  );
  return (
    <Facts
      facts={[
        converted && {
          label: words('deposits.sent'),
          value: <Amount value={deposit.donorAmount} currency={donorCurrency} fw={700} />,
        },
        { label: t('gross'), value: amount(deposit.amount, 700) },
        { label: t('bankCharge'), value: amount(deposit.bankCharge) },
        {
          label: t('deposits.feeAt', { percent: deposit.agentFeeBasisPoints / 100 }),
          term: 'aa_fee',
          value: amount(deposit.agentFee),
        },
        { label: t('net'), value: amount(deposit.net, 700) },
        converted && {
          label: words('rate.title'),
          term: 'un_operational_rate',
          value: (
            <RateWords
              currency={donorCurrency}
              rate={deposit.rate}
              rateOn={deposit.rateOn}
              rateSource={deposit.rateSource}
            />
          ),
        },
        { label: t('valueDate'), term: 'value_date', value: <Day value={deposit.valueDate} /> },
        { label: t('bankReference'), value: deposit.bankReference },
        deposit.remitter !== null && { label: words('deposits.remitter'), value: deposit.remitter },
        { label: t('recordedAt'), value: <Day value={deposit.recordedAt} withTime /> },
        deposit.recordedBy !== null && { label: t('recordedBy'), value: deposit.recordedBy },
      ]}
    />
  );
}
