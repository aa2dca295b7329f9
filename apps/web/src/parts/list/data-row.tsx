import { memo } from 'react';
import type { Column } from './data-table';
import classes from './data-table.module.css';
import { TickBox } from './tick-box';

interface DataRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  /** Name of the box that selects it; without, rows are not selected. */
  selectName: string | null;
  selected: boolean;
  onToggle: (id: string) => void;
}

function Cells<Row extends { id: string }>(props: DataRowProps<Row>) {
  const { row, columns, selectName, selected, onToggle } = props;
  return (
    <tr tabIndex={-1} data-row data-selected={selected || undefined}>
      {selectName === null ? null : (
        <td>
          <TickBox inRow label={selectName} checked={selected} onChange={() => onToggle(row.id)} />
        </td>
      )}
      {columns.map(({ id, cell, align }) => (
        <td key={id} className={align ? classes.right : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** A row of a list, drawn anew only when something of its own changed. */
export const DataRow = memo(Cells) as typeof Cells;
