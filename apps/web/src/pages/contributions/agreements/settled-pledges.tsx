import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { FiguresTable } from '../../../parts/figures-table';

/** The pledges that the agreement settles: what was announced is now signed. */
export function SettledPledges({ agreement }: { agreement: Schema<'AgreementAnswer'> }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  return (
    <FiguresTable
      caption={t('agreements.settlesCaption')}
      minWidth={360}
      heads={[{ label: t('pledges.one'), term: 'pledge' }, t('pledges.settled'), t('pledges.reopened')]}
      rows={agreement.pledges.map(({ id, number, currency, settled, reopened }) => ({
        key: id,
        cells: [
          <Anchor
            key="number"
            component={Link}
            to={`/funds/${fundCode}/pledges?q=${encodeURIComponent(number)}`}
            inherit
          >
            {number}
          </Anchor>,
          <Amount key="settled" value={settled} currency={currency} />,
          Number(reopened) > 0 ? <Amount key="reopened" value={reopened} currency={currency} /> : '–',
        ],
      }))}
    />
  );
}
