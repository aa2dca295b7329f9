import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Amount } from '../../../parts/amount';
import { useColon } from '../../../parts/colon';
import { FiguresTable } from '../../../parts/figures-table';
import { AmountGrid } from '../../../parts/grid/amount-grid';
import type { GridValues } from '../../../parts/grid/grid-values';
import { Loaded } from '../../../parts/loaded';
import { ProblemNotice } from '../../../parts/problem-notice';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { TabProps } from './programme-page';
import { planOf, trancheFields } from './tranches';

type Matrix = Schema<'TrancheMatrixAnswer'>;

/** The tranches, organisation × number: each with where it stands, and its request. */
export function TranchesTab(props: TabProps) {
  const { programme, fundCode } = props;
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/tranches', {
    params: { path: { fundCode, id: programme.id } },
  });
  return <Loaded query={query}>{(matrix) => <Tranches {...props} matrix={matrix} />}</Loaded>;
}

function Tranches({ programme, fundCode, matrix }: TabProps & { matrix: Matrix }) {
  const { t } = useTranslation('programmes');
  const roles = useRoles(fundCode);
  const [planning, setPlanning] = useState(matrix.version === 0 && roles.has('secretariat'));
  const numbers = [
    ...new Set(matrix.organisations.flatMap(({ tranches }) => tranches.map(({ number }) => number))),
  ].sort((a, b) => a - b);
  const moved = matrix.organisations.some(({ tranches }) => tranches.some(({ transferId }) => transferId));
  if (planning) {
    return (
      <Plan {...{ programme, fundCode, matrix }} count={numbers.length} onDone={() => setPlanning(false)} />
    );
  }
  return (
    <Stack gap="md">
      {matrix.complete ? null : <Alert color="orange">{t('tranches.incomplete')}</Alert>}
      <FiguresTable
        caption={t('tranches.caption', { currency: matrix.currency })}
        minWidth={240 + numbers.length * 200}
        heads={[
          t('organisation'),
          ...numbers.map((number) => ({ label: t('tranches.number', { number }), term: 'tranche' })),
          t('tranches.budget'),
        ]}
        rows={matrix.organisations.map((row) => ({
          key: row.organisation,
          cells: [
            row.organisation,
            ...numbers.map((number) => <Tranche key={number} {...{ programme, fundCode, row, number }} />),
            <Amount key="budget" value={row.budget} />,
          ],
        }))}
        foot={[t('total'), ...numbers.map(() => ''), <Amount key="budget" value={matrix.budget} />]}
      />
      {roles.has('secretariat') ? (
        <Group>
          <ActionButton
            variant="default"
            whyNot={moved ? t('tranches.moved') : null}
            onClick={() => setPlanning(true)}
          >
            {t('tranches.plan')}
          </ActionButton>
        </Group>
      ) : null}
    </Stack>
  );
}

interface TrancheProps extends TabProps {
  row: Matrix['organisations'][number];
  number: number;
}

function Tranche({ programme, fundCode, row, number }: TrancheProps) {
  const { t } = useTranslation('programmes');
  const colon = useColon();
  const navigate = useNavigate();
  const roles = useRoles(fundCode);
  const [asking, setAsking] = useState(false);
  const request = api.useMutation('post', '/api/v1/funds/{fundCode}/transfers');
  const tranche = row.tranches.find((each) => each.number === number);
  if (!tranche) return '–';
  const name = t('tranches.name', { organisation: row.organisation, number });
  const free = tranche.state === 'planned' || tranche.state === 'rejected';
  return (
    <Stack gap={2} align="flex-end">
      <Amount value={tranche.amount} />
      {tranche.transferId ? (
        <Anchor component={Link} to={`/funds/${fundCode}/transfers/${tranche.transferId}`} size="sm">
          <StateBadge state={tranche.state} label={tranche.stateLabel} />
        </Anchor>
      ) : (
        <Text span size="sm" c="dimmed">
          {tranche.stateLabel}
        </Text>
      )}
      {free && roles.has('secretariat') ? (
        <ActionButton
          size="compact-sm"
          variant="default"
          aria-label={`${t('tranches.request')}: ${name}`}
          onClick={() => setAsking(true)}
        >
          {t('tranches.request')}
        </ActionButton>
      ) : null}
      {asking ? (
        <VerbDialog
          title={`${t('tranches.request')}${colon} ${name}`}
          text={t('tranches.requestText')}
          verb={t('tranches.request')}
          onConfirm={async () => {
            const { id } = await request.mutateAsync({
              params: { path: { fundCode } },
              body: { programmeId: programme.id, organisation: row.organisation, tranche: number },
            });
            tellDone(t('tranches.requested'));
            void navigate(`/funds/${fundCode}/transfers/${id}`);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Stack>
  );
}

interface PlanProps extends TabProps {
  matrix: Matrix;
  count: number;
  onDone: () => void;
}

/** The secretariat shares each organisation's budget out over tranches. */
function Plan({ programme, fundCode, matrix, count, onDone }: PlanProps) {
  const { t } = useTranslation('programmes');
  const [values, setValues] = useState<GridValues>(() => planOf(matrix));
  const [columns, setColumns] = useState(Math.max(count, 2));
  const change = api.useMutation('put', '/api/v1/funds/{fundCode}/programmes/{id}/tranches');
  const save = async () => {
    await change.mutateAsync({
      params: { path: { fundCode, id: programme.id } },
      headers: ifMatch(matrix.version),
      body: { tranches: trancheFields(values) },
    });
    tellDone(t('tranches.saved'));
    onDone();
  };
  return (
    <Stack gap="md">
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <AmountGrid
        caption={t('tranches.planCaption', { currency: matrix.currency })}
        rowHead={t('organisation')}
        rows={matrix.organisations.map(({ organisation }) => ({ id: organisation, label: organisation }))}
        columns={Array.from({ length: columns }, (_, at) => ({
          id: String(at + 1),
          label: t('tranches.number', { number: at + 1 }),
        }))}
        values={values}
        onChange={setValues}
      />
      <FiguresTable
        caption={t('tranches.budgets')}
        minWidth={240}
        heads={[t('organisation'), matrix.currency]}
        rows={matrix.organisations.map(({ organisation, budget }) => ({
          key: organisation,
          cells: [organisation, <Amount key="budget" value={budget} />],
        }))}
      />
      <Group>
        <ActionButton variant="default" onClick={() => setColumns(columns + 1)}>
          {t('tranches.oneMore')}
        </ActionButton>
        <ActionButton loading={change.isPending} onClick={() => void save().catch(() => undefined)}>
          {t('save')}
        </ActionButton>
      </Group>
    </Stack>
  );
}
