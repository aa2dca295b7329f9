import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLabels } from '../../../api/labels';
import { useAreaNames } from '../../../parts/vocabulary';

interface Earmark {
  areas: string[] | null;
  places: string[] | null;
}

/** Words for what a line's money may be used for: areas, places, or that it is free. */
export function useEarmarkWords(): (earmark: Earmark) => string {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { shortOf } = useAreaNames(fundCode);
  const placeName = useLabels('places');
  const { language } = i18n;
  const oneOf = new Intl.ListFormat(language, { type: 'disjunction' });
  return ({ areas, places }) => {
    const named = {
      areas: oneOf.format((areas ?? []).map((code) => shortOf(code, language))),
      places: oneOf.format((places ?? []).map(placeName)),
    };
    if (named.areas && named.places) return t('earmark.both', named);
    if (named.areas) return t('earmark.areas', named);
    if (named.places) return t('earmark.places', named);
    return t('earmark.freeWords');
  };
}
