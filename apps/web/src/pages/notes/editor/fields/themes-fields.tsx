import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../api/labels';
import { useField } from '../editing';

/** The thematic area by which the note is screened. */
export function AreaField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField('primaryArea');
  const areas = useTerms('thematic-areas');
  return (
    <Select
      id={id}
      label={t('fields.primaryArea')}
      description={t('hints.primaryArea')}
      data={areas.map(({ code, label }) => ({ value: code, label }))}
      value={value ?? null}
      onChange={(code) => set(code)}
      error={error}
    />
  );
}

interface CodesFieldProps {
  field: 'otherAreas' | 'gcmObjectives';
  list: string;
}

/** Several terms of a vocabulary, found by typing. */
export function CodesField({ field, list }: CodesFieldProps) {
  const { t } = useTranslation('editor');
  const { id, value, set, error, errorAt } = useField(field);
  const terms = useTerms(list);
  const wrong = (value ?? []).map((_, index) => errorAt(String(index))).find(Boolean);
  return (
    <MultiSelect
      id={id}
      label={t(`fields.${field}`)}
      placeholder={t('find')}
      data={terms.map(({ code, label }) => ({ value: code, label }))}
      value={value ?? []}
      onChange={set}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      clearButtonProps={{ 'aria-label': t('clear') }}
      error={error ?? wrong}
    />
  );
}
