import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing to show: says why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Stack
      align="center"
      gap="xs"
      py="xl"
      px="md"
      style={{ border: '1px dashed var(--ink-line)', borderRadius: 8 }}
    >
      <Text fw={600} ta="center">
        {title}
      </Text>
      {typeof children === 'string' ? (
        <Text size="sm" ta="center" maw={520}>
          {children}
        </Text>
      ) : (
        children
      )}
    </Stack>
  );
}
