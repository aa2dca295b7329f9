import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import type { Column } from '../../../parts/list/data-table';
import { StateBadge } from '../../../parts/state-badge';

type InKind = Schema<'InKindAnswer'>;

export const inKindKinds = ['secondment', 'expertise', 'goods', 'services', 'premises', 'other'] as const;

/** What the list of contributions in kind shows of each. */
export function useInKindColumns(): Column<InKind>[] {
  const { t } = useTranslation('contributions');
  return [
    { id: 'contributor', header: t('contributor'), cell: (row) => row.contributorName },
    { id: 'kind', header: t('inKind.kind'), cell: (row) => row.kindLabel },
    {
      id: 'description',
      header: t('inKind.description'),
      cell: (row) => <Text miw="14rem">{row.description}</Text>,
    },
    {
      id: 'period',
      header: t('inKind.period'),
      cell: (row) => (
        <>
          <Day value={row.startsOn} /> – {row.endsOn ? <Day value={row.endsOn} /> : '…'}
        </>
      ),
    },
    {
      id: 'estimate',
      header: t('inKind.estimate'),
      align: 'right',
      cell: (row) => <Amount value={row.estimate} currency={row.currency ?? ''} />,
    },
    {
      id: 'valuation',
      header: t('inKind.valuation'),
      hidden: true,
      cell: (row) => row.valuation ?? '–',
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <StateBadge
            state={row.state}
            label={row.stateLabel}
            tone={row.state === 'recorded' ? 'good' : 'stopped'}
          />
          {row.withdrawalReason ? <Text size="sm">{row.withdrawalReason}</Text> : null}
        </>
      ),
    },
  ];
}
