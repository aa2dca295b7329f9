import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRoles } from '../../../api/me';
import { Amount, shortAmount } from '../../../parts/amount';
import { percentText } from '../../../parts/amount-text';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { useAreaNames } from '../../../parts/vocabulary';
import { readsBooks } from '../readers';
import type { Standing } from './standing';

const columns = ['contributed', 'requested', 'endorsed', 'allocated', 'gap'] as const;

/** What notes ask for in each thematic area, what of it was endorsed, and what nothing covers yet. */
export function AskedTable({ standing, fundCode }: { standing: Standing; fundCode: string }) {
  const { t, i18n } = useTranslation('money');
  const { nameOf } = useAreaNames(fundCode);
  // A donor reads no notes.
  const opens = readsBooks(useRoles(fundCode));
  const { asked, currency, byThematicArea: rows } = standing;
  const money = (amount: string) => `${currency} ${shortAmount(amount, i18n.language)}`;
  const totals = {
    contributed: sumOf(rows.map(({ contributed }) => contributed)),
    allocated: sumOf(rows.map(({ allocated }) => allocated)),
    ...{ requested: asked?.requested, endorsed: asked?.endorsed, gap: asked?.gap },
  };
  return (
    <>
      {asked ? (
        <Text mb="xs">
          {t('standing.asked.sentence', {
            ...{ requested: money(asked.requested), endorsed: money(asked.endorsed), gap: money(asked.gap) },
            share: percentText(asked.gap, asked.endorsed, i18n.language) ?? '–',
          })}
        </Text>
      ) : null}
      <FiguresTable
        caption={t('standing.asked.caption', { currency })}
        minWidth={720}
        heads={[
          { label: t('area'), term: 'thematic_area' },
          ...columns.map((column) => t(`standing.asked.${column}`)),
        ]}
        rows={rows.map((row) => ({
          key: row.area,
          cells: [
            row.area === 'unattributed' ? (
              t('standing.areas.unattributed')
            ) : !opens ? (
              nameOf(row.area)
            ) : (
              <Anchor
                key="area"
                component={Link}
                to={`/funds/${fundCode}/concept-notes?area=${row.area}`}
                inherit
              >
                {nameOf(row.area)}
              </Anchor>
            ),
            ...columns.map((column) => <Amount key={column} value={row[column]} />),
          ],
        }))}
        foot={[t('total'), ...columns.map((column) => <Amount key={column} value={totals[column]} />)]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {t('standing.asked.note')}
      </Text>
    </>
  );
}
