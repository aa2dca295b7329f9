import { useTranslation } from 'react-i18next';
import { Amount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { basisPointsOf, differenceOf, sumOf } from '../../../parts/decimal';
import { Facts } from '../../../parts/facts';
import { FiguresTable } from '../../../parts/figures-table';
import { useFund } from '../../../parts/vocabulary';
import { useContributors, useFeeRate } from './use-deposit-terms';
import { Term } from '../../../parts/term';

interface DepositSumProps {
  fundCode: string;
  draft: {
    contributor: string;
    amount: string;
    bankCharge: string;
    valueDate: string;
    bankReference: string;
  };
  /** With who, when and the reference: for the question before booking. */
  whole?: boolean;
}

/** What a deposit comes to: gross, less what banks kept and the agent's fee. The API computes the same. */
export function DepositSum({ fundCode, draft, whole = false }: DepositSumProps) {
  const { t, i18n } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  const rate = useFeeRate(fundCode, draft.valueDate);
  const contributors = useContributors();
  const charge = draft.bankCharge || '0.00';
  const fee = draft.amount !== '' && rate !== null ? basisPointsOf(draft.amount, rate) : null;
  const net = fee === null ? null : differenceOf(draft.amount, sumOf([charge, fee]));
  return (
    <div role="status">
      {whole ? (
        <Facts
          facts={[
            {
              label: t('contributor'),
              value: contributors.find(({ value }) => value === draft.contributor)?.label,
            },
            { label: t('valueDate'), value: dayText(draft.valueDate, i18n.language) },
            { label: t('bankReference'), value: draft.bankReference },
          ]}
        />
      ) : null}
      <FiguresTable
        caption={t('deposits.sum')}
        minWidth={240}
        heads={['', currency]}
        rows={[
          { key: 'gross', cells: [t('gross'), <Amount key="gross" value={draft.amount || null} />] },
          {
            key: 'charge',
            cells: [t('bankCharge'), <Less key="charge" amount={charge} />],
          },
          {
            key: 'fee',
            cells: [
              <Term key="fee" name="aa_fee">
                {rate === null ? t('agentFee') : t('deposits.feeAt', { percent: rate / 100 })}
              </Term>,
              <Less key="less" amount={fee} />,
            ],
          },
        ]}
        foot={[t('net'), <Amount key="net" value={net} />]}
      />
    </div>
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
