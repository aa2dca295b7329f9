import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFund } from '../../../api/fund';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { StateBadge } from '../../../parts/state-badge';
import { Deadline } from '../calls/deadline';
import { type Note, useCall } from './use-note';

/** Code, state, who, how much, until when: what one wants to know before reading. */
export function NoteFactsLine({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('notes');
  const fund = useFund();
  const call = useCall(fundCode, note.callId);
  const writing = note.editable && call?.state === 'open';
  return (
    <Group gap="4px 24px" fz="sm">
      <Text span inherit className="amount" c="dimmed">
        {note.code}
      </Text>
      <StateBadge state={note.state} label={note.stateLabel} />
      <Text span inherit>
        {note.organisations.join(', ')}
      </Text>
      <Text span inherit>
        <Amount value={note.requested} {...(fund ? { currency: fund.currency } : {})} />
      </Text>
      {note.submittedAt ? (
        <Text span inherit>
          {t('record.submitted', { number: note.submittedVersion ?? 1 })} <Day value={note.submittedAt} />
        </Text>
      ) : null}
      {call ? (
        <Text span inherit c={writing ? undefined : 'dimmed'}>
          {call.title || call.code}
          {writing ? (
            <>
              {' '}
              (<Deadline instant={call.closesAt} zone={call.zone} />)
            </>
          ) : null}
        </Text>
      ) : null}
    </Group>
  );
}
