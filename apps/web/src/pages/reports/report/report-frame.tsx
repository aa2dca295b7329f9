import { Anchor, Card, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { HistoryPanel } from '../../../parts/history-panel';
import { StateBadge } from '../../../parts/state-badge';

type Report = Schema<'ReportAnswer'>;

/** What stands above a report, whoever opens it. */
export function useReportFrame(report: Report) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  return {
    title: `${report.typeLabel}, ${report.organisation}`,
    trail: [{ label: t('reports.title'), to: `/funds/${fundCode}/reports` }],
  };
}

export function ReportFacts({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const { programme, digest } = report;
  return (
    <Card withBorder>
      <Facts
        facts={[
          {
            label: t('column.state'),
            value: <StateBadge state={report.state} label={report.stateLabel} />,
          },
          {
            label: t('column.programme'),
            value: (
              <Anchor component={Link} size="sm" to={`/funds/${fundCode}/programmes/${programme.id}`}>
                {programme.code} {programme.title}
              </Anchor>
            ),
          },
          {
            label: t('column.period'),
            value: (
              <>
                <Day value={report.periodStart} /> – <Day value={report.periodEnd} />
              </>
            ),
          },
          {
            label: t('column.due'),
            value: (
              <Anchor component={Link} to={`/funds/${fundCode}/obligations/${report.obligationId}`}>
                <Day value={report.dueOn} />
              </Anchor>
            ),
          },
          digest !== null && {
            label: t('column.digest'),
            value: <code style={{ fontSize: '0.75rem' }}>{digest}</code>,
          },
        ]}
      />
    </Card>
  );
}

/** The course of the report: who did what, when, why. */
export function ReportCourse({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('report.history')}
      </Title>
      <HistoryPanel subject={report.id} />
    </Stack>
  );
}
