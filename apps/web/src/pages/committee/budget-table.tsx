import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../parts/amount';
import { sumOf } from '../../parts/decimal';
import { budgetByOrganisation } from './room/money-left';

interface BudgetTableProps {
  lines: { organisation: string; amount: string }[];
  currency: string;
}

/** Amounts by organisation with their sum. */
export function BudgetTable({ lines, currency }: BudgetTableProps) {
  const { t } = useTranslation('committee');
  return (
    <Table aria-label={t('decisions.amounts')} verticalSpacing={4} maw={480}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('seats.organisation')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('decisions.amount')} ({currency})
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {budgetByOrganisation(lines).map(({ organisation, amount }) => (
          <Table.Tr key={organisation}>
            <Table.Td>{organisation}</Table.Td>
            <Table.Td ta="right">
              <Amount value={amount} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('decide.total')}</Table.Th>
          <Table.Td ta="right">
            <Amount value={sumOf(lines.map(({ amount }) => amount))} fw={700} />
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
