import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../api/labels';
import { Amount } from '../../../parts/amount';
import { percentText } from '../../../parts/amount-text';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import type { Standing } from './standing';

/** Whose money it is by category of contributor: paid, and signed but still to be paid. */
export function CategoriesTable({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('money');
  const nameOf = useLabels('contributor-categories');
  const { byCategory: rows, currency, deposited } = standing;
  const share = (amount: string) => percentText(amount, deposited, i18n.language) ?? '–';
  return (
    <FiguresTable
      caption={t('standing.categories.caption', { currency })}
      minWidth={440}
      heads={[
        t('standing.categories.category'),
        t('standing.categories.contributors'),
        { label: t('amounts.deposited'), term: 'deposit' },
        t('share'),
        t('standing.categories.expected'),
      ]}
      rows={rows.map((row) => ({
        key: row.category,
        cells: [
          row.category === 'unattributed' ? t('standing.categories.unattributed') : nameOf(row.category),
          row.contributors,
          <Amount key="deposited" value={row.deposited} />,
          share(row.deposited),
          <Amount key="expected" value={row.committedOpen} />,
        ],
      }))}
      foot={[
        t('total'),
        rows.reduce((sum, row) => sum + row.contributors, 0),
        <Amount key="deposited" value={sumOf(rows.map((row) => row.deposited))} />,
        '',
        <Amount key="expected" value={sumOf(rows.map((row) => row.committedOpen))} />,
      ]}
    />
  );
}
