import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOrganisationName } from '../../../api/organisations';
import { StateBadge, type Tone } from '../../../parts/state-badge';
import type { Item } from './use-room';

type Statement = Item['statements'][number];

const tones: Record<NonNullable<Statement['position']>, Tone> = {
  'no-objection': 'good',
  objection: 'late',
  comment: 'warning',
  recused: 'stopped',
};

/** How every seat stands, and what that comes to under the fund's rule. A blank is always a word. */
export function Statements({ item }: { item: Item }) {
  const { t } = useTranslation('committee');
  const organisation = useOrganisationName();
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('position.all')}
      </Title>
      <Standing item={item} />
      <Table.ScrollContainer minWidth={420} type="native">
        <Table aria-label={t('position.all')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('position.seat')}</Table.Th>
              <Table.Th scope="col">{t('position.one')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {item.statements.map((statement) => (
              <Table.Tr key={statement.seatId}>
                <Table.Td>
                  {statement.organisation ? organisation(statement.organisation) : statement.constituency}
                  {statement.voting ? '' : ` (${t('seats.no')})`}
                </Table.Td>
                <Table.Td>
                  <Said statement={statement} decided={item.state !== 'pending'} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Said({ statement, decided }: { statement: Statement; decided: boolean }) {
  const { t } = useTranslation('committee');
  const { position, positionLabel, comment, present, declared } = statement;
  if (position) {
    return (
      <>
        <StateBadge state={position} label={positionLabel ?? ''} tone={tones[position]} />
        {comment ? (
          <Text size="sm" dir="auto">
            {comment}
          </Text>
        ) : null}
      </>
    );
  }
  const waiting = declared ? 'silent' : 'undeclared';
  const word = !present ? 'absent' : decided ? 'notRecorded' : waiting;
  return (
    <Text size="sm" c="dimmed">
      {t(`position.${word}`)}
    </Text>
  );
}

/** Quorum and rule as the item stands now. */
export function Standing({ item }: { item: Item }) {
  const { t } = useTranslation('committee');
  const { tally } = item;
  if (!tally) return null;
  const { counted, base, quorumNeeded, quorumMet, objections, inFavour, neededInFavour, recused } = tally;
  return (
    <Group gap="xs" role="status">
      <Text size="sm">
        {t('position.counted', { counted, base, needed: quorumNeeded, met: quorumMet ? 'yes' : 'no' })}.{' '}
        {neededInFavour === null
          ? t('position.consensus', { objections })
          : t('position.majority', { inFavour, needed: neededInFavour })}
        {recused > 0 ? ` ${t('position.recusedCount', { count: recused })}.` : ''}
      </Text>
    </Group>
  );
}
