import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContentField } from '../content/fields';
import { isEmpty } from '../content/same';
import { useContentWords } from '../content/use-content-words';
import { valueLines } from '../../../parts/history/value-lines';
import { useDraft, useEditing } from './editing';

/** Where another author wrote the same field: both texts side by side, and the choice. */
export function Conflicts() {
  const { t } = useTranslation('editor');
  const { conflicts } = useDraft();
  if (conflicts.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconUsers aria-hidden />}
      title={t('conflict.title', { count: conflicts.length })}
    >
      <Text size="sm" mb="sm">
        {t('conflict.text')}
      </Text>
      <Stack gap="md">
        {conflicts.map(({ field, theirs }) => (
          <ConflictChoice key={field} field={field} theirs={theirs} />
        ))}
      </Stack>
    </Alert>
  );
}

function ConflictChoice({ field, theirs }: { field: ContentField; theirs: unknown }) {
  const { t } = useTranslation('editor');
  const { store } = useEditing();
  const { mine } = useDraft();
  const { name } = useContentWords();
  const side = (choice: 'mine' | 'theirs', value: unknown) => (
    <Paper withBorder p="sm">
      <Group justify="space-between" mb="xs">
        <Text size="sm" fw={600}>
          {t(`conflict.${choice}`)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => store.choose(field, choice)}>
          {t(`conflict.take.${choice}`)}
        </Button>
      </Group>
      <Text size="sm" dir="auto" mah={240} style={{ whiteSpace: 'pre-wrap', overflowY: 'auto' }}>
        {isEmpty(value) ? t('conflict.nothing') : valueLines(value).join('\n')}
      </Text>
    </Paper>
  );
  return (
    <div role="group" aria-label={name(field)}>
      <Text fw={600} size="sm" mb={4}>
        {name(field)}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
        {side('mine', mine[field])}
        {side('theirs', theirs)}
      </SimpleGrid>
    </div>
  );
}
