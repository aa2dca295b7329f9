import { Fieldset, Stack, Textarea } from '@mantine/core';
import type { Schema } from '../../../api/client';

type Texts = Schema<'RubricTexts'>;

/** Each language in itself: everybody finds their own. */
const names = { en: 'English', fr: 'Français', es: 'Español' } as const;
const languages = ['en', 'fr', 'es'] as const;

interface LanguageFieldsProps {
  label: string;
  value: Texts;
  onChange: (value: Texts) => void;
  /** Messages by the field's name in the API, as `title.en`. */
  errors: Record<string, string>;
  /** Where the text stands in the API's body, as `title`. */
  name: string;
}

/** One text of a rubric in the three languages of the house. */
export function LanguageFields({ label, value, onChange, errors, name }: LanguageFieldsProps) {
  return (
    <Fieldset legend={label} p="sm">
      <Stack gap="xs">
        {languages.map((language) => (
          <Textarea
            key={language}
            lang={language}
            label={names[language]}
            required
            autosize
            minRows={1}
            maxRows={8}
            maxLength={500}
            value={value[language]}
            error={errors[`${name}.${language}`]}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
