import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { ledgerPath } from './ledger-path';

/** The lines of a posting: account, debit, credit; each account opens what else was booked on it. */
export function PostingLines({ posting, fundCode }: { posting: Schema<'PostingAnswer'>; fundCode: string }) {
  const { t } = useTranslation('money');
  const [params] = useSearchParams();
  // The times of the list that the posting stands in go along.
  const times = { asOf: params.get('valueTo') ?? '', known: params.get('known') ?? '' };
  return (
    <Table verticalSpacing={2} withRowBorders={false} aria-label={t('ledger.lines')}>
      <Table.Tbody>
        {posting.lines.map((line, at) => (
          <Table.Tr key={`${line.accountId}${line.debit ? 'd' : 'c'}${String(at)}`}>
            <Table.Td pl={line.credit === null ? 0 : 'lg'}>
              <Anchor
                component={Link}
                to={ledgerPath(fundCode, `?account=${line.accountId}`, times)}
                size="sm"
                c="inherit"
                style={{ overflowWrap: 'anywhere' }}
              >
                {line.accountLabel}
                {line.organisation ? ` · ${line.organisation}` : ''}
              </Anchor>
            </Table.Td>
            <Table.Td ta="right" w={{ base: 'auto', sm: 150 }}>
              {line.debit === null ? null : <Amount value={line.debit} />}
            </Table.Td>
            <Table.Td ta="right" w={{ base: 'auto', sm: 150 }}>
              {line.credit === null ? null : <Amount value={line.credit} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
