import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../api/client';
import { useRoles } from '../../api/me';
import { ActionButton } from '../../parts/action-button';
import { fullAmount } from '../../parts/amount';
import { minorOf } from '../../parts/decimal';
import { tellDone } from '../../parts/tell';
import { VerbDialog } from '../../parts/verb-dialog';

interface MatchAnewProps {
  allocation: Schema<'AllocationAnswer'>;
  /** Code of the programme, for the button's name. */
  programme: string;
  fundCode: string;
}

/** Looks anew for money that may pay what is reserved, this allocation first where money is missing. */
export function MatchAnew({ allocation, programme, fundCode }: MatchAnewProps) {
  const { t, i18n } = useTranslation('earmarks');
  const roles = useRoles(fundCode);
  const [isAsking, setIsAsking] = useState(false);
  const matching = api.useMutation('post', '/api/v1/funds/{fundCode}/allocations/{id}/rematch');
  if (!roles.has('secretariat') && !roles.has('agent')) return null;
  const match = async () => {
    const { matched, missing, currency } = await matching.mutateAsync({
      params: { path: { fundCode, id: allocation.id } },
      headers: ifMatch(allocation.version),
    });
    const amount = `${currency} ${fullAmount(missing, i18n.language)}`;
    tellDone(matched ? t('rematch.done') : t('rematch.missing', { missing: amount }));
  };
  return (
    <>
      <ActionButton
        size="compact-sm"
        variant="default"
        aria-label={t('rematch.label', { programme })}
        whyNot={minorOf(allocation.open) === 0n ? t('rematch.nothing') : null}
        onClick={() => setIsAsking(true)}
      >
        {t('rematch.verb')}
      </ActionButton>
      {isAsking ? (
        <VerbDialog
          title={t('rematch.title')}
          text={t('rematch.text', { programme })}
          verb={t('rematch.verb')}
          onConfirm={match}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  );
}
