import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFundCode, useRoles } from '../api/me';
import { EventList } from './history/event-list';
import { Loaded } from './loaded';

/**
 * What happened to a record, newest first, for its page's right side or tab: who, when, why, what changed.
 * Shows nothing to donors, who read figures and not histories.
 */
export function HistoryPanel({ subject }: { subject: string }) {
  const { t } = useTranslation('history');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const reads = [...roles].some((role) => role !== 'donor');
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/events',
    { params: { path: { fundCode }, query: { subject, limit: 20 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      enabled: reads,
    },
  );
  if (!reads) return null;
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const events = pages.flatMap(({ items }) => items);
        if (events.length === 0) return <Text c="dimmed">{t('nothingYet')}</Text>;
        return (
          <Stack gap="sm">
            <EventList label={t('title')} events={events} withSubject={false} />
            {query.hasNextPage ? (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('earlier')}
              </Button>
            ) : null}
          </Stack>
        );
      }}
    </Loaded>
  );
}
