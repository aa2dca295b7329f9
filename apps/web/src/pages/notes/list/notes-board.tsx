import { Anchor, Box, Group, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFund } from '../../../api/fund';
import { useLabels } from '../../../api/labels';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { StateBadge } from '../../../parts/state-badge';
import { placesText } from './use-note-columns';
import { type NoteItem, noteStates } from './use-notes';

/** The notes as a board: a column per state, in the order of a note's life. */
export function NotesBoard({ fundCode, rows }: { fundCode: string; rows: NoteItem[] }) {
  const { t } = useTranslation('notes');
  const columns = noteStates
    .map((state) => ({ state, notes: rows.filter((row) => row.state === state) }))
    .filter(({ notes }) => notes.length > 0);
  return (
    <ScrollArea type="auto" offsetScrollbars>
      <Group align="flex-start" wrap="nowrap" gap="sm" role="list" aria-label={t('list.board')}>
        {columns.map(({ state, notes }) => (
          <Box key={state} role="listitem" w={272} miw={272}>
            <Group justify="space-between" wrap="nowrap" mb="xs" px={4}>
              <Title order={2} size="sm" fw={600}>
                <StateBadge state={state} label={t(`states.${state}`)} />
              </Title>
              <Text size="sm" c="dimmed" className="amount">
                {notes.length}
              </Text>
            </Group>
            <Box
              role="group"
              tabIndex={0}
              aria-label={t('list.columnOf', { state: t(`states.${state}`), count: notes.length })}
              mah="70vh"
              p={4}
              style={{ overflowY: 'auto' }}
            >
              <Stack gap="xs">
                {notes.map((note) => (
                  <Card key={note.id} fundCode={fundCode} note={note} />
                ))}
              </Stack>
            </Box>
          </Box>
        ))}
      </Group>
    </ScrollArea>
  );
}

function Card({ fundCode, note }: { fundCode: string; note: NoteItem }) {
  const { t } = useTranslation('notes');
  const place = useLabels('places');
  const fund = useFund();
  return (
    <Paper withBorder p="xs" radius="sm">
      <Text size="xs" c="dimmed" className="amount">
        {note.code}
      </Text>
      <Anchor
        component={Link}
        to={`/funds/${fundCode}/concept-notes/${note.id}`}
        size="sm"
        lang={note.language}
        dir="auto"
        lineClamp={3}
        underline="hover"
      >
        {note.title || t('untitled')}
      </Anchor>
      <Text size="xs" mt={4}>
        {note.organisations.join(', ')}
      </Text>
      <Text size="xs" c="dimmed">
        {placesText(note.places, place)}
      </Text>
      <Group justify="space-between" gap="xs" mt={4} fz="xs">
        <Amount value={note.requested} {...(fund ? { currency: fund.currency } : {})} short />
        {note.submittedAt ? <Day value={note.submittedAt} /> : null}
      </Group>
    </Paper>
  );
}
