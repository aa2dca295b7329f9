import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useColon } from '../colon';
import { useMarkers } from './use-markers';

interface NoteMarkersProps {
  markers: { marker: string; score: string; evidence: string }[];
  language: string | undefined;
}

/** The note's own scores of its markers, each with its evidence. */
export function NoteMarkers({ markers, language }: NoteMarkersProps) {
  const { t } = useTranslation('reading');
  const colon = useColon();
  const { markerName, scoreName } = useMarkers();
  if (markers.length === 0) return <Text size="sm">{t('note.noMarkers')}</Text>;
  return (
    <Stack gap="sm">
      {markers.map(({ marker, score, evidence }) => (
        <div key={marker}>
          <Text size="sm" fw={600}>
            {markerName(marker)}
            {colon} {scoreName(marker, score)}
          </Text>
          <Text size="sm" maw="70ch" lang={language} dir="auto">
            {evidence}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
