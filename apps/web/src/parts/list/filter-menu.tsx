import { Checkbox, CloseButton, ScrollArea, Stack, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColon } from '../colon';
import { PanelButton } from './panel-button';

export interface Filter {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  /** For lists that take one value at a time. */
  single?: boolean;
}

interface FilterMenuProps {
  filter: Filter;
  values: string[];
  onChange: (values: string[]) => void;
}

/** One filter as a chip: says what is chosen, opens into checkboxes, and lets go with one click. */
export function FilterMenu({ filter: { label, options, single }, values, onChange }: FilterMenuProps) {
  const { t } = useTranslation('parts');
  const colon = useColon();
  const [words, setWords] = useState('');
  const chosen = options.filter(({ value }) => values.includes(value)).map((option) => option.label);
  const shown = options.filter((option) => option.label.toLowerCase().includes(words.toLowerCase()));
  const summary =
    chosen.length > 2
      ? t('list.several', { first: chosen[0]!, count: chosen.length - 1 })
      : chosen.join(', ');
  return (
    <PanelButton
      label={label}
      position="bottom-start"
      button={{
        variant: chosen.length > 0 ? 'light' : 'default',
        rightSection: <IconChevronDown size={14} aria-hidden />,
        children: chosen.length > 0 ? `${label}${colon} ${summary}` : label,
      }}
      after={
        chosen.length > 0 ? (
          <CloseButton aria-label={t('list.clearOne', { name: label })} onClick={() => onChange([])} />
        ) : null
      }
    >
      {() => (
        <>
          {options.length > 10 ? (
            <TextInput
              size="xs"
              mb="xs"
              aria-label={t('list.findOption')}
              placeholder={t('list.findOption')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          ) : null}
          <ScrollArea.Autosize mah={320} type="auto">
            <Checkbox.Group
              value={values}
              onChange={(chosenNow) => onChange(single ? chosenNow.slice(-1) : chosenNow)}
              aria-label={label}
            >
              <Stack gap={8} p={4}>
                {shown.map((option) => (
                  <Checkbox key={option.value} size="sm" value={option.value} label={option.label} />
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
        </>
      )}
    </PanelButton>
  );
}
