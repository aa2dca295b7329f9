import { Button, Group, Stack, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { RowSelectionState } from '@tanstack/react-table';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '../../api/problem';
import { EmptyState } from '../empty-state';
import { Loaded } from '../loaded';
import { type Column, DataTable } from './data-table';
import type { Filter } from './filter-menu';
import { ListToolbar } from './list-toolbar';
import { UnusableFilters } from './unusable-filters';
import type { ListState } from './use-list-state';

/** Pages of a list as TanStack Query keeps them. */
interface PagedQuery<Row> {
  data: { pages: { items: Row[]; total?: string }[] } | undefined;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

interface ListViewProps<Row extends { id: string }> {
  /** Names the list where its columns and saved views are kept. */
  name: string;
  label: string;
  state: ListState;
  query: PagedQuery<Row>;
  columns: Column<Row>[];
  filters?: Filter[];
  searchable?: boolean;
  pathOf?: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** Kind of `GET …/exports/{kind}` that takes the same filters. */
  exportKind?: string;
  /** What may be done with the selected rows; makes rows selectable. */
  bulk?: (rows: Row[], clear: () => void) => ReactNode;
  /** Filters of another shape than a menu of values. */
  moreFilters?: ReactNode;
  /** Shows the rows another way than as a table. */
  body?: ((rows: Row[]) => ReactNode) | undefined;
  /** What an unfiltered empty list says and offers. */
  empty: ReactNode;
}

/** A list: search, filters, views, columns, density, keyboard, selection, export, pages. */
export function ListView<Row extends { id: string }>(props: ListViewProps<Row>) {
  const { name, label, state, query, columns, filters = [], pathOf, nameOf, bulk, empty } = props;
  const { t } = useTranslation('parts');
  const navigate = useNavigate();
  const [selection, setSelection] = useState<RowSelectionState>({});
  // At once: read after it was drawn, the whole list would be drawn again.
  const getInitialValueInEffect = false;
  const [compact, setCompact] = useLocalStorage({
    key: 'tributary-compact',
    defaultValue: false,
    getInitialValueInEffect,
  });
  const [chosen, setChosen] = useLocalStorage<Record<string, boolean>>({
    key: `tributary-columns-${name}`,
    defaultValue: {},
    getInitialValueInEffect,
  });
  const visible = Object.fromEntries(columns.map(({ id, hidden }) => [id, chosen[id] ?? !hidden]));
  const unusable = state.filtered && query.error !== null && problemOf(query.error).status === 422;
  return (
    <Stack gap="sm">
      <ListToolbar
        {...{ name, state, filters, visible, compact }}
        columns={props.body ? [] : columns}
        moreFilters={props.moreFilters}
        searchable={props.searchable ?? true}
        exportKind={props.exportKind}
        onVisible={(id, shown) => setChosen({ ...chosen, [id]: shown })}
        onCompact={setCompact}
      />
      <Loaded query={query} {...(unusable ? { instead: <UnusableFilters list={name} state={state} /> } : {})}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          const selected = rows.filter(({ id }) => selection[id]);
          if (rows.length === 0) return state.filtered ? <NothingFound state={state} /> : empty;
          return (
            <Stack gap="xs">
              <Text size="sm" c="dimmed" role="status">
                {query.hasNextPage && pages[0]?.total === undefined
                  ? t('list.countFirst', { shown: rows.length })
                  : t('list.count', { shown: rows.length, total: pages[0]?.total ?? String(rows.length) })}
              </Text>
              {bulk && !props.body && selected.length > 0 ? (
                <Group className="no-print" gap="sm" p="xs" bg="var(--mantine-color-default-hover)">
                  <Text size="sm" fw={600} role="status">
                    {t('list.selected', { count: selected.length })}
                  </Text>
                  {bulk(selected, () => setSelection({}))}
                </Group>
              ) : null}
              {props.body?.(rows) ?? (
                <DataTable
                  {...{ label, rows, columns, visible, compact, nameOf }}
                  sort={state.sort}
                  onSort={state.setSort}
                  {...(pathOf ? { onOpen: (row: Row) => void navigate(pathOf(row)) } : {})}
                  {...(bulk ? { selection, onSelect: setSelection } : {})}
                />
              )}
              {query.hasNextPage ? (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('list.more')}
                </Button>
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
    </Stack>
  );
}

function NothingFound({ state }: { state: ListState }) {
  const { t } = useTranslation('parts');
  return (
    <EmptyState title={t('list.nothing')}>
      <Button variant="default" onClick={state.clear}>
        {t('list.clear')}
      </Button>
    </EmptyState>
  );
}
