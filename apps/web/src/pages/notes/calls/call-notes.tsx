import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client';

/** How many notes answer a call, of those that the reader may read, and the way to them. */
export function CallNotes({ fundCode, callId }: { fundCode: string; callId: string }) {
  const { t } = useTranslation('calls');
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes', {
    params: { path: { fundCode }, query: { callId, limit: 1, total: 1 } },
  });
  const count = data?.total ?? 0;
  if (count === 0) return data ? t('notesCount', { count }) : '…';
  return (
    <Anchor component={Link} to={`/funds/${fundCode}/concept-notes?callId=${callId}`} inherit>
      {t('notesCount', { count })}
    </Anchor>
  );
}
