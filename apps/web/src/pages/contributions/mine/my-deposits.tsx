import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { useFund } from '../../../parts/vocabulary';

const shown = 10;

/** The donor's latest deposits: sent, worth, and what the fund could use of each. */
export function MyDeposits() {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const currency = useFund(fundCode)?.currency ?? '';
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/deposits', {
    params: { path: { fundCode }, query: { limit: shown, state: 'recorded' } },
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('mine.noDeposit')}</Text>
        ) : (
          <FiguresTable
            caption={t('mine.depositsCaption')}
            minWidth={480}
            heads={[
              t('deposit'),
              t('deposits.sent'),
              t('in', { what: t('receipts.worth'), currency }),
              t('in', { what: t('lines.net'), currency }),
            ]}
            rows={items.map((row) => ({
              key: row.id,
              cells: [
                <Anchor key="deposit" component={Link} to={`/funds/${fundCode}/deposits/${row.id}`} inherit>
                  {dayText(row.valueDate, i18n.language)}
                </Anchor>,
                <Amount key="sent" value={row.donorAmount} currency={row.donorCurrency} />,
                <Amount key="worth" value={row.amount} />,
                <Amount key="net" value={row.net} />,
              ],
            }))}
          />
        )
      }
    </Loaded>
  );
}
