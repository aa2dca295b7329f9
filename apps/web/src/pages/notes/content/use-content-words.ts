import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { fullAmount } from '../../../parts/amount-text';
import { type ContentField, contentFields } from './fields';

const vocabularies: Record<string, 'places' | 'areas' | 'objectives' | 'targets' | 'categories'> = {
  places: 'places',
  primaryArea: 'areas',
  otherAreas: 'areas',
  gcmObjectives: 'objectives',
  'sdgTargets.target': 'targets',
  'partners.category': 'categories',
};

type Value = Schema<'LabelledDifferenceAnswer'>['before'];

/** Names of a note's fields, and their values as people read them instead of codes. */
export function useContentWords() {
  const { t, i18n } = useTranslation('editor');
  const labels = {
    places: useLabels('places'),
    areas: useLabels('thematic-areas'),
    objectives: useLabels('gcm-objectives'),
    targets: useLabels('sdg-targets'),
    categories: useLabels('stakeholder-categories'),
  };
  const name = (field: string) =>
    (contentFields as readonly string[]).includes(field) ? t(`fields.${field as ContentField}`) : field;
  const label = (pointer: string) => {
    const [field = '', index, part] = pointer.split('/').slice(1);
    const words = [name(field)];
    if (index !== undefined) words.push(String(Number(index) + 1));
    if (part !== undefined) words.push(t(`parts.${part as 'direct'}`, { defaultValue: part }));
    return words.join(' › ');
  };
  const value = (pointer: string, given: Value): Value => {
    const path = pointer
      .split('/')
      .slice(1)
      .filter((step) => !/^\d+$/.test(step))
      .join('.');
    const vocabulary = vocabularies[path];
    if (Array.isArray(given) && vocabulary) return given.map((code) => labels[vocabulary](String(code)));
    if (typeof given !== 'string') return given;
    if (vocabulary) return labels[vocabulary](given);
    if (/^budget\.(in)?direct$/.test(path)) return fullAmount(given, i18n.language);
    if (path === 'scope') return t(`scopes.${given as 'country'}`);
    if (path === 'language') return t(`languages.${given as 'en'}`);
    return given;
  };
  return { label, value, name };
}
