import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRoles } from '../../../api/me';
import { Amount, shortAmount } from '../../../parts/amount';
import { shareOf, sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { readsBooks, useOwnContributors } from '../readers';
import type { Standing } from './standing';

/** Deposits by contributor; a donor finds its own first and marked. */
export function ContributorsTable({ standing, fundCode }: { standing: Standing; fundCode: string }) {
  const { t, i18n } = useTranslation('money');
  const own = useOwnContributors(fundCode);
  const books = readsBooks(useRoles(fundCode));
  const mine = standing.byContributor.filter(({ contributor }) => own.includes(contributor));
  const rows = [...mine, ...standing.byContributor.filter((row) => !mine.includes(row))];
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const ownSum = sumOf(mine.map(({ deposited }) => deposited));
  return (
    <>
      {mine.length > 0 ? (
        <Text mb="xs">
          {t('standing.contributors.mine', {
            name: mine.map(({ name }) => name).join(', '),
            amount: `${standing.currency} ${shortAmount(ownSum, i18n.language)}`,
            share: percent.format(shareOf(ownSum, standing.deposited)),
          })}{' '}
          <Anchor component={Link} to={`/funds/${fundCode}/deposits`}>
            {t('standing.contributors.myDeposits')}
          </Anchor>
        </Text>
      ) : null}
      <FiguresTable
        caption={t('standing.contributors.caption')}
        minWidth={320}
        heads={[{ label: t('contributor'), term: 'contributor' }, standing.currency, t('share')]}
        rows={rows.map(({ contributor, name, deposited }) => ({
          key: contributor,
          marked: own.includes(contributor),
          strong: own.includes(contributor),
          cells: [
            books ? (
              <Anchor
                key="name"
                component={Link}
                to={`/funds/${fundCode}/deposits?contributor=${contributor}`}
                inherit
              >
                {name}
              </Anchor>
            ) : (
              name
            ),
            <Amount key="amount" value={deposited} />,
            percent.format(shareOf(deposited, standing.deposited)),
          ],
        }))}
        foot={[t('total'), <Amount key="total" value={standing.deposited} />, '']}
      />
    </>
  );
}
