import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { PostingLines } from './posting-lines';

/** What a document (a deposit, a transfer, a refund) booked, in the order of the days. */
export function PostingsOf({ fundCode, source }: { fundCode: string; source: string }) {
  const { t } = useTranslation('money');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/ledger/postings', {
    params: { path: { fundCode }, query: { source, sort: 'valueDate', limit: 50 } },
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('ledger.nothingBooked')}</Text>
        ) : (
          <Stack gap="xs">
            {items.map((posting) => (
              <Paper key={posting.id} withBorder p="sm">
                <Group justify="space-between" gap="xs">
                  <Anchor component={Link} to={`/funds/${fundCode}/ledger/postings/${posting.id}`} fw={600}>
                    {posting.kindLabel}
                    {posting.reverses ? ` · ${t('ledger.reversal')}` : ''}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    <Day value={posting.valueDate} /> · {posting.currency}
                  </Text>
                </Group>
                <PostingLines posting={posting} fundCode={fundCode} />
              </Paper>
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
