import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

interface WithdrawPledgeProps {
  pledge: Schema<'PledgeAnswer'>;
  onClose: () => void;
}

/** What no agreement settles of a pledge is withdrawn, with the reason that stays on record. */
export function WithdrawPledge({ pledge, onClose }: WithdrawPledgeProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const withdrawal = api.useMutation('post', '/api/v1/funds/{fundCode}/pledges/{id}/withdraw');
  const withdraw = async (reason: string) => {
    await withdrawal.mutateAsync({
      params: { path: { fundCode, id: pledge.id } },
      headers: ifMatch(pledge.version),
      body: { reason },
    });
    tellDone(t('withdraw.done'));
  };
  return (
    <VerbDialog
      danger
      title={t('withdraw.title', { number: pledge.number })}
      text={t('withdraw.text', {
        contributor: pledge.contributorName,
        open: `${pledge.currency} ${fullAmount(pledge.open, i18n.language)}`,
      })}
      verb={t('withdraw.verb')}
      reasonLabel={t('reason')}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
