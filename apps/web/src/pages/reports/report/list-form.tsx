import { ActionIcon, Button, Card, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../api/labels';
import { type Item, type ItemField, type ListSection } from './sections';

interface ListFormProps {
  section: ListSection;
  items: Item[];
  errors: Record<string, string>;
  onChange: (items: Item[]) => void;
}

/** Entries of one kind (indicators, risks, partners…), each with its fields. */
export function ListForm({ section, items, errors, onChange }: ListFormProps) {
  const { t } = useTranslation('reports');
  const list = useRef<HTMLDivElement>(null);
  const terms = useTerms('obstacle-taxonomy');
  const add = () => {
    const empty = section.fields.map(({ name, kind }) => {
      if (kind === 'scale') return [name, '1'];
      return [name, kind === 'obstacle' ? (terms[0]?.code ?? '') : ''];
    });
    onChange([...items, Object.fromEntries(empty) as Item]);
    setTimeout(() => {
      list.current
        ?.querySelector<HTMLElement>('[data-entry]:last-of-type :is(input, textarea, select)')
        ?.focus();
    });
  };
  return (
    <Stack gap="sm" ref={list} id={`narrative.${section.name}`} tabIndex={-1}>
      {errors[`narrative.${section.name}`] ? (
        <span style={{ color: 'var(--mantine-color-error)' }}>{errors[`narrative.${section.name}`]}</span>
      ) : null}
      {items.map((item, index) => {
        const known = section.fields[0]!.kind === 'obstacle' ? undefined : item[section.fields[0]!.name];
        const name = known || t('narrative.unnamed', { number: index + 1 });
        return (
          <Card key={index} withBorder padding="sm" data-entry role="group" aria-label={name}>
            <Stack gap="xs">
              {section.fields.map((field) => (
                <FieldOf
                  key={field.name}
                  field={field}
                  id={`narrative.${section.name}.${String(index)}.${field.name}`}
                  value={item[field.name] ?? ''}
                  error={errors[`narrative.${section.name}.${String(index)}.${field.name}`]}
                  onChange={(value) =>
                    onChange(
                      items.map((each, at) => (at === index ? { ...each, [field.name]: value } : each)),
                    )
                  }
                />
              ))}
              <Group justify="flex-end">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('narrative.remove', { name })}
                  title={t('narrative.remove', { name })}
                  onClick={() => onChange(items.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </Stack>
          </Card>
        );
      })}
      <Button
        variant="default"
        size="compact-md"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
      >
        {t(`narrative.add.${section.name}`)}
      </Button>
    </Stack>
  );
}

interface FieldProps {
  field: ItemField;
  id: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const scale = ['1', '2', '3', '4', '5'];
const lengths = { line: 500, long: 2_000, number: 24 } as const;

function FieldOf({ field, id, value, error, onChange }: FieldProps) {
  const { t } = useTranslation('reports');
  const terms = useTerms('obstacle-taxonomy');
  const label = t(`narrative.${field.label}`);
  const given = { id, label, value, error };
  if (field.kind === 'obstacle') {
    const options = terms.map((term) => ({ value: term.code, label: term.label }));
    return (
      <NativeSelect {...given} data={options} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  }
  if (field.kind === 'scale') {
    return (
      <NativeSelect
        {...given}
        w={160}
        data={scale}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.kind === 'long') {
    return (
      <Textarea
        {...given}
        autosize
        minRows={2}
        dir="auto"
        maxLength={lengths.long}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...given}
      dir="auto"
      maxLength={field.name === 'name' || field.name === 'title' ? 300 : lengths[field.kind]}
      {...(field.kind === 'number' ? { description: t('narrative.valueHelp'), w: 320 } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
