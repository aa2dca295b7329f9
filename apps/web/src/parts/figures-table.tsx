import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './figures-table.module.css';
import { Term } from './term';

/** A head that is a word of the field: `term` is its code in the glossary. */
export interface TermHead {
  label: string;
  term: string;
}

interface FiguresTableProps {
  caption: string;
  /** The first column names the row; the others are figures. */
  heads: (string | TermHead)[];
  rows: { key: string; cells: ReactNode[]; strong?: boolean; marked?: boolean }[];
  foot?: ReactNode[];
  minWidth?: number;
}

/** A table of figures: the first column names the row, the others stand right in tabular figures. */
export function FiguresTable({ caption, heads, rows, foot, minWidth = 480 }: FiguresTableProps) {
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native" role="region" aria-label={caption} tabIndex={0}>
      <Table verticalSpacing={6} captionSide="top" className={classes.table}>
        <Table.Caption ta="left" px={0}>
          {caption}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, at) =>
              head === '' ? (
                <Table.Td key={String(at)} />
              ) : (
                // Columns are known by their place alone.
                <Table.Th key={String(at)} scope="col" ta={at === 0 ? 'left' : 'right'}>
                  {typeof head === 'string' ? head : <Term name={head.term}>{head.label}</Term>}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells, strong, marked }) => (
            <Table.Tr
              key={key}
              fw={strong ? 700 : undefined}
              bg={marked ? 'var(--marked-row)' : undefined}
              data-marked={marked || undefined}
            >
              <Cells cells={cells} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        {foot ? (
          <Table.Tfoot>
            <Table.Tr fw={700}>
              <Cells cells={foot} />
            </Table.Tr>
          </Table.Tfoot>
        ) : null}
      </Table>
    </Table.ScrollContainer>
  );
}

function Cells({ cells }: { cells: ReactNode[] }) {
  return cells.map((cell, at) =>
    at === 0 ? (
      // Columns are known by their place alone.
      <Table.Th key={at} scope="row" ta="left" fw="inherit">
        {cell}
      </Table.Th>
    ) : (
      <Table.Td key={at} ta="right" className="amount">
        {cell}
      </Table.Td>
    ),
  );
}
