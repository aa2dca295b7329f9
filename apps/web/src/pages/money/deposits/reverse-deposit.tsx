import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { ReverseDialog } from '../reverse-dialog';

interface ReverseDepositProps {
  deposit: Schema<'DepositWithPartsAnswer'>;
  onClose: () => void;
}

/** The agent takes back a deposit that bounced or was entered wrongly. */
export function ReverseDeposit({ deposit, onClose }: ReverseDepositProps) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const reversal = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits/{id}/reverse');
  const init = { params: { path: { fundCode, id: deposit.id } }, headers: ifMatch(deposit.version) };
  return (
    <ReverseDialog
      title={t('reverse.title')}
      text={t('reverse.text')}
      onReverse={(body) => reversal.mutateAsync({ ...init, body })}
      onClose={onClose}
    />
  );
}
