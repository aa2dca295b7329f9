import { useTranslation } from 'react-i18next';
import { Amount, fullAmount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { FiguresTable } from '../../../parts/figures-table';
import { Term } from '../../../parts/term';
import { useFund } from '../../../parts/vocabulary';
import { RateWords } from '../../contributions/rate-words';
import { useRateOfDay } from '../../contributions/use-rate-of-day';
import { type DepositDraft, depositSums } from './deposit-draft';
import { useContributors, useFeeRate } from './use-deposit-terms';

interface DepositSumProps {
  fundCode: string;
  draft: DepositDraft;
  /** With who, when and the reference: for the question before booking. */
  whole?: boolean;
}

/** What a deposit comes to: converted, less what banks kept and the agent's fee, as in the API. */
export function DepositSum({ fundCode, draft, whole = false }: DepositSumProps) {
  const { t } = useTranslation('money');
  const fundCurrency = useFund(fundCode)?.currency ?? '';
  const currency = draft.currency || fundCurrency;
  const { rate } = useRateOfDay(currency, draft.valueDate);
  const feeBasisPoints = useFeeRate(fundCode, draft.valueDate);
  const held = draft.otherRate && currency !== fundCurrency ? statedRate(draft) : (rate?.rate ?? null);
  const sums = depositSums(draft, { currency, fundCurrency, rate: held, feeBasisPoints });
  return (
    <div role="status">
      {whole ? <WhoAndWhen draft={draft} currency={currency} /> : null}
      <FiguresTable
        caption={t('deposits.sum')}
        minWidth={240}
        heads={['', fundCurrency]}
        rows={[
          { key: 'gross', cells: [t('gross'), <Amount key="gross" value={sums.gross} />] },
          { key: 'charge', cells: [t('bankCharge'), <Less key="charge" amount={sums.charge} />] },
          {
            key: 'fee',
            cells: [
              <Term key="fee" name="aa_fee">
                {feeBasisPoints === null
                  ? t('agentFee')
                  : t('deposits.feeAt', { percent: feeBasisPoints / 100 })}
              </Term>,
              <Less key="less" amount={sums.fee} />,
            ],
          },
        ]}
        foot={[t('net'), <Amount key="net" value={sums.net} />]}
      />
    </div>
  );
}

/** What was typed, once it is a rate. */
function statedRate({ rate }: DepositDraft): string | null {
  return /^\d+(\.\d+)?$/.test(rate) && Number(rate) > 0 ? rate : null;
}

function WhoAndWhen({ draft, currency }: { draft: DepositDraft; currency: string }) {
  const { t, i18n } = useTranslation('money');
  const { t: words } = useTranslation('contributions');
  const contributors = useContributors();
  const { rate, own } = useRateOfDay(currency, draft.valueDate);
  return (
    <Facts
      facts={[
        {
          label: t('contributor'),
          value: draft.unknown
            ? words('deposits.unknown')
            : contributors.find(({ value }) => value === draft.contributor)?.label,
        },
        draft.unknown && { label: words('deposits.remitter'), value: draft.remitter || '–' },
        !own && {
          label: words('deposits.sent'),
          value: `${currency} ${fullAmount(draft.amount, i18n.language)}`,
        },
        !own &&
          rate !== null && {
            label: words(draft.otherRate ? 'stated.table' : 'rate.title'),
            value: <RateWords currency={currency} {...rate} />,
          },
        !own &&
          draft.otherRate && {
            label: words('stated.other'),
            value: `${draft.rate} (${draft.rateSource}): ${draft.rateReason}`,
          },
        { label: t('valueDate'), value: dayText(draft.valueDate, i18n.language) },
        { label: t('bankReference'), value: draft.bankReference },
      ]}
    />
  );
}

function Less({ amount }: { amount: string | null }) {
  return (
    <>
      {amount === null || amount === '0.00' ? '' : '− '}
      <Amount value={amount} />
    </>
  );
}
