import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { useWrites } from './document-tab';
import type { TabProps } from './programme-page';
import { ResultsForm } from './results-form';
import { RisksForm } from './risks-form';

/** What the programme wants to reach and what could go wrong; its participants write it. */
export function FrameTab({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const roles = useRoles(fundCode);
  const at = { params: { path: { fundCode, id: programme.id } } };
  const results = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/results', at);
  const risks = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/risks', at, {
    enabled: [...roles].some((role) => role !== 'donor' && role !== 'reviewer'),
  });
  const writes = useWrites(programme);
  const versionOf = async (query: { refetch: () => Promise<{ data?: { version: number } | undefined }> }) =>
    (await query.refetch()).data?.version ?? programme.version;
  return (
    <Stack gap="lg">
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('frame.results')}
        </Title>
        <Loaded query={results}>
          {(loaded) =>
            writes ? (
              <ResultsForm
                {...{ programme, fundCode }}
                results={loaded}
                onAskAgain={() => versionOf(results)}
              />
            ) : (
              <Results outcomes={loaded.outcomes} />
            )
          }
        </Loaded>
      </Stack>
      {risks.data ? (
        <Stack gap="sm" component="section">
          <Title order={2} size="h4">
            {t('frame.risks')}
          </Title>
          {writes ? (
            <>
              <Text size="sm" c="dimmed">
                {t('frame.riskCaption')}
              </Text>
              <RisksForm
                {...{ programme, fundCode }}
                risks={risks.data}
                onAskAgain={() => versionOf(risks)}
              />
            </>
          ) : (
            <Risks risks={risks.data.items} />
          )}
        </Stack>
      ) : null}
    </Stack>
  );
}

function Results({ outcomes }: { outcomes: Schema<'OutcomeFields'>[] }) {
  const { t } = useTranslation('programmes');
  if (outcomes.length === 0)
    return <EmptyState title={t('frame.noResults')}>{t('frame.noResultsText')}</EmptyState>;
  return outcomes.map((outcome) => <Outcome key={outcome.title} outcome={outcome} />);
}

function Risks({ risks }: { risks: Schema<'RiskAnswer'>[] }) {
  const { t } = useTranslation('programmes');
  if (risks.length === 0) return <EmptyState title={t('frame.noRisks')}>{t('frame.noRisksText')}</EmptyState>;
  return (
    <FiguresTable
      caption={t('frame.riskCaption')}
      minWidth={640}
      heads={(['risk', 'likelihood', 'impact', 'level', 'mitigation'] as const).map((head) =>
        t(`frame.${head}`),
      )}
      rows={risks.map((row) => ({
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
