import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import type { TabProps } from './programme-page';

/** The reports that are owed, the earliest due first, each with what came of it. */
export function ReportsTab({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/obligations', {
    params: { path: { fundCode }, query: { programme: programme.id, limit: 200 } },
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('reports.none')} />
        ) : (
          <Table.ScrollContainer minWidth={640} type="native">
            <Table aria-label={t('tabs.reports')}>
              <Table.Thead>
                <Table.Tr>
                  {(['type', 'period', 'due', 'state'] as const).map((head) => (
                    <Table.Th key={head} scope="col">
                      {t(`reports.${head}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <Anchor
                        component={Link}
                        to={
                          row.report
                            ? `/funds/${fundCode}/reports/${row.report.id}`
                            : `/funds/${fundCode}/obligations/${row.id}`
                        }
                        inherit
                      >
                        {row.typeLabel} · {row.organisation}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>
                      <Day value={row.periodStart} /> – <Day value={row.periodEnd} />
                    </Table.Td>
                    <Table.Td>
                      <Day value={row.dueOn} />
                    </Table.Td>
                    <Table.Td>
                      <StateBadge
                        state={row.state}
                        label={row.overdue ? t('reports.overdue') : row.stateLabel}
                        {...(row.overdue ? { tone: 'late' as const } : {})}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )
      }
    </Loaded>
  );
}
