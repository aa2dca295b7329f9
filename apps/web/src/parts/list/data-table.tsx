import { Checkbox, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { useRowKeys } from './use-row-keys';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts stand right. */
  align?: 'right';
  /** Name of the API's sort; `-name` turns it round. */
  sort?: string;
  /** Not shown until the reader chooses it. */
  hidden?: boolean;
}

interface DataTableProps<Row extends { id: string }> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  visible: Record<string, boolean>;
  compact: boolean;
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  /** Where Enter on a row goes. */
  onOpen?: (row: Row) => void;
  selection?: RowSelectionState;
  onSelect?: (selection: RowSelectionState) => void;
  /** A row's name for screen readers. */
  nameOf: (row: Row) => string;
}

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

/**
 * A table with sortable heads, selection and the keys j, k, Enter and x. Sorting and paging are the
 * API's.
 */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { rows, columns, visible, compact, sort, onSort, onOpen, selection, onSelect, nameOf } = props;
  const { t } = useTranslation('parts');
  const body = useRef<HTMLTableSectionElement>(null);
  const definitions = useMemo(() => columns.map(({ id, header }) => ({ id, header })), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row: Row) => row.id,
    state: { columnVisibility: visible, rowSelection: selection ?? {} },
    enableRowSelection: onSelect !== undefined,
    onRowSelectionChange: (change) =>
      onSelect?.(typeof change === 'function' ? change(selection ?? {}) : change),
  });
  useRowKeys(body, { onOpen: (index) => rows[index] && onOpen?.(rows[index]) });
  const shown = columns.filter(({ id }) => table.getColumn(id)?.getIsVisible());
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table
        aria-label={props.label}
        highlightOnHover
        stickyHeader
        verticalSpacing={compact ? 4 : 8}
        className={classes.table}
      >
        <Table.Thead>
          <Table.Tr>
            {onSelect ? (
              <Table.Th w={36}>
                <Checkbox
                  size="xs"
                  aria-label={t('list.selectAll')}
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </Table.Th>
            ) : null}
            {shown.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr
              key={row.id}
              tabIndex={-1}
              data-row
              bg={row.getIsSelected() ? 'var(--selected-row)' : undefined}
            >
              {onSelect ? (
                <Table.Td>
                  <Checkbox
                    size="xs"
                    data-select
                    aria-label={t('list.selectOne', { name: nameOf(row.original) })}
                    checked={row.getIsSelected()}
                    onChange={row.getToggleSelectedHandler()}
                  />
                </Table.Td>
              ) : null}
              {shown.map(({ id, cell, align }) => (
                <Table.Td key={id} ta={align} className={align ? 'amount' : undefined}>
                  {cell(row.original)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function Head<Row>({ column: { header, align, sort: name }, sort, onSort }: HeadProps<Row>) {
  const { t } = useTranslation('parts');
  if (!name || !onSort) {
    return (
      <Table.Th ta={align} scope="col">
        {header}
      </Table.Th>
    );
  }
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[direction];
  return (
    <Table.Th ta={align} scope="col" aria-sort={direction}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort(direction === 'ascending' ? `-${name}` : name)}
      >
        {header}
        <Icon size={14} aria-hidden />
        <VisuallyHidden>{t(`list.sort.${direction}`)}</VisuallyHidden>
      </UnstyledButton>
    </Table.Th>
  );
}
