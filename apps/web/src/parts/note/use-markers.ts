import { useTranslation } from 'react-i18next';
import { useTerms } from '../../api/labels';

interface ScaleValue {
  value: string;
  label: Record<string, string>;
}

/** Names of the markers, of their scores, and the scores that each scale knows. */
export function useMarkers() {
  const { i18n } = useTranslation();
  const terms = useTerms('markers');
  const scaleOf = (marker: string) =>
    (terms.find(({ code }) => code === marker)?.attributes['scale'] ?? []) as ScaleValue[];
  const scoreName = (marker: string, score: string) => {
    const label = scaleOf(marker).find(({ value }) => value === score)?.label[i18n.language];
    return label ? `${score} – ${label}` : score;
  };
  return {
    markerName: (marker: string) => terms.find(({ code }) => code === marker)?.label ?? marker,
    scoreName,
    optionsOf: (marker: string) =>
      scaleOf(marker).map(({ value }) => ({ value, label: scoreName(marker, value) })),
  };
}
