import { Button, Fieldset, Group, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField, today } from '../../../parts/day-field';

export interface Condition {
  text: string;
  owner: string;
  dueOn: string;
  evidenceNeeded: string;
}

interface ConditionsProps {
  items: Condition[];
  /** Organisations that take part; the secretariat may own a condition, too. */
  owners: string[];
  onChange: (items: Condition[]) => void;
}

/** The conditions of an approval: what, who, by when, and what will show it. */
export function Conditions({ items, owners, onChange }: ConditionsProps) {
  const { t } = useTranslation('committee');
  const set = (index: number, part: Partial<Condition>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const choices = [
    ...owners.map((code) => ({ value: code, label: code })),
    { value: 'secretariat', label: t('decide.secretariat') },
  ];
  return (
    <Stack gap="sm">
      {items.map((item, index) => (
        <Fieldset key={index} legend={t('decide.condition', { number: index + 1 })}>
          <Stack gap="xs">
            <Textarea
              label={t('decide.conditionText')}
              rows={2}
              value={item.text}
              onChange={(event) => set(index, { text: event.currentTarget.value })}
            />
            <Group grow align="flex-start">
              <Select
                label={t('decide.owner')}
                data={choices}
                value={item.owner || null}
                onChange={(owner) => set(index, { owner: owner ?? '' })}
              />
              <DayField
                label={t('decide.dueOn')}
                value={item.dueOn}
                min={today()}
                onChange={(dueOn) => set(index, { dueOn })}
              />
            </Group>
            <TextInput
              label={t('decide.evidence')}
              value={item.evidenceNeeded}
              onChange={(event) => set(index, { evidenceNeeded: event.currentTarget.value })}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            >
              {t('decide.removeCondition', { number: index + 1 })}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="default"
        onClick={() => onChange([...items, { text: '', owner: '', dueOn: '', evidenceNeeded: '' }])}
      >
        {t('decide.addCondition')}
      </Button>
    </Stack>
  );
}
