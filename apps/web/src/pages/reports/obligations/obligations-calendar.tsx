import { ActionIcon, Alert, Anchor, Group, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Day } from '../../../parts/day';
import { today } from '../../../parts/day-field';
import { FilterMenu } from '../../../parts/list/filter-menu';
import { useListState } from '../../../parts/list/use-list-state';
import { Loaded } from '../../../parts/loaded';
import { useReportFilters } from '../report-filters';
import { byDay, dayAfter, monthAfter, weeksOf } from './calendar';
import { LatenessWords } from './lateness-words';

type Obligation = Schema<'ObligationItemAnswer'>;

const filterNames = ['type', 'organisation', 'programme'];

/** What is due in a month, day by day: a page of a calendar, on narrow screens a list of its days. */
export function ObligationsCalendar() {
  const { t, i18n } = useTranslation('reports');
  const fundCode = useFundCode();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today().slice(0, 7);
  const state = useListState(filterNames);
  const filters = useReportFilters(fundCode);
  const wide = useMediaQuery('(min-width: 62em)', true);
  const lastDay = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/obligations', {
    params: {
      path: { fundCode },
      query: { ...state.query, dueFrom: `${month}-01`, dueBy: lastDay, limit: 100, total: 1 },
    },
  });
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const go = (months: number) => {
    params.set('month', monthAfter(month, months));
    setParams(params, { replace: true });
  };
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <ActionIcon variant="default" size="lg" aria-label={t('calendar.before')} onClick={() => go(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Title order={2} size="h4" miw={160} ta="center" aria-live="polite">
          {name.format(new Date(`${month}-01T00:00:00Z`))}
        </Title>
        <ActionIcon variant="default" size="lg" aria-label={t('calendar.after')} onClick={() => go(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {filters.map((filter) => (
          <FilterMenu
            key={filter.name}
            filter={filter}
            values={state.filters[filter.name] ?? []}
            onChange={(values) => state.setFilter(filter.name, values)}
          />
        ))}
      </Group>
      <Loaded query={query}>
        {({ items, total, nextCursor }) => (
          <Stack gap="sm">
            <Text size="sm" c="dimmed" role="status">
              {t('calendar.count', { count: items.length })}
            </Text>
            {nextCursor ? <Alert color="yellow">{t('calendar.more', { total: total ?? '' })}</Alert> : null}
            {wide ? <MonthTable month={month} items={items} /> : <MonthList items={items} />}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}

function Entry({ item }: { item: Obligation }) {
  const fundCode = useFundCode();
  const { t } = useTranslation('reports');
  const mark = item.overdue ? 'overdue' : item.state;
  return (
    <Text size="xs" lh={1.35}>
      <Anchor component={Link} size="xs" to={`/funds/${fundCode}/obligations/${item.id}`}>
        {item.organisation} · {item.programme.code}
      </Anchor>{' '}
      {t(`calendar.kind.${item.type}`)}{' '}
      <Text span size="xs" fw={600} c={item.overdue ? 'var(--mantine-color-error)' : 'dimmed'}>
        {t(`obligationState.${mark}`)}
      </Text>
    </Text>
  );
}

const shownOnADay = 6;

function MonthTable({ month, items }: { month: string; items: Obligation[] }) {
  const { t, i18n } = useTranslation('reports');
  const days = byDay(items);
  const weeks = weeksOf(month);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <Table withTableBorder withColumnBorders layout="fixed" aria-label={t('obligations.calendar')}>
      <Table.Thead>
        <Table.Tr>
          {weeks[0]!.map(({ day }) => (
            <Table.Th key={day} scope="col">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map((week) => (
          <Table.Tr key={week[0]!.day}>
            {week.map(({ day, inMonth }) => (
              <Table.Td key={day} h={88} style={{ verticalAlign: 'top' }}>
                {inMonth ? <DayCell day={day} items={days.get(day) ?? []} /> : null}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DayCell({ day, items }: { day: string; items: Obligation[] }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const now = day === today();
  return (
    <Stack gap={4}>
      <Text
        size="sm"
        fw={now ? 700 : 400}
        c={now ? 'var(--mantine-color-anchor)' : 'dimmed'}
        aria-current={now ? 'date' : undefined}
      >
        <VisuallyHidden>
          <Day value={day} />
        </VisuallyHidden>
        <span aria-hidden>{Number(day.slice(8))}</span>
      </Text>
      {items.slice(0, shownOnADay).map((item) => (
        <Entry key={item.id} item={item} />
      ))}
      {items.length > shownOnADay ? (
        <Anchor component={Link} size="xs" to={`/funds/${fundCode}/obligations?dueFrom=${day}&dueBy=${day}`}>
          {t('calendar.others', { count: items.length - shownOnADay })}
        </Anchor>
      ) : null}
    </Stack>
  );
}

function MonthList({ items }: { items: Obligation[] }) {
  return [...byDay(items)].map(([day, due]) => (
    <Stack key={day} gap={4} pb="xs" style={{ borderBottom: '1px solid var(--ink-line)' }}>
      <Title order={3} size="h6">
        <Day value={day} />
      </Title>
      {due.map((item) => (
        <Group key={item.id} gap="xs">
          <Entry item={item} />
          <LatenessWords obligation={item} />
        </Group>
      ))}
    </Stack>
  ));
}
