import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../editing';
import { limitOf } from '../limits';

export function TitleField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField('title');
  return (
    <TextInput
      id={id}
      label={t('fields.title')}
      description={t('characters', { count: value?.length ?? 0, limit: limitOf('title') ?? 0 })}
      dir="auto"
      maxLength={limitOf('title') ?? undefined}
      value={value ?? ''}
      onChange={(event) => set(event.currentTarget.value)}
      error={error}
    />
  );
}
