import { NavLink, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../parts/amount';
import { StateBadge } from '../../../parts/state-badge';
import type { AgendaItem } from './use-room';

interface AgendaProps {
  items: AgendaItem[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const tones = { pending: 'waiting', decided: 'good', not_decided: 'stopped' } as const;

/** The items in order with their states; of a recused one, only its place and that word. */
export function Agenda({ items, chosen, onChoose }: AgendaProps) {
  const { t } = useTranslation('committee');
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {items.map((item) => (
        <li key={item.id}>
          <NavLink
            component="button"
            type="button"
            active={item.id === chosen}
            aria-current={item.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(item.id)}
            styles={{ label: { whiteSpace: 'normal' } }}
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
        </li>
      ))}
    </ol>
  );
}
