import { ActionIcon, Button, Card, Group, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One entry that is written in several fields, and can be removed. */
export function EntryCard(props: { name: string; onRemove: () => void; children: ReactNode }) {
  const { t } = useTranslation('programmes');
  const remove = t('frame.remove', { name: props.name });
  return (
    <Card withBorder padding="sm" role="group" aria-label={props.name}>
      <Stack gap="xs">
        <Group justify="flex-end" mb={-28} style={{ zIndex: 1 }}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={remove}
            title={remove}
            onClick={props.onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
        {props.children}
      </Stack>
    </Card>
  );
}

/** Adds an entry at the end of its list. */
export function AddButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button
      variant="default"
      size="compact-md"
      style={{ alignSelf: 'flex-start' }}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
