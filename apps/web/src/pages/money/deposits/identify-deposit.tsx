import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { ContributorField } from '../../contributions/contributor-field';

interface IdentifyDepositProps {
  deposit: Schema<'DepositWithPartsAnswer'>;
  onClose: () => void;
}

/** The agent says whose money it is that came without a known name. */
export function IdentifyDeposit({ deposit, onClose }: IdentifyDepositProps) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const [contributor, setContributor] = useState('');
  const [missing, setMissing] = useState(false);
  const identification = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits/{id}/identify');
  const identify = async () => {
    await identification.mutateAsync({
      params: { path: { fundCode, id: deposit.id } },
      headers: ifMatch(deposit.version),
      body: { contributor },
    });
    tellDone(t('identify.done'));
  };
  return (
    <VerbDialog
      linkFields
      title={t('identify.title')}
      text={t('identify.text', { remitter: deposit.remitter ?? deposit.bankReference })}
      verb={t('identify.confirm')}
      isComplete={() => {
        setMissing(contributor === '');
        return contributor !== '';
      }}
      onConfirm={identify}
      onClose={onClose}
    >
      <ContributorField
        value={contributor}
        error={missing && contributor === '' ? t('fieldMissing') : undefined}
        onChange={setContributor}
      />
    </VerbDialog>
  );
}
