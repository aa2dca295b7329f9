import { NavLink, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../parts/amount';
import { StateBadge } from '../../../parts/state-badge';
import { MoveItem } from './move-item';
import classes from './room.module.css';
import type { AgendaItem, Session } from './use-room';

interface AgendaProps {
  session: Session;
  items: AgendaItem[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const tones = { pending: 'waiting', decided: 'good', not_decided: 'stopped' } as const;

/** The items in order with their states; of a recused one, only its place and that word. */
export function Agenda({ session, items, chosen, onChoose }: AgendaProps) {
  const { t } = useTranslation('committee');
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {items.map((item) => (
        <li key={item.id} className={classes.place}>
          <NavLink
            component="button"
            type="button"
            active={item.id === chosen}
            aria-current={item.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(item.id)}
            styles={{ label: { whiteSpace: 'normal' }, description: { opacity: 1 } }}
            label={
              <Text span size="sm" fw={600} dir="auto">
                {item.number}. {item.recused ? t('room.recused') : item.title}
              </Text>
            }
            description={
              item.recused ? (
                item.kindLabel
              ) : (
                <>
                  {item.kindLabel}
                  {item.asked ? (
                    <>
                      {' · '}
                      <Amount value={item.asked} />
                    </>
                  ) : null}
                  {item.state ? (
                    <span style={{ display: 'block' }}>
                      <StateBadge state={item.state} label={item.stateLabel ?? ''} tone={tones[item.state]} />
                    </span>
                  ) : null}
                </>
              )
            }
          />
          <MoveItem session={session} item={item} last={items.length} />
        </li>
      ))}
    </ol>
  );
}
