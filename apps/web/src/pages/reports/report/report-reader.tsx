import { Box, Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { EmptyState } from '../../../parts/empty-state';
import { FinancialFigures } from './financial-figures';
import { FinancialTable } from './financial-table';
import { type ItemField, listSection, narrativeOrder } from './sections';

type Report = Schema<'ReportAnswer'>;

/** A report as it is read. */
export function ReportReader({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const { financial, narrative } = report;
  if (!financial && !narrative) return <EmptyState title={t('report.nothingYet')} />;
  return (
    <Stack gap="md">
      {financial ? (
        <>
          <FinancialFigures financial={financial} />
          <FinancialTable
            currency={financial.currency}
            lines={financial.lines.map((line) => ({ ...line, typed: line.actual ?? '' }))}
            language="en"
          />
          {financial.remarks ? <Section title={t('financial.remarks')} text={financial.remarks} /> : null}
        </>
      ) : null}
      {narrative ? <Narrative narrative={narrative} /> : null}
    </Stack>
  );
}

function Narrative({ narrative }: { narrative: NonNullable<Report['narrative']> }) {
  const { t } = useTranslation('reports');
  const given = narrative as Record<string, unknown>;
  return narrativeOrder.map((name) => {
    const section = listSection(name);
    if (!section) return <Section key={name} title={t(`narrative.${name}`)} text={given[name] as string} />;
    const items = (given[name] ?? []) as Record<string, unknown>[];
    if (items.length === 0) return null;
    return (
      <Stack key={name} gap="xs">
        <Title order={2} size="h4">
          {t(`narrative.${name}`)}
        </Title>
        {items.map((item, index) => (
          <Card key={index} withBorder padding="sm">
            {section.fields.map((field) => (
              <ReadField key={field.name} field={field} value={item[field.name]} />
            ))}
          </Card>
        ))}
      </Stack>
    );
  });
}

function ReadField({ field, value }: { field: ItemField; value: unknown }) {
  const { t } = useTranslation('reports');
  const obstacle = useLabels('obstacle-taxonomy');
  if (value === null || value === undefined || value === '') return null;
  const text = String(value as string | number);
  return (
    <Box mb={4}>
      <Text size="xs" c="dimmed">
        {t(`narrative.${field.label}`)}
      </Text>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {field.kind === 'obstacle' ? obstacle(text) : text}
      </Text>
    </Box>
  );
}

function Section({ title, text }: { title: string; text: string | null | undefined }) {
  const { t } = useTranslation('reports');
  return (
    <Stack gap={4}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {text ? (
        <Text maw={800} dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {t('narrative.none')}
        </Text>
      )}
    </Stack>
  );
}
