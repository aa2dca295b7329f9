import { Anchor, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { useTimes } from '../standing/times';
import { onScreen } from './on-screen';
import { StatedAt } from './stated-at';
import { StatementFiles } from './statement-files';

const path = '/api/v1/funds/{fundCode}/statements/reach';
const columns = ['allocated', 'reserved', 'transferred', 'refunded', 'expended'] as const;

/** Which contributors' money stands for or reached which programme, and of whom all of it is. */
export function ReachStatement({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('statements');
  const { query: times } = useTimes();
  const query = api.useQuery(
    'get',
    path,
    { params: { path: { fundCode }, query: times } },
    { placeholderData: keepPreviousData, select: (answer) => onScreen(answer) },
  );
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <StatementFiles address={path.replace('{fundCode}', fundCode)} query={times} />
      </Group>
      <Loaded query={query}>
        {(statement) =>
          statement.programmes.length === 0 ? (
            <EmptyState title={t('register.none')} />
          ) : (
            <>
              <Reach statement={statement} />
              <StatedAt {...statement} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function Reach({ statement }: { statement: Schema<'ReachAnswer'> }) {
  const { t } = useTranslation('statements');
  const { fund, currency, programmes, contributors, totals } = statement;
  const amounts = (of: Record<(typeof columns)[number], string>) =>
    columns.map((name) => <Amount key={name} value={of[name]} />);
  const givers = (key: string, of: typeof contributors) =>
    of.map((giver) => ({
      key: `${key} ${giver.contributor ?? ''}`,
      cells: [
        <Text key="name" inherit pl="md">
          {giver.name}
        </Text>,
        ...amounts(giver),
      ],
    }));
  return (
    <FiguresTable
      caption={t('reach.caption', { currency })}
      minWidth={880}
      heads={[
        t('reach.by'),
        t('reach.allocated'),
        t('reach.reserved'),
        t('reached.transferred'),
        t('reach.refunded'),
        t('reached.expended'),
      ]}
      rows={[
        ...programmes.flatMap(({ programme, contributors: own, ...of }) => [
          {
            key: programme.id,
            strong: true,
            marked: true,
            cells: [
              <Anchor
                key="programme"
                component={Link}
                to={`/funds/${fund}/programmes/${programme.id}`}
                inherit
              >
                {programme.code} {programme.title}
              </Anchor>,
              ...amounts(of),
            ],
          },
          ...givers(programme.id, own),
        ]),
        { key: 'all', strong: true, marked: true, cells: [t('reach.all'), ...amounts(totals)] },
        ...givers('all', contributors),
      ]}
    />
  );
}
