import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Day } from '../../../parts/day';
import { paged } from '../../../parts/list/paged';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import type { ImportKind } from './columns';

/** Files of this kind that were tried or loaded, the latest first. */
export function EarlierImports({ kind, fundCode }: { kind: ImportKind; fundCode: string }) {
  const { t } = useTranslation('statements');
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/imports/{kind}',
    { params: { path: { fundCode, kind }, query: { limit: 20 } } },
    paged,
  );
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('imports.earlier')}
      </Title>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Text size="sm">{t('imports.noneYet')}</Text>;
          return (
            <>
              <Files items={items} />
              {query.hasNextPage ? (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('imports.more')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

function Files({ items }: { items: Schema<'ImportItemAnswer'>[] }) {
  const { t } = useTranslation('statements');
  return (
    <Table.ScrollContainer
      minWidth={480}
      type="native"
      role="region"
      aria-label={t('imports.earlier')}
      tabIndex={0}
    >
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('imports.file')}</Table.Th>
            <Table.Th scope="col">{t('imports.state')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('imports.rowCount')}
            </Table.Th>
            <Table.Th scope="col">{t('imports.triedAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Th scope="row" fw={400}>
                <Anchor component={Link} to={`?kind=${item.kind}&file=${item.id}`} inherit>
                  {item.fileName}
                </Anchor>
              </Table.Th>
              <Table.Td>
                <StateBadge state={item.state} label={item.stateLabel} />
              </Table.Td>
              <Table.Td ta="right">{item.rowCount}</Table.Td>
              <Table.Td>
                <Day value={item.triedAt} withTime />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
