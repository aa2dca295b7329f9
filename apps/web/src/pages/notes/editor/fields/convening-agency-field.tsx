import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../editing';
import { useEntityOptions } from './use-entity-options';

/** Who leads the joint programme. */
export function ConveningAgencyField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField('conveningAgency');
  const options = useEntityOptions();
  return (
    <Select
      id={id}
      label={t('fields.conveningAgency')}
      description={t('hints.conveningAgency')}
      searchable
      onFocus={(event) => event.currentTarget.select()}
      data={options}
      value={value ?? null}
      onChange={(code) => set(code)}
      error={error}
    />
  );
}
