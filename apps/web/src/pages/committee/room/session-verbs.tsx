import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Session } from './use-room';

const nextVerb = { draft: 'publish', published: 'open', open: 'close' } as const;

/** The secretariat's next step with a session: publish, open, close. */
export function SessionVerbs({ session }: { session: Session }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const [asking, setAsking] = useState(false);
  const publish = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/publish');
  const open = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/open');
  const close = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/close');
  if (!roles.has('secretariat') || session.state === 'closed') return null;
  const verb = nextVerb[session.state];
  const mutation = { publish, open, close }[verb];
  const confirm = async () => {
    const params = { path: { fundCode, id: session.id } };
    await mutation.mutateAsync({ params, headers: ifMatch(session.version) });
    tellDone(t('room.done'));
  };
  const whyNot = verb === 'publish' && session.itemCount === 0 ? t('room.emptyAgenda') : null;
  return (
    <>
      <ActionButton whyNot={whyNot} onClick={() => setAsking(true)}>
        {t(`room.${verb}`)}
      </ActionButton>
      {asking ? (
        <VerbDialog
          title={t(`room.${verb}`)}
          text={t(`room.${verb}Text`)}
          verb={t(`room.${verb}`)}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
