import { MultiSelect, Radio, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../api/labels';
import { useField } from '../editing';

const scopes = ['country', 'multi-country', 'regional', 'global'] as const;

export function ScopeField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField('scope');
  return (
    <Radio.Group
      id={id}
      tabIndex={-1}
      label={t('fields.scope')}
      value={value ?? ''}
      onChange={(scope) => set(scope as (typeof scopes)[number])}
      error={error}
    >
      <Stack gap={6} mt={6}>
        {scopes.map((scope) => (
          <Radio key={scope} value={scope} label={t(`scopes.${scope}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Countries and regions, found by typing a part of their names. */
export function PlacesField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error, errorAt } = useField('places');
  const terms = useTerms('places');
  const data = useMemo(() => {
    const kind = (wanted: string) =>
      terms
        .filter(({ attributes }) => attributes['kind'] === wanted)
        .map(({ code, label }) => ({ value: code, label }));
    return [
      { group: t('countries'), items: kind('country') },
      { group: t('regions'), items: kind('region') },
    ];
  }, [terms, t]);
  const wrong = (value ?? []).map((_, index) => errorAt(String(index))).find(Boolean);
  return (
    <MultiSelect
      id={id}
      label={t('fields.places')}
      description={t('hints.places')}
      placeholder={t('find')}
      data={data}
      value={value ?? []}
      onChange={set}
      searchable
      clearable
      limit={60}
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      clearButtonProps={{ 'aria-label': t('clear') }}
      error={error ?? wrong}
    />
  );
}
