import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddButton, EntryCard } from './entry-card';
import { type Indicator, newIndicator, withAt, withoutAt } from './frame-draft';

interface IndicatorsFormProps {
  /** Where they stand, as problems name it: `outcomes.0.indicators`. */
  at: string;
  indicators: Indicator[];
  errors: Record<string, string>;
  onChange: (indicators: Indicator[]) => void;
}

const fields = ['unit', 'baseline', 'target', 'verification'] as const;

/** What is measured: from where, to where, in what unit. */
export function IndicatorsForm({ at, indicators, errors, onChange }: IndicatorsFormProps) {
  const { t } = useTranslation('programmes');
  return (
    <Stack gap="xs">
      {indicators.map((indicator, index) => {
        const put = (name: keyof Indicator) => ({
          id: `${at}.${String(index)}.${name}`,
          value: indicator[name] ?? '',
          error: errors[`${at}.${String(index)}.${name}`],
          onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
            onChange(withAt(indicators, index, { ...indicator, [name]: event.currentTarget.value })),
        });
        return (
          // Entries have no name of their own before they are saved.
          <EntryCard
            key={index}
            name={t('frame.indicatorNumber', { number: index + 1 })}
            onRemove={() => onChange(withoutAt(indicators, index))}
          >
            <TextInput
              label={t('frame.indicatorField')}
              withAsterisk
              maxLength={1000}
              {...put('indicator')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
              {fields.map((name) => (
                <TextInput
                  key={name}
                  label={t(`frame.${name}`)}
                  withAsterisk={name !== 'verification'}
                  maxLength={name === 'unit' ? 200 : 1000}
                  {...put(name)}
                />
              ))}
            </SimpleGrid>
          </EntryCard>
        );
      })}
      <AddButton onClick={() => onChange([...indicators, newIndicator()])}>
        {t('frame.addIndicator')}
      </AddButton>
    </Stack>
  );
}
