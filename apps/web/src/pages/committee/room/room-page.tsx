import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useRoles } from '../../../api/me';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { AddItem } from './add-item';
import { Agenda } from './agenda';
import { Attendance } from './attendance';
import { ItemView } from './item-view';
import { Money } from './money';
import classes from './room.module.css';
import { SessionVerbs } from './session-verbs';
import { type AgendaItem, type Session, useRoom } from './use-room';

/** The session room: agenda left, paper and positions in the centre, the money that is left at the right. */
export function RoomPage() {
  const { t } = useTranslation('committee');
  const { fundCode, session, agenda, live } = useRoom();
  return (
    <Loaded query={session}>
      {(loaded) => (
        <Page
          title={loaded.title}
          trail={[{ label: t('sessions.title'), to: `/funds/${fundCode}/sessions` }]}
          lead={
            <Group gap="sm">
              <span>{loaded.code}</span>
              <span>{t(`sessions.kinds.${loaded.kind}`)}</span>
              <Day value={loaded.heldOn} />
              <StateBadge state={loaded.state} label={loaded.stateLabel} />
            </Group>
          }
          actions={
            <>
              <SessionVerbs session={loaded} />
              <Button
                component={Link}
                to={`/funds/${fundCode}/sessions/${loaded.id}/projector`}
                variant="default"
                leftSection={<IconPresentation size={16} aria-hidden />}
              >
                {t('room.projector')}
              </Button>
            </>
          }
        >
          <Loaded query={agenda}>{({ items }) => <Room session={loaded} items={items} live={live} />}</Loaded>
        </Page>
      )}
    </Loaded>
  );
}

function Room({ session, items, live }: { session: Session; items: AgendaItem[]; live: boolean }) {
  const { t } = useTranslation('committee');
  const { fundCode } = useRoom();
  const roles = useRoles(fundCode);
  const [params, setParams] = useSearchParams();
  const chosen = items.find(({ id }) => id === params.get('item')) ?? firstOpen(items);
  const choose = (id: string) => setParams({ item: id }, { replace: true });
  return (
    <div className={classes.room}>
      <Stack component="section" gap="sm" aria-labelledby="room-agenda">
        <Title order={2} size="h4" id="room-agenda">
          {t('room.agenda')}
        </Title>
        {items.length === 0 ? (
          <EmptyState title={t('room.emptyAgenda')}>{t('room.emptyAgendaText')}</EmptyState>
        ) : (
          <Agenda session={session} items={items} chosen={chosen?.id} onChoose={choose} />
        )}
        {roles.has('secretariat') ? <AddItem session={session} /> : null}
      </Stack>
      <Box component="section" miw={0} aria-label={t('room.paper')}>
        {chosen ? (
          <ItemView key={chosen.id} session={session} item={chosen} live={live} />
        ) : (
          <Text>{t('room.choose')}</Text>
        )}
      </Box>
      <Stack component="section" gap="lg" className={classes.money} aria-labelledby="room-money">
        <Money session={session} items={items} />
        <Attendance session={session} />
      </Stack>
    </div>
  );
}

function firstOpen(items: AgendaItem[]): AgendaItem | undefined {
  return items.find(({ state }) => state === 'pending') ?? items[0];
}
