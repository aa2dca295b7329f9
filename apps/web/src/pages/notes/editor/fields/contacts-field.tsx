import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../editing';
import { Rows } from './rows';

const limits = { name: 200, email: 254, role: 200 };

/** Whom the secretariat writes to about the note. */
export function ContactsField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error, errorAt } = useField('contacts');
  return (
    <Rows
      id={id}
      legend={t('fields.contacts')}
      rows={value ?? []}
      fresh={{ name: '', email: '', role: '' }}
      most={50}
      error={error}
      addWords={t('add.contacts')}
      onChange={set}
    >
      {(row, index, change) =>
        (['name', 'email', 'role'] as const).map((part) => (
          <TextInput
            key={part}
            id={`contacts.${index}.${part}`}
            label={t(`parts.${part}`)}
            type={part === 'email' ? 'email' : 'text'}
            dir="auto"
            maxLength={limits[part]}
            value={row[part]}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
            error={errorAt(`${index}/${part}`)}
            style={{ flex: '1 1 11rem' }}
          />
        ))
      }
    </Rows>
  );
}
