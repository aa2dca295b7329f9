import { Alert, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { Amount } from '../../../parts/amount';
import { differenceOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { AmountGrid } from '../../../parts/grid/amount-grid';
import type { GridValues } from '../../../parts/grid/grid-values';
import { Loaded } from '../../../parts/loaded';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { budgetLines, budgetValues, categories } from './budget';
import { useWrites } from './document-tab';
import { afterOwnSaves, keepOwnSave } from './own-saves';
import type { TabProps } from './programme-page';

/** The budget, UNSDG category × organisation; sums follow while one types. */
export function BudgetTab({ programme, fundCode }: TabProps) {
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/budget', {
    params: { path: { fundCode, id: programme.id } },
  });
  return (
    <Loaded query={query}>
      {(budget) => <Budget key={programme.id} {...{ programme, fundCode, budget }} />}
    </Loaded>
  );
}

function Budget({ programme, fundCode, budget }: TabProps & { budget: Schema<'BudgetAnswer'> }) {
  const { t } = useTranslation('programmes');
  const writes = useWrites(programme);
  const [typed, setTyped] = useState<GridValues | null>(null);
  const change = api.useMutation('put', '/api/v1/funds/{fundCode}/programmes/{id}/budget');
  const values = typed ?? budgetValues(budget.lines);
  const save = async () => {
    const version = afterOwnSaves(programme.id, budget.version);
    const saved = await change.mutateAsync({
      params: { path: { fundCode, id: programme.id } },
      headers: ifMatch(version),
      body: { lines: budgetLines(values) },
    });
    keepOwnSave(programme.id, version, saved.version);
    setTyped(null);
    tellDone(t('budget.saved'));
  };
  return (
    <Stack gap="md">
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <TiesOut approved={programme.approved} total={budget.total} currency={budget.currency} />
      <AmountGrid
        caption={t('budget.caption', { currency: budget.currency })}
        rowHead={t('budget.category')}
        rows={categories.map((id) => ({ id, label: t(`categories.${id}`) }))}
        columns={programme.organisations.map((code) => ({ id: code, label: code }))}
        values={values}
        onChange={writes ? setTyped : undefined}
      />
      {writes ? (
        <Group>
          <ActionButton
            loading={change.isPending}
            whyNot={typed === null ? t('document.nothingChanged') : null}
            onClick={() => void save().catch(() => undefined)}
          >
            {t('save')}
          </ActionButton>
          <Text size="sm" c="dimmed" role="status">
            {typed === null ? t('document.allSaved') : t('document.unsaved')}
          </Text>
        </Group>
      ) : null}
      <FiguresTable
        caption={t('budget.capCaption')}
        minWidth={560}
        heads={[
          { label: t('organisation'), term: 'puno' },
          { label: t('budget.direct'), term: 'direct_cost' },
          { label: t('budget.indirect'), term: 'indirect_support_costs' },
          t('budget.cap'),
          t('total'),
        ]}
        rows={budget.byOrganisation.map((row) => ({
          key: row.organisation,
          cells: [
            row.organisation,
            <Amount key="direct" value={row.direct} />,
            <Amount key="indirect" value={row.indirect} />,
            <Amount key="cap" value={row.indirectCap} />,
            <Amount key="total" value={row.total} />,
          ],
        }))}
      />
    </Stack>
  );
}

function TiesOut(props: { approved: string | null; total: string; currency: string }) {
  const { t } = useTranslation('programmes');
  const { approved, total, currency } = props;
  if (approved === null) return null;
  const off = differenceOf(total, approved);
  return (
    <Alert variant="light" color={off === '0.00' ? 'green' : 'red'}>
      {off === '0.00' ? t('budget.ties') : t('budget.off')}{' '}
      <Amount value={off === '0.00' ? approved : off} currency={currency} />
    </Alert>
  );
}
