import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NarrativeField } from '../../content/fields';
import { useField } from '../editing';
import { limitOf } from '../limits';

interface LongTextFieldProps {
  field: NarrativeField | 'cooperationFrameworkOutcome';
  rows: number;
}

/** A long text in any script, with what it should tell and how much room is left. */
export function LongTextField({ field, rows }: LongTextFieldProps) {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField(field);
  const length = value?.length ?? 0;
  const limit = limitOf(field) ?? 0;
  const over = length - limit;
  return (
    <div>
      <Textarea
        id={id}
        label={t(`fields.${field}`)}
        description={t(`hints.${field}`)}
        aria-describedby={`${id}-count`}
        dir="auto"
        autosize
        minRows={rows}
        maxRows={30}
        value={value ?? ''}
        onChange={(event) => set(event.currentTarget.value)}
        error={over > 0 ? t('over', { count: over }) : error}
      />
      <Text id={`${id}-count`} size="xs" c={over > 0 ? 'var(--mantine-color-error)' : 'dimmed'} ta="end">
        {t('characters', { count: length, limit })}
      </Text>
    </div>
  );
}
