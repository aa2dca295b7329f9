import { Anchor, Box, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { NoteBudget } from './note-budget';
import { NoteFacts } from './note-facts';
import { NoteMarkers } from './note-markers';

export type NoteContent = Schema<'ContentBody'>;

/** The sections of free text, in the order of the form. */
export const narrativeSections = [
  'context',
  'needsEvidence',
  'theoryOfChange',
  'expectedResults',
  'targetGroups',
  'guidingPrinciples',
  'wholeOfGovernment',
  'wholeOfSociety',
  'sustainability',
  'risks',
] as const;

interface NoteReaderProps {
  content: NoteContent;
  currency: string;
  /** Rank of the sections' headings on the page. */
  order?: 2 | 3;
}

/** A concept note to read from beginning to end: what, where, why, how, for how much. */
export function NoteReader({ content, currency, order = 2 }: NoteReaderProps) {
  const { t } = useTranslation('reading');
  const sections = narrativeSections.filter((section) => content[section]);
  return (
    <Stack gap="lg" component="article">
      <Box component="nav" aria-label={t('note.sections')} className="no-print">
        <Text size="sm" component="div" style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 14px' }}>
          {['facts' as const, ...sections, 'budget' as const, 'markers' as const].map((section) => (
            <Anchor key={section} href={`#note-${section}`} size="sm">
              {t(`note.${section}`)}
            </Anchor>
          ))}
        </Text>
      </Box>
      <Section id="facts" order={order}>
        <NoteFacts content={content} currency={currency} />
      </Section>
      {sections.map((section) => (
        <Section key={section} id={section} order={order}>
          {/* What authors wrote is in the note's own language, whatever the reader's is. */}
          <Text lang={content.language ?? undefined} maw="70ch" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
            {content[section]}
          </Text>
        </Section>
      ))}
      <Section id="budget" order={order}>
        <NoteBudget lines={content.budget ?? []} currency={currency} />
      </Section>
      <Section id="markers" order={order}>
        <NoteMarkers markers={content.markers ?? []} language={content.language ?? undefined} />
      </Section>
    </Stack>
  );
}

interface SectionProps {
  id: (typeof narrativeSections)[number] | 'facts' | 'budget' | 'markers';
  order: 2 | 3;
  children: React.ReactNode;
}

function Section({ id, order, children }: SectionProps) {
  const { t } = useTranslation('reading');
  return (
    <Box component="section" id={`note-${id}`} style={{ scrollMarginTop: 72 }} tabIndex={-1}>
      <Title order={order} size="h4" mb={4}>
        {t(`note.${id}`)}
      </Title>
      {children}
    </Box>
  );
}
