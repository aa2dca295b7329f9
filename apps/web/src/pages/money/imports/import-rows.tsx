import { Anchor, Button, List, Stack, Table, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../api/client';
import { filledColumns, type ImportKind } from './columns';

type Row = Schema<'ImportRowAnswer'>;

/** Rows that are shown at once: a thousand of them would keep the page busy. */
const shownAtOnce = 100;

const folders: Partial<Record<ImportKind, string>> = { deposits: 'deposits', transfers: 'transfers' };

interface ImportRowsProps {
  kind: ImportKind;
  fundCode: string;
  rows: Row[];
}

/** Row by row what was understood, and what is wrong in which column. */
export function ImportRows({ kind, fundCode, rows }: ImportRowsProps) {
  const { t } = useTranslation('statements');
  const [shown, setShown] = useState(shownAtOnce);
  const columns = filledColumns(kind, rows);
  return (
    <Stack gap="xs">
      <Table.ScrollContainer
        minWidth={320 + columns.length * 110}
        type="native"
        role="region"
        aria-label={t('imports.rowsCaption')}
        tabIndex={0}
      >
        <Table verticalSpacing={6} captionSide="top">
          <Table.Caption ta="left" px={0}>
            {t('imports.rowsCaption')}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports.row')}</Table.Th>
              <Table.Th scope="col">{t('imports.result')}</Table.Th>
              {columns.map((name) => (
                <Table.Th key={name} scope="col" ff="monospace">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map((row) => (
              <Table.Tr key={row.number}>
                <Table.Th scope="row" fw={400}>
                  {row.number}
                </Table.Th>
                <Table.Td miw={220}>
                  <RowResult row={row} kind={kind} fundCode={fundCode} />
                </Table.Td>
                {columns.map((name) => (
                  <Table.Td key={name}>{(row.values as Record<string, string>)[name] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
          {t('imports.more')}
        </Button>
      ) : null}
    </Stack>
  );
}

function RowResult({ row, kind, fundCode }: { row: Row; kind: ImportKind; fundCode: string }) {
  const { t } = useTranslation('statements');
  if (row.problems.length === 0) {
    const folder = folders[kind];
    return (
      <Text size="sm" component="span">
        <IconCheck size={14} aria-hidden /> {t('imports.fine')}
        {row.recordId && folder ? (
          <>
            {' · '}
            <Anchor component={Link} to={`/funds/${fundCode}/${folder}/${row.recordId}`} inherit>
              {t('imports.open')}
            </Anchor>
          </>
        ) : null}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" fw={700}>
        <IconAlertCircle size={14} aria-hidden /> {t('imports.problem')}
      </Text>
      <List size="sm" listStyleType="none">
        {row.problems.map(({ column, heading, message }) => (
          <List.Item key={`${column}${message}`}>
            {heading ? <b>{heading}: </b> : null}
            {message}
          </List.Item>
        ))}
      </List>
    </>
  );
}
