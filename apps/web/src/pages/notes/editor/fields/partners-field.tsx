import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../api/labels';
import { useField } from '../editing';
import { Rows } from './rows';

/** Who else takes part: authorities, civil society, migrants' organisations, employers, unions. */
export function PartnersField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error, errorAt } = useField('partners');
  const categories = useTerms('stakeholder-categories');
  return (
    <Rows
      id={id}
      legend={t('fields.partners')}
      rows={value ?? []}
      fresh={{ name: '', category: '' }}
      most={100}
      error={error}
      addWords={t('add.partners')}
      onChange={set}
    >
      {(row, index, change) => (
        <>
          <TextInput
            id={`partners.${index}.name`}
            label={t('parts.name')}
            dir="auto"
            maxLength={300}
            value={row.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            style={{ flex: '2 1 12rem' }}
          />
          <Select
            id={`partners.${index}.category`}
            label={t('parts.category')}
            searchable
            onFocus={(event) => event.currentTarget.select()}
            data={categories.map(({ code, label }) => ({ value: code, label }))}
            value={row.category || null}
            onChange={(category) => change({ category: category ?? '' })}
            error={errorAt(`${index}/category`)}
            style={{ flex: '1 1 10rem' }}
          />
        </>
      )}
    </Rows>
  );
}
