import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import { useColon } from '../../../parts/colon';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import type { Session } from './use-room';

/** Who is here; the secretariat records it, because only seats that are present count. */
export function Attendance({ session }: { session: Session }) {
  const { t } = useTranslation('committee');
  const colon = useColon();
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const recorded = session.attendance.filter(({ present }) => present).map(({ seatId }) => seatId);
  const [changed, setChanged] = useState<string[] | null>(null);
  const save = api.useMutation('put', '/api/v1/funds/{fundCode}/sessions/{id}/attendance');
  const voting = session.attendance.filter((seat) => seat.voting);
  // Before a session opens nobody is absent: who will sit is all there is to say.
  const begun = !['draft', 'published'].includes(session.state) || recorded.length > 0;
  const editable =
    roles.has('secretariat') && session.kind === 'meeting' && ['published', 'open'].includes(session.state);
  const record = async () => {
    const answer = await save
      .mutateAsync({
        params: { path: { fundCode, id: session.id } },
        headers: ifMatch(session.version),
        body: { seats: changed ?? recorded },
      })
      .catch(() => null);
    if (!answer) return;
    setChanged(null);
    tellDone(t('room.done'));
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('room.attendance')}
      </Title>
      {begun ? (
        <Text size="sm">
          {t('room.present', {
            present: voting.filter(({ present }) => present).length,
            voting: voting.length,
          })}
        </Text>
      ) : null}
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <Checkbox.Group
        value={changed ?? recorded}
        onChange={setChanged}
        aria-label={t('room.attendance')}
        description={t('room.attendanceText')}
      >
        <Stack gap={6} mt={6}>
          {session.attendance.map((seat) => {
            const name = `${seat.organisation ?? seat.constituency} · ${seat.fullName}`;
            if (editable) return <Checkbox key={seat.seatId} value={seat.seatId} size="sm" label={name} />;
            return (
              <Text key={seat.seatId} size="sm">
                {name}
                {begun ? `${colon} ${t(seat.present ? 'room.here' : 'position.absent')}` : null}
              </Text>
            );
          })}
        </Stack>
      </Checkbox.Group>
      {editable && changed ? (
        <Button size="compact-md" loading={save.isPending} onClick={() => void record()}>
          {t('room.saveAttendance')}
        </Button>
      ) : null}
    </Stack>
  );
}
