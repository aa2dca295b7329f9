import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImportKind, importColumns } from './columns';

/** What stands in each column, folded away for those who know. */
export function ColumnsHelp({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('statements');
  return (
    <details>
      <summary>{t('imports.columns')}</summary>
      <Table.ScrollContainer
        minWidth={480}
        type="native"
        role="region"
        aria-label={t('imports.columns')}
        tabIndex={0}
      >
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports.column')}</Table.Th>
              <Table.Th scope="col">{t('imports.required')}</Table.Th>
              <Table.Th scope="col">{t('imports.holds')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {importColumns[kind].map(({ name, isRequired }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" ff="monospace" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td>{t(isRequired ? 'imports.isRequired' : 'imports.isOptional')}</Table.Td>
                <Table.Td>{t(`imports.holding.${name}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
