import { Anchor, Group, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { Segments } from '../../../parts/segments';
import { readsBooks } from '../readers';
import { ledgerPath } from '../ledger/ledger-path';
import { useTimes } from '../standing/times';
import { ledgerOf, ledgerOfYear, rowsOf } from './key-figure-rows';
import { onScreen } from './on-screen';
import { StatementFiles } from './statement-files';
import { StatedAt } from './stated-at';

const path = '/api/v1/funds/{fundCode}/statements/key-figures';
const manners = ['amount', 'cumulative'] as const;
type Manner = (typeof manners)[number];

/** Sources, uses and balances since the fund began: the table that donors know. */
export function KeyFigures({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('statements');
  const { query: times } = useTimes();
  const [manner, setManner] = useState<Manner>('amount');
  const query = api.useQuery(
    'get',
    path,
    { params: { path: { fundCode }, query: times } },
    { placeholderData: keepPreviousData, select: (answer) => onScreen(answer) },
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Segments
          aria-label={t('keyFigures.years')}
          options={manners.map((value) => ({ value, label: t(`keyFigures.${value}`) }))}
          value={manner}
          onChange={setManner}
        />
        <StatementFiles address={path.replace('{fundCode}', fundCode)} query={times} />
      </Group>
      <Loaded query={query}>
        {(statement) => (
          <>
            <Table statement={statement} manner={manner} />
            <StatedAt {...statement} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function Table({ statement, manner }: { statement: Schema<'KeyFiguresAnswer'>; manner: Manner }) {
  const { t } = useTranslation('statements');
  const years = [...statement.years].reverse();
  return (
    <FiguresTable
      caption={t('keyFigures.caption', { currency: statement.currency })}
      minWidth={320 + years.length * 120}
      heads={[t('keyFigures.what'), t('keyFigures.total'), ...years.map(String)]}
      rows={rowsOf(statement.lines).map((row) =>
        'heading' in row
          ? {
              key: row.heading,
              strong: true,
              marked: true,
              cells: [t(`keyFigures.groups.${row.heading}`), '', ...years.map(() => '')],
            }
          : {
              key: row.line.key,
              strong: row.line.isTotal,
              cells: [
                row.line.label,
                <FigureLink
                  key="total"
                  value={row.line.total}
                  ledger={ledgerOf[row.line.key]}
                  statement={statement}
                />,
                ...years.map((year) => (
                  <FigureLink
                    key={year}
                    value={row.line.byYear.find((each) => each.year === year)![manner]}
                    ledger={ledgerOfYear(row.line.key, year, manner)}
                    statement={statement}
                  />
                )),
              ],
            },
      )}
    />
  );
}

interface FigureLinkProps {
  value: string;
  /** Filter of the ledger that shows what it is made of. */
  ledger: string | undefined;
  statement: Schema<'KeyFiguresAnswer'>;
}

/** A figure that opens its postings, as they stood and were known when the figure was. */
function FigureLink({ value, ledger, statement }: FigureLinkProps) {
  const { known } = useTimes();
  const drill = readsBooks(useRoles(statement.fund));
  if (!drill || !ledger || Number(value) === 0) return <Figure value={value} />;
  return (
    <Anchor component={Link} to={ledgerPath(statement.fund, ledger, { asOf: statement.asOf, known })} inherit>
      <Amount value={value} />
    </Anchor>
  );
}

/** Statements write a dash for nothing: the eye finds what is there. */
function Figure({ value }: { value: string }) {
  return Number(value) === 0 ? <>–</> : <Amount value={value} />;
}
