import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';

type Person = Schema<'PersonAnswer'>;

interface PersonSelectProps {
  label: string;
  value: Person | null;
  error?: string | undefined;
  onChange: (person: Person | null) => void;
}

/** Finds a person by a part of their name; the API searches, so that nobody beyond a first page is missed. */
export function PersonSelect({ label, value, error, onChange }: PersonSelectProps) {
  const { t } = useTranslation('committee');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words === value?.fullName ? '' : words.trim(), 250);
  const { data } = api.useQuery('get', '/api/v1/people', {
    params: { query: { active: 1, limit: 50, ...(asked ? { q: asked } : {}) } },
  });
  const found = data?.items ?? [];
  const people = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      data-autofocus
      label={label}
      placeholder={t('seats.findPerson')}
      withAsterisk
      searchable
      searchValue={words}
      onSearchChange={setWords}
      nothingFoundMessage={data ? t('seats.nothingFound') : t('seats.searching')}
      filter={({ options }) => options}
      data={people.map(({ id, fullName, organisation }) => ({
        value: id,
        label: organisation ? `${fullName} (${organisation})` : fullName,
      }))}
      value={value?.id ?? null}
      error={error}
      onChange={(chosen) => onChange(people.find(({ id }) => id === chosen) ?? null)}
    />
  );
}
