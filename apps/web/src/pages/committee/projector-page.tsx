import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../parts/amount';
import { useColon } from '../../parts/colon';
import { Loaded } from '../../parts/loaded';
import { StateBadge } from '../../parts/state-badge';
import { moneyLeft } from './room/money-left';
import classes from './room/room.module.css';
import { useRoom } from './room/use-room';

/** The session in large type for everybody in the room: agenda, states, money; no names, no positions. */
export function ProjectorPage() {
  const { t } = useTranslation('committee');
  const colon = useColon();
  const wall = useRef<HTMLDivElement>(null);
  const { fundCode, session, agenda } = useRoom();
  return (
    <Loaded query={session}>
      {(loaded) => (
        <Stack gap="lg" ref={wall} className={classes.wall} aria-label={t('projector.title')}>
          <Group className="no-print">
            <Anchor component={Link} to={`/funds/${fundCode}/sessions/${loaded.id}`}>
              {t('projector.leave')}
            </Anchor>
            <Button
              variant="default"
              leftSection={<IconArrowsMaximize size={16} aria-hidden />}
              onClick={() => void wall.current?.requestFullscreen()}
            >
              {t('projector.whole')}
            </Button>
          </Group>
          <Title order={1} fz="clamp(1.8rem, 4vw, 3.2rem)">
            {loaded.title}
          </Title>
          <Loaded query={agenda}>
            {({ items }) => {
              const money = moneyLeft(loaded.available, items);
              return (
                <>
                  <Text fz="clamp(1.3rem, 3vw, 2.4rem)" component="div" aria-live="polite">
                    {t('money.available')}
                    {colon} <Amount value={money.available} currency={loaded.currency} fw={700} />
                    <br />
                    {t('money.left')}
                    {colon} <Amount value={money.left} currency={loaded.currency} fw={700} />
                  </Text>
                  <Stack component="ol" gap="md" style={{ listStyle: 'none', padding: 0 }} m={0}>
                    {items.map((item) => (
                      <Text key={item.id} component="li" fz="clamp(1.1rem, 2.2vw, 1.8rem)" dir="auto">
                        <b>{item.number}.</b> {item.recused ? t('room.recused') : item.title}{' '}
                        {item.asked ? <Amount value={item.asked} currency={loaded.currency} /> : null}{' '}
                        {item.state ? (
                          <StateBadge
                            state={item.state}
                            label={item.stateLabel ?? ''}
                            tone={item.state === 'decided' ? 'good' : 'waiting'}
                          />
                        ) : null}
                      </Text>
                    ))}
                  </Stack>
                </>
              );
            }}
          </Loaded>
        </Stack>
      )}
    </Loaded>
  );
}
