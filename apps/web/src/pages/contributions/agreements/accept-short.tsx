import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

interface AcceptShortProps {
  agreement: Schema<'AgreementAnswer'>;
  instalment: Schema<'InstalmentOfAgreementAnswer'>;
  onClose: () => void;
}

/** The agent accepts, with a reason, that the open rest of an instalment will not come. */
export function AcceptShort({ agreement, instalment, onClose }: AcceptShortProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const acceptance = api.useMutation('post', '/api/v1/funds/{fundCode}/agreements/{id}/accept-short');
  const accept = async (reason: string) => {
    await acceptance.mutateAsync({
      params: { path: { fundCode, id: agreement.id } },
      headers: ifMatch(agreement.version),
      body: { instalment: instalment.id, reason },
    });
    tellDone(t('short.done'));
  };
  return (
    <VerbDialog
      danger
      title={t('short.title', { number: instalment.number })}
      text={t('short.text', {
        open: `${agreement.currency} ${fullAmount(instalment.open, i18n.language)}`,
      })}
      verb={t('short.verb')}
      reasonLabel={t('reason')}
      onConfirm={accept}
      onClose={onClose}
    />
  );
}
