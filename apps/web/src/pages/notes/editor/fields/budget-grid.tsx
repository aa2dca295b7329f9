import { ActionIcon, Alert, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../api/client';
import { useFund } from '../../../../api/fund';
import { useOrganisations } from '../../../../api/organisations';
import { Amount } from '../../../../parts/amount';
import {
  type BudgetLine,
  budgetTotals,
  indirectOf,
  lineTotal,
  parseSheet,
  pasteInto,
  rateOf,
  withDirect,
} from '../../content/budget';
import { useEditing, useField } from '../editing';
import classes from '../editor.module.css';
import { AmountCell, RateCell } from './budget-cells';
import { cellAt, useGridKeys } from './use-grid-keys';
import { useEntityOptions } from './use-entity-options';

/** The fund's limit on indirect costs in basis points; 7 % until it is known. */
function useCap(): number {
  const { fundCode } = useEditing();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/settings',
    { params: { path: { fundCode } } },
    { staleTime: 600_000 },
  );
  return Number(data?.values.indirectCostCapBasisPoints ?? 700);
}

/** The budget as a small spreadsheet: arrows move, a block of cells can be pasted, the rest is derived. */
export function BudgetGrid() {
  const { t, i18n } = useTranslation('editor');
  const { id, value, set, error } = useField('budget');
  const cap = useCap();
  const fund = useFund();
  const organisations = useOrganisations();
  const body = useRef<HTMLTableSectionElement>(null);
  const [unread, setUnread] = useState<string[]>([]);
  const lines = value ?? [];
  const totals = budgetTotals(lines);
  const add = () => set([...lines, { organisation: '', direct: '0.00', indirect: '0.00' }]);
  const keys = useGridKeys(body, lines.length, add);
  const change = (index: number, line: BudgetLine) =>
    set(lines.map((each, at) => (at === index ? line : each)));
  const organisationOf = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const named = organisations.find(
      ({ code, name }) =>
        code.toLowerCase() === wanted || Object.values(name).some((n) => n.toLowerCase() === wanted),
    );
    return named?.code ?? null;
  };
  const paste = (event: ClipboardEvent) => {
    const cells = parseSheet(event.clipboardData.getData('text/plain'));
    const at = cellAt(event.target);
    // One cell goes into the field as usual; a block is laid out over the grid.
    if (!at || at.column > 1 || (cells.length < 2 && (cells[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    const rules = { language: i18n.language, capBasisPoints: cap, organisationOf };
    const pasted = pasteInto(lines, { row: at.row, column: at.column as 0 | 1 }, cells, rules);
    set(pasted.lines.slice(0, 50));
    setUnread(pasted.unread);
  };
  const currency = fund?.currency ?? '';
  return (
    <Stack gap="xs" id={id} tabIndex={-1} role="group" aria-label={t('fields.budget')}>
      <Text fw={500} size="sm">
        {t('fields.budget')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('budget.hint', { cap: cap / 100 })}
      </Text>
      {unread.length > 0 ? (
        <Alert color="orange" withCloseButton onClose={() => setUnread([])} title={t('budget.unread')}>
          {unread.join(' · ')}
        </Alert>
      ) : null}
      <Table.ScrollContainer minWidth={720} type="native">
        <Table className={classes.grid} withTableBorder withColumnBorders onPaste={paste} onKeyDown={keys}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" miw={210}>
                {t('budget.organisation')}
              </Table.Th>
              <Table.Th scope="col" ta="right" miw={140}>
                {t('budget.direct', { currency })}
              </Table.Th>
              <Table.Th scope="col" ta="right" w={90}>
                {t('budget.rate')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('budget.indirect', { currency })}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('budget.total', { currency })}
              </Table.Th>
              <Table.Th scope="col" w={44} aria-label={t('budget.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {lines.map((line, index) => (
              <Line
                key={index}
                {...{ line, index, cap }}
                onChange={(next) => change(index, next)}
                onRemove={() => set(lines.filter((_, at) => at !== index))}
              />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('budget.all')}</Table.Th>
              <Table.Td className={classes.derived}>
                <Amount value={totals.direct} />
              </Table.Td>
              <Table.Td className={classes.derived} />
              <Table.Td className={classes.derived}>
                <Amount value={totals.indirect} />
              </Table.Td>
              <Table.Td className={classes.derived}>
                <Amount value={totals.total} fw={700} />
              </Table.Td>
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      ) : null}
      <Group>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={lines.length >= 50}
          onClick={add}
        >
          {t('add.budget')}
        </Button>
      </Group>
    </Stack>
  );
}

interface LineProps {
  line: BudgetLine;
  index: number;
  cap: number;
  onChange: (line: BudgetLine) => void;
  onRemove: () => void;
}

function Line({ line, index, cap, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('editor');
  const { errorAt } = useField('budget');
  const options = useEntityOptions();
  // An amount that is being typed passes through nothing; the rate of the line outlives that.
  const [lastRate, setLastRate] = useState(cap);
  const rate = rateOf(line) ?? lastRate;
  const who = line.organisation || String(index + 1);
  return (
    <Table.Tr>
      <Table.Td data-cell={`${index},0`}>
        <Select
          id={`budget.${index}.organisation`}
          aria-label={t('budget.organisationOf', { number: index + 1 })}
          searchable
          onFocus={(event) => event.currentTarget.select()}
          data={options}
          value={line.organisation || null}
          onChange={(code) => onChange({ ...line, organisation: code ?? '' })}
          error={errorAt(`${index}/organisation`)}
          comboboxProps={{ width: 320, position: 'bottom-start' }}
        />
      </Table.Td>
      <Table.Td data-cell={`${index},1`}>
        <AmountCell
          id={`budget.${index}.direct`}
          label={t('budget.directOf', { who })}
          value={line.direct}
          onChange={(direct) => {
            setLastRate(rate);
            onChange(withDirect(line, direct, rate));
          }}
          error={errorAt(`${index}/direct`)}
        />
      </Table.Td>
      <Table.Td data-cell={`${index},2`}>
        <RateCell
          id={`budget.${index}.indirect`}
          label={t('budget.rateOf', { who })}
          cap={cap}
          value={rate}
          onChange={(next) => {
            setLastRate(next);
            onChange({ ...line, indirect: indirectOf(line.direct, next) });
          }}
          error={errorAt(`${index}/indirect`)}
        />
      </Table.Td>
      <Table.Td className={classes.derived}>
        <Amount value={line.indirect} />
      </Table.Td>
      <Table.Td className={classes.derived}>
        <Amount value={lineTotal(line)} />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('removeRow', { number: index + 1 })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
