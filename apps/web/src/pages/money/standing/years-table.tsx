import { useTranslation } from 'react-i18next';
import { Amount } from '../../../parts/amount';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import type { Standing } from './standing';
import { amountTerms } from './amount-terms';

const columns = ['deposited', 'allocated', 'transferred', 'expended'] as const;

/** What happened in each calendar year. */
export function YearsTable({ standing }: { standing: Standing }) {
  const { t } = useTranslation('money');
  return (
    <FiguresTable
      caption={t('standing.years.caption', { currency: standing.currency })}
      minWidth={560}
      heads={[
        t('year'),
        ...columns.map((column) => ({ label: t(`amounts.${column}`), term: amountTerms[column] })),
      ]}
      rows={standing.byYear.map((row) => ({
        key: String(row.year),
        cells: [String(row.year), ...columns.map((column) => <Amount key={column} value={row[column]} />)],
      }))}
      foot={[
        t('total'),
        ...columns.map((column) => (
          <Amount key={column} value={sumOf(standing.byYear.map((row) => row[column]))} />
        )),
      ]}
    />
  );
}
