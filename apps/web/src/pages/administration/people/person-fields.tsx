import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../../../api/organisations';
import { languageNames, languages } from '../readers';

export interface PersonForm {
  fullName: string;
  email: string;
  language: (typeof languages)[number];
  organisationId: string;
}

interface PersonFieldsProps {
  form: PersonForm;
  onChange: (form: PersonForm) => void;
}

/** Name, address, language, organisation. */
export function PersonFields({ form, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('administration');
  const organisations = useOrganisations();
  const set = (change: Partial<PersonForm>) => onChange({ ...form, ...change });
  return (
    <>
      <TextInput
        data-autofocus
        label={t('people.name')}
        required
        dir="auto"
        maxLength={200}
        value={form.fullName}
        onChange={(event) => set({ fullName: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.email')}
        type="email"
        required
        maxLength={254}
        value={form.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('people.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={form.language}
        onChange={(event) => set({ language: event.currentTarget.value as PersonForm['language'] })}
      />
      <NativeSelect
        label={t('people.organisation')}
        data={[
          { value: '', label: t('people.noOrganisation') },
          ...organisations.map(({ id, code }) => ({ value: id, label: code })),
        ]}
        value={form.organisationId}
        onChange={(event) => set({ organisationId: event.currentTarget.value })}
      />
    </>
  );
}
