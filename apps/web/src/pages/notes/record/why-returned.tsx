import { Alert, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Day } from '../../../parts/day';
import type { Note } from './use-note';

/** What the secretariat asks the authors to change, above a note that came back to them. */
export function WhyReturned({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('notes');
  const returned = note.state === 'returned';
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/events',
    {
      params: {
        path: { fundCode },
        query: { subject: note.id, name: 'concept-note.returned', limit: 1 },
      },
    },
    { enabled: returned },
  );
  const event = data?.items[0];
  if (!returned || !event?.reason) return null;
  return (
    <Alert
      variant="light"
      color="orange"
      icon={<IconArrowBackUp aria-hidden />}
      title={t('record.whyReturned')}
    >
      <Text size="sm" dir="auto" lang="" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {event.reason}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        <Day value={event.at} withTime />
      </Text>
    </Alert>
  );
}
