import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { paged } from '../../../parts/list/paged';
import { Loaded } from '../../../parts/loaded';
import { useTimes } from '../standing/times';
import { StatedAt } from './stated-at';
import { onScreen } from './on-screen';
import { StatementFiles } from './statement-files';

const path = '/api/v1/funds/{fundCode}/statements/allocations';
const columns = ['reserved', 'settled', 'released', 'open'] as const;

/** Every allocation as of a day: what was set aside, paid, given back, and is still to be paid. */
export function AllocationRegister({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('statements');
  const { query: times } = useTimes();
  const query = api.useInfiniteQuery(
    'get',
    path,
    { params: { path: { fundCode }, query: { ...times, limit: 50 } } },
    { ...paged, getNextPageParam: (page) => onScreen(page).nextCursor },
  );
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <StatementFiles address={path.replace('{fundCode}', fundCode)} query={times} />
      </Group>
      <Loaded query={query}>
        {(loaded) => {
          const pages = loaded.pages.map(onScreen);
          const [first] = pages;
          if (!first || first.items.length === 0) return <EmptyState title={t('register.none')} />;
          return (
            <>
              <Register head={first} entries={pages.flatMap(({ items }) => items)} />
              {query.hasNextPage ? (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('register.more')}
                </Button>
              ) : null}
              <StatedAt {...first} />
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

interface RegisterProps {
  head: Schema<'RegisterAnswer'>;
  entries: Schema<'RegisterEntryAnswer'>[];
}

function Register({ head, entries }: RegisterProps) {
  const { t } = useTranslation('statements');
  return (
    <FiguresTable
      caption={t('inCurrency', { currency: head.currency })}
      minWidth={880}
      heads={[
        t('reached.programme'),
        t('register.decidedOn'),
        ...columns.map((name) => t(`register.${name}`)),
      ]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          <span key="programme">
            <Anchor component={Link} to={`/funds/${head.fund}/programmes/${entry.programme.id}`} inherit>
              {entry.programme.code} {entry.programme.title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {entry.lines.map(({ organisation }) => organisation).join(', ')}
            </Text>
          </span>,
          <Anchor key="on" component={Link} to={`/funds/${head.fund}/decisions/${entry.decisionId}`} inherit>
            <Day value={entry.valueDate} />
          </Anchor>,
          ...columns.map((name) => <Amount key={name} value={entry[name]} />),
        ],
      }))}
    />
  );
}
