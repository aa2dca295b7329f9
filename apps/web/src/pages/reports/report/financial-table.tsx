import { Box, Table, TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../api/labels';
import { Amount } from '../../../parts/amount';
import { fullAmount } from '../../../parts/amount-text';
import { readAmount } from '../../../parts/decimal';
import { cellAt, moveInGrid } from '../../../parts/grid/grid-keys';
import { pastedCells } from '../../../parts/grid/pasted';
import { type FigureLine, liveFigures, liveTotals } from './figures';
import { Term } from '../../../parts/term';

interface FinancialTableProps {
  currency: string;
  lines: FigureLine[];
  /** Language in which the amounts are typed. */
  language: string;
  /** Amounts that changed, by category as typed; without it the table is to read only. */
  onChange?: (typed: Record<string, string>) => void;
  /** What the API says of a line, by its index. */
  errors?: Record<string, string>;
}

/** Expenditure by category: approved, told before, told now, cumulative, left. */
export function FinancialTable({ currency, lines, language, onChange, errors = {} }: FinancialTableProps) {
  const { t } = useTranslation('reports');
  const category = useLabels('budget-categories');
  const totals = liveTotals(lines, language);
  const paste = (event: ClipboardEvent, from: number) => {
    const cells = pastedCells(event.clipboardData.getData('text'));
    if (cells.length < 2) return;
    event.preventDefault();
    const below = lines.slice(from, from + cells.length);
    onChange?.(Object.fromEntries(below.map((line, at) => [line.category, cells[at]?.[0] ?? ''])));
  };
  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table verticalSpacing={6} onKeyDown={onChange ? moveInGrid : undefined}>
        <Table.Caption>{t('financial.amountsIn', { currency })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Term name="budget_category">{t('financial.category')}</Term>
            </Table.Th>
            {(['budget', 'previous', 'actual', 'cumulative', 'left'] as const).map((head) => (
              <Table.Th key={head} scope="col" ta="right">
                {t(`financial.${head}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => {
            const { cumulative, left } = liveFigures(line, language);
            const label = category(line.category);
            return (
              <Table.Tr key={line.category}>
                <Table.Th scope="row" fw={400}>
                  {label}
                </Table.Th>
                <Figure value={line.budget} />
                <Figure value={line.previous} />
                <Table.Td ta="right" className="amount" w={190}>
                  {onChange ? (
                    <AmountCell
                      label={t('financial.field', { category: label, currency })}
                      index={index}
                      typed={line.typed}
                      error={errors[`financial.expenditure.${String(index)}.amount`]}
                      onChange={(typed) => onChange({ [line.category]: typed })}
                      onPaste={(event) => paste(event, index)}
                    />
                  ) : (
                    <Amount value={line.typed === '' ? null : line.typed} />
                  )}
                </Table.Td>
                <Figure value={cumulative} />
                <Figure value={left} />
              </Table.Tr>
            );
          })}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('financial.total')}</Table.Th>
            {(['budget', 'previous', 'actual', 'cumulative', 'left'] as const).map((name) => (
              <Figure key={name} value={totals[name]} strong />
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

function Figure({ value, strong = false }: { value: string | null; strong?: boolean }) {
  const below = value?.startsWith('-') ?? false;
  return (
    <Table.Td ta="right" className="amount" c={below ? 'var(--mantine-color-error)' : undefined}>
      <Amount value={value} {...(strong ? { fw: 700 } : {})} />
    </Table.Td>
  );
}

interface AmountCellProps {
  label: string;
  index: number;
  typed: string;
  error: string | undefined;
  onChange: (typed: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function AmountCell({ label, index, typed, error, onChange, onPaste }: AmountCellProps) {
  const { t, i18n } = useTranslation('reports');
  const read = readAmount(typed, i18n.language);
  const unreadable = 'problem' in read && read.problem !== 'empty' ? t('financial.unreadable') : undefined;
  return (
    <Box>
      <TextInput
        id={`financial.expenditure.${String(index)}.amount`}
        {...cellAt(index, 0)}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={unreadable ?? error}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={onPaste}
        onBlur={() => {
          if ('amount' in read) onChange(fullAmount(read.amount, i18n.language));
        }}
        styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      />
    </Box>
  );
}
