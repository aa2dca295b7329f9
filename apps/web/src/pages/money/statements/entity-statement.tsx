import { Anchor, Group, Select, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount, fullAmount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { useTimes } from '../standing/times';
import { StatedAt } from './stated-at';
import { onScreen } from './on-screen';
import { StatementFiles } from './statement-files';

type Amounts = Schema<'EntityAmountsAnswer'>;
const path = '/api/v1/funds/{fundCode}/statements/entity';
const columns = ['allocated', 'transferred', 'refunded', 'netFunded', 'expended', 'balance'] as const;

/** What organisations were allocated, got, gave back and spent: all together, or one by its programmes. */
export function EntityStatement({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('statements');
  const { query: times } = useTimes();
  const [params, setParams] = useSearchParams();
  const organisation = params.get('organisation');
  const asked = { ...times, ...(organisation ? { organisation } : {}) };
  const statementOf = (query: typeof asked) => ({ params: { path: { fundCode }, query } });
  // All of them, whichever is chosen: they are what one can choose from.
  const all = api.useQuery('get', path, statementOf(times), {
    placeholderData: keepPreviousData,
    select: (answer) => onScreen(answer),
  });
  const query = api.useQuery('get', path, statementOf(asked), {
    placeholderData: keepPreviousData,
    select: (answer) => onScreen(answer),
  });
  const choices = (all.data?.organisations ?? []).map((each) => ({
    value: each.organisation,
    label: each.name,
  }));
  const choose = (code: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (code) after.set('organisation', code);
      else after.delete('organisation');
      return after;
    });
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end" gap="sm">
        <Select
          label={t('entity.choose')}
          placeholder={t('entity.all')}
          data={choices}
          value={organisation}
          onChange={choose}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('entity.clear') }}
          w={{ base: '100%', xs: 420 }}
        />
        <StatementFiles address={path.replace('{fundCode}', fundCode)} query={asked} />
      </Group>
      <Loaded query={query}>
        {(statement) =>
          statement.organisations.length === 0 ? (
            <EmptyState title={t('entity.none')} />
          ) : (
            <>
              <Organisations statement={statement} />
              {statement.organisations.length === 1 ? <Programmes statement={statement} /> : null}
              <StatedAt {...statement} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

/** What is worth a look where more was spent than funded, or a rest is too small to be asked back. */
function useAmountCells() {
  const { t, i18n } = useTranslation('statements');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (amounts: Amounts): ReactNode[] => [
    ...columns.map((name) => <Amount key={name} value={amounts[name]} />),
    <span key="rate">
      {amounts.deliveryRatePercent === null ? '–' : percent.format(Number(amounts.deliveryRatePercent) / 100)}
      {amounts.aboveFunded ? (
        <Text size="xs" fw={700} c="orange.9">
          {t('entity.aboveFunded')}
        </Text>
      ) : null}
    </span>,
  ];
}

function useHeads(first: string) {
  const { t } = useTranslation('statements');
  return [first, ...columns.map((name) => t(`entity.${name}`)), t('entity.rate')];
}

function Organisations({ statement }: { statement: Schema<'EntityAnswer'> }) {
  const { t } = useTranslation('statements');
  const cellsOf = useAmountCells();
  return (
    <FiguresTable
      caption={t('inCurrency', { currency: statement.currency })}
      minWidth={920}
      heads={useHeads(t('entity.organisation'))}
      rows={statement.organisations.map((each) => ({
        key: each.organisation,
        cells: [`${each.organisation} ${each.name}`, ...cellsOf(each)],
      }))}
      foot={[t('keyFigures.total'), ...cellsOf(statement.totals)]}
    />
  );
}

function Programmes({ statement }: { statement: Schema<'EntityAnswer'> }) {
  const { t, i18n } = useTranslation('statements');
  const cellsOf = useAmountCells();
  const heads = useHeads(t('reached.programme'));
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('entity.byProgramme')}
      </Title>
      <FiguresTable
        caption={t('entity.programmesCaption', {
          currency: statement.currency,
          limit: fullAmount(statement.residualLimit, i18n.language),
        })}
        minWidth={920}
        heads={heads}
        rows={statement.organisations[0]!.programmes.map((each) => ({
          key: each.programme.id,
          cells: [
            <span key="programme">
              <Anchor
                component={Link}
                to={`/funds/${statement.fund}/programmes/${each.programme.id}`}
                inherit
              >
                {each.programme.code} {each.programme.title}
              </Anchor>
              {each.withinResidual ? (
                <Text size="xs" c="dimmed">
                  {t('entity.withinResidual')}
                </Text>
              ) : null}
            </span>,
            ...cellsOf(each),
          ],
        }))}
      />
    </Stack>
  );
}
