import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { RateWords } from '../../contributions/rate-words';
import { sideOf } from './stated-rate';

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
        deposit.tableRate !== null && {
          label: words('stated.table'),
          value: <TableRate currency={donorCurrency} deposit={deposit} />,
        },
        deposit.rateReason !== null && { label: words('stated.reason'), value: deposit.rateReason },
        { label: t('valueDate'), term: 'value_date', value: <Day value={deposit.valueDate} /> },
        { label: t('bankReference'), value: deposit.bankReference },
        deposit.remitter !== null && { label: words('deposits.remitter'), value: deposit.remitter },
        { label: t('recordedAt'), value: <Day value={deposit.recordedAt} withTime /> },
        deposit.recordedBy !== null && { label: t('recordedBy'), value: deposit.recordedBy },
      ]}
    />
  );
}

/** What the table said on that day, and how far the stated rate lies from it. */
function TableRate({ currency, deposit }: { currency: string; deposit: Schema<'DepositWithPartsAnswer'> }) {
  const { t, i18n } = useTranslation('contributions');
  const percent = Number(deposit.rateDeviationPercent ?? 0);
  return (
    <>
      <RateWords currency={currency} rate={deposit.tableRate!} rateOn={null} rateSource={null} />
      {'. '}
      {t(`stated.deviation.${sideOf(percent)}`, {
        percent: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(Math.abs(percent)),
      })}
    </>
  );
}
