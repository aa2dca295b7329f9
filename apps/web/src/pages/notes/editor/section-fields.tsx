import { NumberInput, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Section, sections } from '../content/fields';
import { useField } from './editing';
import { BudgetGrid } from './fields/budget-grid';
import { ContactsField } from './fields/contacts-field';
import { ConveningAgencyField } from './fields/convening-agency-field';
import { LongTextField } from './fields/long-text-field';
import { MarkersField } from './fields/markers-field';
import { PartnersField } from './fields/partners-field';
import { PlacesField, ScopeField } from './fields/places-field';
import { SdgField } from './fields/sdg-field';
import { AreaField, CodesField } from './fields/themes-fields';
import { TitleField } from './fields/title-field';

/** The fields of a section, under each other. */
export function SectionFields({ section }: { section: Section }) {
  const fields: Record<Exclude<Section, 'rationale' | 'results' | 'approach' | 'risks'>, ReactNode> = {
    basics: (
      <>
        <TitleField />
        <LanguageField />
        <DurationField />
      </>
    ),
    places: (
      <>
        <ScopeField />
        <PlacesField />
        <LongTextField field="cooperationFrameworkOutcome" rows={3} />
      </>
    ),
    themes: (
      <>
        <AreaField />
        <CodesField field="otherAreas" list="thematic-areas" />
        <CodesField field="gcmObjectives" list="gcm-objectives" />
        <SdgField />
      </>
    ),
    budget: (
      <>
        <ConveningAgencyField />
        <BudgetGrid />
      </>
    ),
    partners: <PartnersField />,
    markers: <MarkersField />,
    contacts: <ContactsField />,
  };
  if (section in fields) return <Stack gap="md">{fields[section as 'basics']}</Stack>;
  return (
    <Stack gap="lg">
      {sections[section as 'rationale'].map((field) => (
        <LongTextField key={field} field={field} rows={8} />
      ))}
    </Stack>
  );
}

function LanguageField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField('language');
  return (
    <Select
      id={id}
      label={t('fields.language')}
      data={(['en', 'fr', 'es'] as const).map((code) => ({ value: code, label: t(`languages.${code}`) }))}
      value={value ?? null}
      onChange={(code) => set(code as 'en' | null)}
      error={error}
      maw={280}
    />
  );
}

function DurationField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error } = useField('durationMonths');
  return (
    <NumberInput
      id={id}
      label={t('fields.durationMonths')}
      min={1}
      max={600}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value ?? ''}
      onChange={(months) => set(typeof months === 'number' && months >= 1 ? months : null)}
      error={error}
      maw={280}
    />
  );
}
