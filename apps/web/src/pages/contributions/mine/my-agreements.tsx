import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';

/** The donor's signed agreements in their own currencies. */
export function MyAgreements() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/agreements', {
    params: { path: { fundCode }, query: { limit: 200 } },
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('agreements.none')}</Text>
        ) : (
          <FiguresTable
            caption={t('mine.agreementsCaption')}
            minWidth={560}
            heads={[t('agreements.one'), t('signedOn'), t('amount'), t('received'), t('open')]}
            rows={items.map((row) => ({
              key: row.id,
              cells: [
                <Anchor key="number" component={Link} to={`/funds/${fundCode}/agreements/${row.id}`} inherit>
                  {row.number}
                </Anchor>,
                <Day key="signed" value={row.signedOn} />,
                <Amount key="amount" value={row.amount} currency={row.currency} />,
                <Amount key="received" value={row.received} currency={row.currency} />,
                <Amount key="open" value={row.open} currency={row.currency} />,
              ],
            }))}
          />
        )
      }
    </Loaded>
  );
}
