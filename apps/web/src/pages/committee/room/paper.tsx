import { Alert, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../api/labels';
import { NoteReader, type NoteContent } from '../../../parts/note/note-reader';
import { useFigure } from '../../../parts/use-figure';
import { BudgetTable } from '../budget-table';
import type { Item } from './use-room';

interface NotePaper {
  content: NoteContent;
  screening: { recommended: boolean; weightedAverage?: string; average?: string } | null;
}

interface ProgrammePaper {
  content: {
    summary: string;
    language: string;
    primaryArea: string;
    places: string[];
    budget: { organisation: string; category: string; amount: string }[];
  };
  appraisal: string | null;
}

/** What is decided upon: the last submitted version, word for word. */
export function Paper({ item, currency }: { item: Item; currency: string }) {
  return (
    <Stack gap="md">
      {item.text ? (
        <Text maw="70ch" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
          {item.text}
        </Text>
      ) : null}
      {item.paper && item.kind === 'concept-note' ? (
        <NoteOnTable paper={item.paper as unknown as NotePaper} currency={currency} />
      ) : null}
      {item.paper && item.kind === 'programme' ? (
        <ProgrammeOnTable paper={item.paper as unknown as ProgrammePaper} currency={currency} />
      ) : null}
    </Stack>
  );
}

function NoteOnTable({ paper, currency }: { paper: NotePaper; currency: string }) {
  const { t } = useTranslation('committee');
  const figure = useFigure();
  const { screening } = paper;
  return (
    <>
      {screening ? (
        <Alert variant="light" title={t('room.screening')}>
          {t(screening.recommended ? 'room.recommended' : 'room.notRecommended', {
            average: figure(screening.weightedAverage ?? screening.average),
          })}
        </Alert>
      ) : null}
      <NoteReader content={paper.content} currency={currency} order={3} />
    </>
  );
}

function ProgrammeOnTable({ paper, currency }: { paper: ProgrammePaper; currency: string }) {
  const { t } = useTranslation('reading');
  const area = useLabels('thematic-areas');
  const place = useLabels('places');
  const { content, appraisal } = paper;
  return (
    <>
      <Text size="sm" c="dimmed">
        {[area(content.primaryArea), content.places.map(place).join(', ')].join(' · ')}
      </Text>
      <Title order={3} size="h4">
        {t('programme.summary')}
      </Title>
      <Text maw="70ch" lang={content.language} style={{ whiteSpace: 'pre-wrap' }} dir="auto">
        {content.summary}
      </Text>
      <Title order={3} size="h4">
        {t('programme.budget')}
      </Title>
      <BudgetTable lines={content.budget} currency={currency} />
      {appraisal ? (
        <>
          <Title order={3} size="h4">
            {t('programme.appraisal')}
          </Title>
          <Text maw="70ch" dir="auto">
            {appraisal}
          </Text>
        </>
      ) : null}
    </>
  );
}
