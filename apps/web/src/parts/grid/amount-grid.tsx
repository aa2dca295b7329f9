import { Table, Text } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount, fullAmount } from '../amount';
import { readAmount, sumOf } from '../decimal';
import classes from './amount-grid.module.css';
import { cellAt, moveInGrid } from './grid-keys';
import { columnSum, type GridValues, pasted, rowSum, withAmount } from './grid-values';

interface AmountGridProps {
  /** Names the grid for screen readers; stands above it. */
  caption: string;
  /** Head of the first column. */
  rowHead: string;
  rows: { id: string; label: string }[];
  columns: { id: string; label: string }[];
  values: GridValues;
  /** Cells are read only without it. */
  onChange?: ((values: GridValues) => void) | undefined;
}

/**
 * Amounts in rows and columns that behave as a spreadsheet: arrows and Enter move, a copied block is pasted,
 * sums follow. Derived cells are grey.
 */
export function AmountGrid({ caption, rowHead, rows, columns, values, onChange }: AmountGridProps) {
  const { t, i18n } = useTranslation('parts');
  const [unread, setUnread] = useState(0);
  const rowIds = rows.map(({ id }) => id);
  const columnIds = columns.map(({ id }) => id);
  const paste = (event: ClipboardEvent, row: string, column: string) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd()) || !onChange) return;
    event.preventDefault();
    const language = i18n.language;
    const result = pasted(values, { text, rows: rowIds, columns: columnIds, at: { row, column }, language });
    setUnread(result.unread);
    onChange(result.values);
  };
  return (
    <>
      <Table.ScrollContainer
        minWidth={160 + columns.length * 120}
        type="native"
        role="region"
        aria-label={caption}
        tabIndex={0}
      >
        <Table className={classes.grid!} captionSide="top" withColumnBorders>
          <Table.Caption ta="left" px={0}>
            {caption}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{rowHead}</Table.Th>
              {columns.map(({ id, label }) => (
                <Table.Th key={id} scope="col" ta="right">
                  {label}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="right">
                {t('grid.total')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody onKeyDown={moveInGrid}>
            {rows.map((row, down) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">{row.label}</Table.Th>
                {columns.map((column, right) => (
                  <Table.Td key={column.id} ta="right" p={onChange ? 0 : undefined}>
                    {onChange ? (
                      <Cell
                        name={`${row.label}, ${column.label}`}
                        at={cellAt(down, right)}
                        amount={values[row.id]?.[column.id] ?? ''}
                        onAmount={(amount) => onChange(withAmount(values, row.id, column.id, amount))}
                        onPaste={(event) => paste(event, row.id, column.id)}
                      />
                    ) : (
                      <Amount value={values[row.id]?.[column.id] ?? null} />
                    )}
                  </Table.Td>
                ))}
                <Table.Td ta="right" className={classes.derived!}>
                  <Amount value={rowSum(values, row.id)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr className={classes.derived!}>
              <Table.Th scope="row">{t('grid.total')}</Table.Th>
              {columnIds.map((id) => (
                <Table.Td key={id} ta="right">
                  <Amount value={columnSum(values, rowIds, id)} />
                </Table.Td>
              ))}
              <Table.Td ta="right" fw={700} role="status">
                <Amount value={sumOf(rowIds.map((id) => rowSum(values, id)))} />
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {onChange ? (
        <Text size="sm" c={unread > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
          {unread > 0 ? t('grid.unread', { count: unread }) : t('grid.help')}
        </Text>
      ) : null}
    </>
  );
}

interface CellProps {
  name: string;
  at: ReturnType<typeof cellAt>;
  amount: string;
  onAmount: (amount: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** While one types it shows what is typed; before and after, the amount as it was understood. */
function Cell({ name, at, amount, onAmount, onPaste }: CellProps) {
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = amount === '' ? '' : fullAmount(amount, i18n.language);
  const read = typed === null ? null : readAmount(typed, i18n.language);
  const wrong = read !== null && 'problem' in read && read.problem !== 'empty';
  return (
    <input
      className={classes.cell}
      aria-label={name}
      aria-invalid={wrong}
      {...at}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = readAmount(event.currentTarget.value, i18n.language);
        if ('amount' in next) onAmount(next.amount);
        else if (next.problem === 'empty') onAmount('');
      }}
      onBlur={() => setTyped(null)}
      onPaste={(event) => {
        setTyped(null);
        onPaste(event);
      }}
    />
  );
}
