import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFundCode } from '../../../api/me';
import { useColon } from '../../../parts/colon';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { Decide } from './decide';
import { Declare } from './declare';
import { Paper } from './paper';
import { Position } from './position';
import { Statements } from './statements';
import { type AgendaItem, type Session, useItem } from './use-room';

interface ItemViewProps {
  session: Session;
  item: AgendaItem;
  live: boolean;
}

/** An item: nothing of it to who is recused, the declaration first to a seat, then paper and positions. */
export function ItemView({ session, item, live }: ItemViewProps) {
  const { t } = useTranslation('committee');
  if (item.recused) {
    return (
      <EmptyState title={t('room.recused')}>
        <Text size="sm" maw="60ch" ta="center">
          {t('room.recusedText')}
        </Text>
      </EmptyState>
    );
  }
  return <OpenItem session={session} item={item} live={live} />;
}

function OpenItem({ session, item, live }: ItemViewProps) {
  const { t } = useTranslation('committee');
  const colon = useColon();
  const fundCode = useFundCode();
  const query = useItem(fundCode, session.id, item.id, live);
  return (
    <Loaded query={query}>
      {(loaded) => (
        <Stack gap="md">
          <Group justify="space-between" align="flex-start">
            <Title order={2} size="h3" dir="auto" style={{ overflowWrap: 'anywhere', flex: '1 1 16rem' }}>
              {loaded.number}. {loaded.title}
            </Title>
            <Decide session={session} item={loaded} />
          </Group>
          {loaded.decisionId ? (
            <Anchor component={Link} to={`/funds/${fundCode}/decisions/${loaded.decisionId}`}>
              {t('decisions.code')}
              {colon} {loaded.stateLabel}
            </Anchor>
          ) : null}
          {loaded.open ? (
            <>
              <Paper item={loaded} currency={session.currency} />
              <Statements item={loaded} />
              <Position session={session} item={loaded} />
            </>
          ) : (
            <Declare session={session} item={loaded} />
          )}
        </Stack>
      )}
    </Loaded>
  );
}
