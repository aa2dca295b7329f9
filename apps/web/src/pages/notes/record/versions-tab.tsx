import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Day } from '../../../parts/day';
import { FieldChange } from '../../../parts/history/difference';
import { Loaded } from '../../../parts/loaded';
import { useContentWords } from '../content/use-content-words';
import type { Note } from './use-note';

/** The submitted versions, and what changed between two of them; the last two to begin with. */
export function VersionsTab({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('notes');
  const last = note.submittedVersion ?? 1;
  const [from, setFrom] = useState(Math.max(1, last - 1));
  const [to, setTo] = useState(last);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/versions', {
    params: { path: { fundCode, id: note.id } },
  });
  const numbers = Array.from({ length: last }, (_, index) => String(index + 1));
  const choose = (label: string, value: number, set: (number: number) => void) => (
    <Select
      label={label}
      w={110}
      data={numbers}
      value={String(value)}
      onChange={(number) => number && set(Number(number))}
      allowDeselect={false}
    />
  );
  return (
    <Stack gap="lg" maw={900}>
      <Loaded query={query}>
        {({ items }) => (
          <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {items.map((version) => (
              <Group key={version.number} component="li" gap="md" fz="sm">
                <Text span inherit fw={600}>
                  {t('versions.version', { number: version.number })}
                </Text>
                <Day value={version.submittedAt} withTime />
                <Text span inherit>
                  {[version.submittedBy, version.organisation].filter(Boolean).join(', ')}
                </Text>
                <Text span inherit c="dimmed" ff="monospace" title={version.digest}>
                  {version.digest.slice(0, 12)}
                </Text>
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
      {last > 1 ? (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('versions.changes')}
          </Title>
          <Group gap="sm" mb="md">
            {choose(t('versions.from'), from, setFrom)}
            {choose(t('versions.to'), to, setTo)}
          </Group>
          <Changes {...{ fundCode, id: note.id, from, to }} />
        </section>
      ) : (
        <Text c="dimmed">{t('versions.onlyOne')}</Text>
      )}
    </Stack>
  );
}

interface ChangesProps {
  fundCode: string;
  id: string;
  from: number;
  to: number;
}

function Changes({ fundCode, id, from, to }: ChangesProps) {
  const { t } = useTranslation('notes');
  const { label, value } = useContentWords();
  const query = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/versions/{number}/diff/{other}',
    { params: { path: { fundCode, id, number: from, other: to } } },
  );
  return (
    <Loaded query={query}>
      {({ differences }) =>
        differences.length === 0 ? (
          <Text>{t('versions.same')}</Text>
        ) : (
          <Stack gap="md">
            {differences.map(({ pointer, before, after }) => (
              <FieldChange
                key={pointer}
                label={label(pointer)}
                before={value(pointer, before)}
                after={value(pointer, after)}
              />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
