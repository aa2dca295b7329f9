import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../amount';
import { sumOf } from '../decimal';

interface NoteBudgetProps {
  lines: { organisation: string; direct: string; indirect: string }[];
  currency: string;
}

/** What each organisation asks for, direct and indirect. */
export function NoteBudget({ lines, currency }: NoteBudgetProps) {
  const { t } = useTranslation('reading');
  if (lines.length === 0) return <Text size="sm">{t('note.noBudget')}</Text>;
  const direct = sumOf(lines.map((line) => line.direct));
  const indirect = sumOf(lines.map((line) => line.indirect));
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table aria-label={t('note.budget')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('note.organisation')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('note.direct', { currency })}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('note.indirect', { currency })}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('note.total', { currency })}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.organisation}>
              <Table.Td>{line.organisation}</Table.Td>
              <Cells amounts={[line.direct, line.indirect, sumOf([line.direct, line.indirect])]} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('note.all')}</Table.Th>
            <Cells amounts={[direct, indirect, sumOf([direct, indirect])]} strong />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cells({ amounts, strong = false }: { amounts: string[]; strong?: boolean }) {
  return amounts.map((amount, index) => (
    <Table.Td key={index} ta="right">
      <Amount value={amount} {...(strong ? { fw: 700 } : {})} />
    </Table.Td>
  ));
}
