import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

interface ReverseDepositProps {
  deposit: Schema<'DepositWithPartsAnswer'>;
  onClose: () => void;
}

/** The agent takes back a deposit that bounced or was entered wrongly. */
export function ReverseDeposit({ deposit, onClose }: ReverseDepositProps) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const [valueDate, setValueDate] = useState('');
  const reversal = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits/{id}/reverse');
  const reverse = async (reason: string) => {
    await reversal.mutateAsync({
      params: { path: { fundCode, id: deposit.id } },
      headers: ifMatch(deposit.version),
      body: { reason, ...(valueDate ? { valueDate } : {}) },
    });
    tellDone(t('reverse.done'));
  };
  return (
    <VerbDialog
      danger
      title={t('reverse.title')}
      text={t('reverse.text')}
      verb={t('reverse.verb')}
      reasonLabel={t('reason')}
      onConfirm={reverse}
      onClose={onClose}
    >
      <DayField
        label={t('reverse.day')}
        description={t('reverse.dayHelp')}
        max={today()}
        value={valueDate}
        onChange={setValueDate}
      />
    </VerbDialog>
  );
}
