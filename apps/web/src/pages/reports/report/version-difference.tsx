import { Card, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { EventDifference } from '../../../parts/history/difference';

/** Of a report that comes again: what differs from the version before, so that nobody reads it all. */
export function VersionDifference({ report }: { report: Schema<'ReportAnswer'> }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const again = (report.submittedVersion ?? 0) > 1;
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/events',
    {
      params: {
        path: { fundCode },
        query: { subject: report.id, name: 'report.submitted', limit: 1 },
      },
    },
    { enabled: again },
  );
  const latest = data?.items[0];
  if (!again || !latest?.hasDifference) return null;
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('differences.title')}
        </Title>
        <EventDifference eventId={latest.id} />
      </Stack>
    </Card>
  );
}
