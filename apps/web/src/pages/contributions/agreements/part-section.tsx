import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fullAmount } from '../../../parts/amount';

interface PartSectionProps {
  /** Name of the list in the API: what it says of the whole list leads here. */
  id: 'lines' | 'instalments';
  title: string;
  help: string;
  error?: string | undefined;
  currency: string;
  left: string;
  add: string;
  onAdd: () => void;
  children: ReactNode;
}

/** Parts of an amount under a heading, with what is still to be placed and a way to add one. */
export function PartSection(props: PartSectionProps) {
  const { t, i18n } = useTranslation('contributions');
  const left = props.left.replace('-', '');
  const amount = `${props.currency} ${fullAmount(left, i18n.language)}`;
  const tied = !/[1-9]/.test(left);
  return (
    <Stack
      component="fieldset"
      id={props.id}
      tabIndex={-1}
      gap="sm"
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
    >
      <Text component="legend" fw={600} p={0}>
        {props.title}
      </Text>
      <Text size="sm" c="dimmed">
        {props.help}
      </Text>
      {props.children}
      <Text size="sm" role="status" c={tied ? undefined : 'var(--tone-warning)'}>
        {tied ? '' : props.left.startsWith('-') ? t('tooMuch', { amount }) : t('stillToPlace', { amount })}
      </Text>
      {props.error ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {props.error}
        </Text>
      ) : null}
      <Button variant="default" size="compact-md" style={{ alignSelf: 'start' }} onClick={props.onAdd}>
        {props.add}
      </Button>
    </Stack>
  );
}
