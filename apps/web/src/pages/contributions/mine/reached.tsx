import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { FiguresTable } from '../../../parts/figures-table';
import { useAreaNames } from '../../../parts/vocabulary';

const columns = ['reserved', 'transferred', 'expended'] as const;

/** Programmes that the donor's money stands for or paid, with the agreements it came by. */
export function Reached({ statement }: { statement: Schema<'ContributorAnswer'> }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { shortOf } = useAreaNames(fundCode);
  const { currency, reached } = statement;
  const all = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const words = {
    reserved: t('pays.reserved'),
    transferred: t('pays.transferred'),
    expended: t('mine.expended'),
  };
  if (reached.programmes.length === 0) return <Text>{t('mine.nothingReached')}</Text>;
  return (
    <FiguresTable
      caption={t('mine.reachedCaption')}
      minWidth={560}
      heads={[t('mine.programme'), ...columns.map((column) => t('in', { what: words[column], currency }))]}
      rows={reached.programmes.map(({ programme, primaryArea, sources, ...amounts }) => ({
        key: programme.id,
        cells: [
          <span key="programme">
            <Anchor component={Link} to={`/funds/${fundCode}/programmes/${programme.id}`} inherit>
              {programme.code} · {programme.title}
            </Anchor>
            <Text size="xs" c="dimmed" fw={400}>
              {shortOf(primaryArea, i18n.language)} ·{' '}
              {t('mine.from', { sources: all.format(sources.map(({ number }) => number)) })}
            </Text>
          </span>,
          ...columns.map((column) => <Amount key={column} value={amounts[column]} />),
        ],
      }))}
      foot={[t('total'), ...columns.map((column) => <Amount key={column} value={reached[column]} />)]}
    />
  );
}
