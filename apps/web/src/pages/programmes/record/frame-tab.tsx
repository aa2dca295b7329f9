import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import type { TabProps } from './programme-page';

/** What the programme wants to reach and what could go wrong. */
export function FrameTab({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const roles = useRoles(fundCode);
  const at = { params: { path: { fundCode, id: programme.id } } };
  const results = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/results', at);
  const risks = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/risks', at, {
    enabled: [...roles].some((role) => role !== 'donor' && role !== 'reviewer'),
  });
  return (
    <Stack gap="lg">
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('frame.results')}
        </Title>
        <Loaded query={results}>
          {({ outcomes }) =>
            outcomes.length === 0 ? (
              <EmptyState title={t('frame.noResults')} />
            ) : (
              outcomes.map((outcome) => <Outcome key={outcome.title} outcome={outcome} />)
            )
          }
        </Loaded>
      </Stack>
      {risks.data ? (
        <Stack gap="sm" component="section">
          <Title order={2} size="h4">
            {t('frame.risks')}
          </Title>
          {risks.data.items.length === 0 ? (
            <EmptyState title={t('frame.noRisks')} />
          ) : (
            <FiguresTable
              caption={t('frame.riskCaption')}
              minWidth={640}
              heads={[
                t('frame.risk'),
                t('frame.likelihood'),
                t('frame.impact'),
                t('frame.level'),
                t('frame.mitigation'),
              ]}
              rows={risks.data.items.map((row) => ({
                key: row.risk,
                cells: [
                  row.risk,
                  row.likelihood,
                  row.impact,
                  row.level,
                  <Text key="mitigation" span size="sm" style={{ whiteSpace: 'normal' }}>
                    {row.mitigation}
                  </Text>,
                ],
              }))}
            />
          )}
        </Stack>
      ) : null}
    </Stack>
  );
}

function Outcome({ outcome }: { outcome: Schema<'OutcomeFields'> }) {
  const { t } = useTranslation('programmes');
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5">
        {t('frame.outcome', { title: outcome.title })}
      </Title>
      <Indicators indicators={outcome.indicators} />
      {outcome.outputs.map((output) => (
        <Stack key={output.title} gap={4} mt="sm" pl="md">
          <Text fw={600}>{t('frame.output', { title: output.title })}</Text>
          <Indicators indicators={output.indicators} />
        </Stack>
      ))}
    </Paper>
  );
}

function Indicators({ indicators }: { indicators: Schema<'IndicatorFields'>[] }) {
  const { t } = useTranslation('programmes');
  return (
    <List size="sm">
      {indicators.map(({ indicator, baseline, target, unit }) => (
        <List.Item key={indicator}>{t('frame.indicator', { indicator, baseline, target, unit })}</List.Item>
      ))}
    </List>
  );
}
