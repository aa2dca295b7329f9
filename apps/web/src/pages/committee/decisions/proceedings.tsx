import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { useOrganisationName } from '../../../api/organisations';
import { useColon } from '../../../parts/colon';

interface Rule {
  rule: 'consensus' | 'majority' | 'two-thirds';
  procedure: 'meeting' | 'written';
  tally: { counted: number; base: number; quorumNeeded: number; quorumMet: boolean };
}

interface PresentSeat {
  seatId: string;
  constituency: string;
  organisation: string | null;
  present: boolean;
  recused: boolean;
}

interface TakenPosition {
  seatId: string;
  position: 'no-objection' | 'objection' | 'comment';
  comment: string | null;
}

/** Rule, presence and positions as they were kept with the decision. */
export function Proceedings({ decision }: { decision: Schema<'DecisionAnswer'> }) {
  const { t } = useTranslation('committee');
  const colon = useColon();
  const organisation = useOrganisationName();
  if (!decision.rule) return null;
  const { rule, procedure, tally } = decision.rule as unknown as Rule;
  const seats = (decision.present ?? []) as unknown as PresentSeat[];
  const positions = (decision.positions ?? []) as unknown as TakenPosition[];
  const said = (seat: PresentSeat): string => {
    if (seat.recused) return t('room.recused');
    const taken = positions.find(({ seatId }) => seatId === seat.seatId);
    if (!taken) return t(seat.present ? 'position.notRecorded' : 'position.absent');
    const word = taken.position === 'comment' ? 'commentOnly' : taken.position;
    return taken.comment ? `${t(`position.${word}`)}${colon} ${taken.comment}` : t(`position.${word}`);
  };
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('decisions.proceedings')}
      </Title>
      <Text size="sm" mb="xs">
        {t('decisions.rule')}
        {colon} {t(`decisions.rules.${rule}`)} · {t(`sessions.kinds.${procedure}`)} ·{' '}
        {t('position.counted', {
          counted: tally.counted,
          base: tally.base,
          needed: tally.quorumNeeded,
          met: tally.quorumMet ? 'yes' : 'no',
        })}
      </Text>
      <Table aria-label={t('position.all')} verticalSpacing={4} maw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('position.seat')}</Table.Th>
            <Table.Th scope="col">{t('position.one')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {seats.map((seat) => (
            <Table.Tr key={seat.seatId}>
              <Table.Td>{seat.organisation ? organisation(seat.organisation) : seat.constituency}</Table.Td>
              <Table.Td dir="auto">{said(seat)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
