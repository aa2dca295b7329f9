import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../editor.module.css';

interface RowsProps<Row> {
  id: string;
  legend: string;
  hint?: ReactNode;
  rows: readonly Row[];
  fresh: Row;
  most: number;
  error: string | undefined;
  addWords: string;
  onChange: (rows: Row[]) => void;
  children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
  after?: ReactNode;
}

/** A list of entries of a few fields each: add, change, remove. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { id, legend, hint, rows, fresh, most, error, addWords, onChange, children, after } = props;
  const { t } = useTranslation('editor');
  const change = (index: number, part: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <Fieldset id={id} tabIndex={-1} legend={legend} variant="unstyled">
      <Stack gap="sm">
        {hint ? (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        ) : null}
        {rows.map((row, index) => (
          <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
            <Group
              className={classes.parts}
              gap="xs"
              align="flex-start"
              style={{ flex: 1 }}
              grow
              preventGrowOverflow={false}
            >
              {children(row, index, (part) => change(index, part))}
            </Group>
            <ActionIcon
              variant="subtle"
              size="lg"
              mt={24}
              aria-label={t('removeRow', { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {after}
        {error ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        ) : null}
        <Group>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={rows.length >= most}
            onClick={() => onChange([...rows, fresh])}
          >
            {addWords}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
