import { ActionIcon, Stack, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import { tellDone, tellProblem } from '../../../parts/tell';
import type { AgendaItem, Session } from './use-room';

interface MoveItemProps {
  session: Session;
  item: AgendaItem;
  /** Number of the last item. */
  last: number;
}

const steps = [
  { step: -1, text: 'moveUp', end: 'firstItem', Icon: IconChevronUp },
  { step: 1, text: 'moveDown', end: 'lastItem', Icon: IconChevronDown },
] as const;

/** The secretariat orders the agenda until the session opens. */
export function MoveItem({ session, item, last }: MoveItemProps) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const move = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/items/{itemId}/move');
  if (!roles.has('secretariat') || item.recused || !['draft', 'published'].includes(session.state))
    return null;
  const go = async (number: number) => {
    try {
      await move.mutateAsync({
        params: { path: { fundCode, id: session.id, itemId: item.id } },
        headers: ifMatch(item.version),
        body: { number },
      });
      tellDone(t('room.moved', { number }));
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Stack gap={4}>
      {steps.map(({ step, text, end, Icon }) => {
        const number = item.number + step;
        const name = t(`room.${text}`, { title: item.title });
        const whyNot = number < 1 || number > last ? t(`room.${end}`) : null;
        return (
          <Tooltip key={text} label={whyNot ?? name}>
            <ActionIcon
              variant="default"
              size="md"
              aria-label={name}
              aria-disabled={whyNot !== null}
              data-disabled={whyNot !== null || undefined}
              aria-description={whyNot ?? undefined}
              loading={move.isPending}
              onClick={() => {
                if (whyNot === null) void go(number);
              }}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </Stack>
  );
}
