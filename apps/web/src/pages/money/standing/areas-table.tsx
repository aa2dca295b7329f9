import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../../parts/amount';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { useAreaNames } from '../../../parts/vocabulary';
import type { Standing } from './standing';
import { amountTerms } from './amount-terms';

const columns = ['allocated', 'transferred', 'refunded', 'expended'] as const;

/** What each thematic area was given, and how far it went. */
export function AreasTable({ standing, fundCode }: { standing: Standing; fundCode: string }) {
  const { t } = useTranslation('money');
  const { nameOf } = useAreaNames(fundCode);
  const rows = standing.byThematicArea;
  return (
    <FiguresTable
      caption={t('standing.areas.caption', { currency: standing.currency })}
      minWidth={640}
      heads={[
        { label: t('area'), term: 'thematic_area' },
        ...columns.map((column) => ({ label: t(`amounts.${column}`), term: amountTerms[column] })),
      ]}
      rows={rows.map((row) => ({
        key: row.area,
        cells: [
          row.area === 'unattributed' ? (
            t('standing.areas.unattributed')
          ) : (
            <Anchor key="area" component={Link} to={`/funds/${fundCode}/programmes?area=${row.area}`} inherit>
              {nameOf(row.area)}
            </Anchor>
          ),
          ...columns.map((column) => <Amount key={column} value={row[column]} />),
        ],
      }))}
      foot={[
        t('total'),
        ...columns.map((column) => <Amount key={column} value={sumOf(rows.map((row) => row[column]))} />),
      ]}
    />
  );
}
