import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { useAreaNames } from '../../../parts/vocabulary';

/** Programmes that the donor's money stands for, by its draws, under their areas. */
export function Reached({ statement }: { statement: Schema<'ContributorAnswer'> }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { shortOf } = useAreaNames(fundCode);
  const { currency, reached } = statement;
  if (reached.programmes.length === 0) return <Text>{t('mine.nothingReached')}</Text>;
  const total = (of: 'transferred' | 'expended') => sumOf(reached.programmes.map((row) => row[of]));
  return (
    <FiguresTable
      caption={t('mine.reachedCaption')}
      minWidth={400}
      heads={[
        t('mine.programme'),
        t('in', { what: t('pays.transferred'), currency }),
        t('in', { what: t('mine.expended'), currency }),
      ]}
      rows={reached.programmes.map(({ programme, primaryArea, transferred, expended }) => ({
        key: programme.id,
        cells: [
          <span key="programme">
            <Anchor component={Link} to={`/funds/${fundCode}/programmes/${programme.id}`} inherit>
              {programme.code} · {programme.title}
            </Anchor>
            <Text size="xs" c="dimmed" fw={400}>
              {shortOf(primaryArea, i18n.language)}
            </Text>
          </span>,
          <Amount key="transferred" value={transferred} />,
          <Amount key="expended" value={expended} />,
        ],
      }))}
      foot={[
        t('total'),
        <Amount key="transferred" value={total('transferred')} />,
        <Amount key="expended" value={total('expended')} />,
      ]}
    />
  );
}
