import { Fieldset, Stack, Textarea, TextInput } from '@mantine/core';
import { languageNames, languages } from './readers';

type Texts = Record<(typeof languages)[number], string>;

interface ThreeLanguagesProps {
  label: string;
  value: Texts;
  onChange: (value: Texts) => void;
  long?: boolean;
  required?: boolean;
}

/** One text in the three languages of the house. */
export function ThreeLanguages(props: ThreeLanguagesProps) {
  const { label, value, onChange, long = false, required = true } = props;
  const Field = long ? Textarea : TextInput;
  return (
    <Fieldset legend={label} p="sm">
      <Stack gap="xs">
        {languages.map((language) => (
          <Field
            key={language}
            lang={language}
            label={languageNames[language]}
            required={required}
            {...(long ? { autosize: true, minRows: 2 } : {})}
            value={value[language]}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
