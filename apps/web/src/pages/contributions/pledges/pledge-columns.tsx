import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import type { Column } from '../../../parts/list/data-table';
import { StateBadge } from '../../../parts/state-badge';
import { InBoth } from '../in-both';
import { pledgeTones } from '../tones';

type Pledge = Schema<'PledgeAnswer'>;

/** What the list of pledges shows of each. */
export function usePledgeColumns(fundCode: string): Column<Pledge>[] {
  const { t } = useTranslation('contributions');
  return [
    {
      id: 'contributor',
      header: t('contributor'),
      cell: (row) => (
        <>
          {row.contributorName}
          <Text size="sm" c="dimmed">
            {row.number}
          </Text>
        </>
      ),
    },
    { id: 'announcedOn', header: t('pledges.announcedOn'), cell: (row) => <Day value={row.announcedOn} /> },
    {
      id: 'expectedOn',
      header: t('pledges.expectedOn'),
      hidden: true,
      cell: (row) => <Day value={row.expectedOn} />,
    },
    {
      id: 'amount',
      header: t('amount'),
      align: 'right',
      cell: (row) => <InBoth row={row} value={row.amount} worth={row.fundAmount} />,
    },
    {
      id: 'open',
      header: t('pledges.open'),
      align: 'right',
      cell: (row) => <InBoth row={row} value={row.open} worth={row.fundOpen} />,
    },
    { id: 'settledBy', header: t('pledges.settledBy'), cell: (row) => <SettledBy row={row} at={fundCode} /> },
    { id: 'note', header: t('note'), hidden: true, cell: (row) => row.note || '–' },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <StateBadge state={row.state} label={row.stateLabel} tone={pledgeTones[row.state]} />
          {row.withdrawalReason ? <Text size="sm">{row.withdrawalReason}</Text> : null}
        </>
      ),
    },
  ];
}

function SettledBy({ row, at }: { row: Pledge; at: string }) {
  if (row.settlements.length === 0) return '–';
  return row.settlements.map(({ agreement, number, settled }) => (
    <div key={agreement}>
      <Anchor component={Link} to={`/funds/${at}/agreements/${agreement}`} inherit>
        {number}
      </Anchor>
      {row.settlements.length > 1 ? (
        <>
          {' · '}
          <Amount value={settled} currency={row.currency} />
        </>
      ) : null}
    </div>
  ));
}
