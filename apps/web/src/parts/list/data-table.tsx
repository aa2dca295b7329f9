import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Term } from '../term';
import { DataRow } from './data-row';
import classes from './data-table.module.css';
import { TickBox } from './tick-box';
import { useRowKeys } from './use-row-keys';

export interface Column<Row> {
  id: string;
  header: string;
  /** Code in the glossary, when the header is a word of the field and nothing sorts by it. */
  term?: string;
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
/** As many rows as a window shows; the others are drawn once these stand. */
const drawnFirst = 10;

/**
 * A table with sortable heads, selection and the keys j, k, Enter and x. Sorting and paging are the
 * API's. Rows are plain elements: a page has hundreds of cells, and the library's cost ten times as much to
 * draw.
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
  const shown = useMemo(() => columns.filter(({ id }) => visible[id] ?? true), [columns, visible]);
  const toggle = useCallback((id: string) => table.getRow(id).toggleSelected(), [table]);
  const drawn = useDeferredValue(rows.length, Math.min(rows.length, drawnFirst));
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table
        aria-label={props.label}
        stickyHeader
        verticalSpacing={compact ? 4 : 8}
        className={classes.table}
        data-compact={compact || undefined}
      >
        <Table.Thead>
          <Table.Tr>
            {onSelect ? (
              <Table.Th w={36}>
                <TickBox
                  label={t('list.selectAll')}
                  checked={table.getIsAllRowsSelected()}
                  some={table.getIsSomeRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </Table.Th>
            ) : null}
            {shown.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <tbody ref={body} className={classes.body}>
          {table
            .getRowModel()
            .rows.slice(0, drawn)
            .map((row) => (
              <DataRow
                key={row.id}
                row={row.original}
                columns={shown}
                selectName={onSelect ? t('list.selectOne', { name: nameOf(row.original) }) : null}
                selected={row.getIsSelected()}
                onToggle={toggle}
              />
            ))}
        </tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function Head<Row>({ column: { header, term, align, sort: name }, sort, onSort }: HeadProps<Row>) {
  const { t } = useTranslation('parts');
  if (!name || !onSort) {
    return (
      <Table.Th ta={align} scope="col">
        {term ? <Term name={term}>{header}</Term> : header}
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
