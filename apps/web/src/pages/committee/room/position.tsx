import { Group, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import classes from './room.module.css';
import type { Item, Session } from './use-room';

const positions = ['no-objection', 'objection', 'comment'] as const;

/** My position in one click, with one comment; it may change until the item is decided. */
export function Position({ session, item }: { session: Session; item: Item }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const own = item.statements.find(({ seatId }) => seatId === item.ownSeatId);
  const [comment, setComment] = useState(own?.comment ?? '');
  const [missing, setMissing] = useState(false);
  const take = api.useMutation('put', '/api/v1/funds/{fundCode}/sessions/{id}/items/{itemId}/position');
  if (!own || session.state === 'closed') return null;
  const whyNot =
    item.state !== 'pending'
      ? t('position.decided')
      : session.state !== 'open'
        ? t('position.notOpen')
        : !own.voting
          ? t('position.noVote')
          : !own.present
            ? t('position.notPresent')
            : null;
  const choose = async (position: (typeof positions)[number]) => {
    if (position !== 'no-objection' && comment.trim() === '') return setMissing(true);
    setMissing(false);
    const text = comment.trim();
    const answer = await take
      .mutateAsync({
        params: { path: { fundCode, id: session.id, itemId: item.id } },
        body: { position, ...(text ? { comment: text } : {}) },
      })
      .catch(() => null);
    if (answer) tellDone(t('position.taken'));
    return undefined;
  };
  return (
    <Stack component="section" gap="xs" className={classes.position} aria-labelledby="own-position">
      <Title order={3} size="h5" id="own-position">
        {t('position.title')}
      </Title>
      {take.error ? <ProblemNotice error={take.error} /> : null}
      <Group gap="xs">
        {positions.map((position) => (
          <ActionButton
            key={position}
            whyNot={whyNot}
            variant={own.position === position ? 'filled' : 'default'}
            aria-pressed={own.position === position}
            onClick={() => void choose(position)}
          >
            {position === 'comment' ? t('position.commentOnly') : t(`position.${position}`)}
          </ActionButton>
        ))}
      </Group>
      {whyNot ? null : (
        <Textarea
          label={t('position.comment')}
          rows={2}
          maxLength={5000}
          value={comment}
          error={missing && comment.trim() === '' ? t('position.needed') : null}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
