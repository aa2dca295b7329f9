import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { useEarmarkWords } from './earmark-words';

/** Contribution lines with their earmarks in words, and what came of each. */
export function AgreementLines({ agreement }: { agreement: Schema<'AgreementAnswer'> }) {
  const { t } = useTranslation('contributions');
  const earmark = useEarmarkWords();
  const { currency, fundCurrency, lines } = agreement;
  return (
    <FiguresTable
      caption={t('lines.caption')}
      minWidth={560}
      heads={[
        { label: t('earmark.title'), term: 'earmark' },
        t('in', { what: t('amount'), currency }),
        t('in', { what: t('received'), currency }),
        t('in', { what: t('lines.net'), currency: fundCurrency }),
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          `${String(line.number)}. ${earmark(line)}`,
          <Amount key="amount" value={line.amount} />,
          <Amount key="received" value={line.received} />,
          <Amount key="net" value={line.fundNet} />,
        ],
      }))}
      foot={[
        t('total'),
        <Amount key="amount" value={agreement.amount} />,
        <Amount key="received" value={agreement.received} />,
        <Amount key="net" value={sumOf(lines.map(({ fundNet }) => fundNet))} />,
      ]}
    />
  );
}
