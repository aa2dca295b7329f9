import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import { instalmentTones } from '../tones';

/** Instalments of which something is still to come, the earliest due first. */
export function DueInstalments() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/instalments', {
    params: { path: { fundCode }, query: { limit: 200 } },
  });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const due = items.filter(({ open, state }) => state !== 'cancelled' && Number(open) > 0);
        if (due.length === 0) return <Text>{t('mine.nothingDue')}</Text>;
        return (
          <FiguresTable
            caption={t('mine.dueCaption')}
            minWidth={440}
            heads={[t('agreements.one'), t('schedule.dueOn'), t('open'), t('state')]}
            rows={due.map((row) => ({
              key: row.id,
              cells: [
                <Anchor
                  key="agreement"
                  component={Link}
                  to={`/funds/${fundCode}/agreements/${row.agreement}`}
                  inherit
                >
                  {t('mine.instalmentOf', { agreement: row.agreementNumber, number: row.number })}
                </Anchor>,
                <Day key="due" value={row.dueOn} />,
                <Amount key="open" value={row.open} currency={row.currency} />,
                <StateBadge
                  key="state"
                  state={row.state}
                  label={row.stateLabel}
                  tone={instalmentTones[row.state]}
                />,
              ],
            }))}
          />
        );
      }}
    </Loaded>
  );
}
