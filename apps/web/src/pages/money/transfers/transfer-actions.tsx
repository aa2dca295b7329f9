import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { today } from '../../../parts/day-field';
import { MoneyDayField } from '../../../parts/money-day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { nextVerb, type TransferVerb, whyNot } from './hands';
import type { Transfer } from './transfer-page';

/** The next step of a transfer and its rejection; the wrong hand is told why. */
export function TransferActions({ transfer, fundCode }: { transfer: Transfer; fundCode: string }) {
  const { t } = useTranslation('money');
  const roles = useRoles(fundCode);
  const [asking, setAsking] = useState<TransferVerb | null>(null);
  const next = nextVerb(transfer.state);
  if (!next || ![...roles].some((role) => ['agent', 'agent-approver', 'secretariat'].includes(role))) {
    return null;
  }
  const why = (verb: TransferVerb) => {
    const key = whyNot(verb, transfer, roles);
    return key ? t(`transfers.whyNot.${key}`) : null;
  };
  const close = () => setAsking(null);
  return (
    <>
      <ActionButton variant="default" whyNot={why('reject')} onClick={() => setAsking('reject')}>
        {t('transfers.verbs.reject')}
      </ActionButton>
      <ActionButton whyNot={why(next)} onClick={() => setAsking(next)}>
        {t(`transfers.verbs.${next}`)}
      </ActionButton>
      {asking === 'approve' ? <Approve {...{ transfer, fundCode, close }} /> : null}
      {asking === 'execute' ? <Execute {...{ transfer, fundCode, close }} /> : null}
      {asking === 'reject' ? <Reject {...{ transfer, fundCode, close }} /> : null}
    </>
  );
}

interface DialogProps {
  transfer: Transfer;
  fundCode: string;
  close: () => void;
}

function Approve({ transfer, fundCode, close }: DialogProps) {
  const { t } = useTranslation('money');
  const approval = api.useMutation('post', '/api/v1/funds/{fundCode}/transfers/{id}/approve');
  const approve = async () => {
    await approval.mutateAsync({
      params: { path: { fundCode, id: transfer.id } },
      headers: ifMatch(transfer.version),
    });
    tellDone(t('transfers.told.approve'));
  };
  return (
    <VerbDialog
      title={t('transfers.ask.approve')}
      text={t('transfers.askText.approve')}
      verb={t('transfers.verbs.approve')}
      onConfirm={approve}
      onClose={close}
    />
  );
}

function Execute({ transfer, fundCode, close }: DialogProps) {
  const { t } = useTranslation('money');
  const [valueDate, setValueDate] = useState(today());
  const [bankReference, setBankReference] = useState('');
  const execution = api.useMutation('post', '/api/v1/funds/{fundCode}/transfers/{id}/execute');
  const execute = async () => {
    await execution.mutateAsync({
      params: { path: { fundCode, id: transfer.id } },
      headers: ifMatch(transfer.version),
      body: { valueDate, bankReference: bankReference.trim() },
    });
    tellDone(t('transfers.told.execute'));
  };
  return (
    <VerbDialog
      title={t('transfers.ask.execute')}
      text={t('transfers.askText.execute')}
      verb={t('transfers.verbs.execute')}
      onConfirm={execute}
      onClose={close}
    >
      <MoneyDayField id="valueDate" label={t('valueDate')} value={valueDate} onChange={setValueDate} />
      <TextInput
        id="bankReference"
        label={t('bankReference')}
        withAsterisk
        value={bankReference}
        onChange={(event) => setBankReference(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}

function Reject({ transfer, fundCode, close }: DialogProps) {
  const { t } = useTranslation('money');
  const rejection = api.useMutation('post', '/api/v1/funds/{fundCode}/transfers/{id}/reject');
  const reject = async (reason: string) => {
    await rejection.mutateAsync({
      params: { path: { fundCode, id: transfer.id } },
      headers: ifMatch(transfer.version),
      body: { reason },
    });
    tellDone(t('transfers.told.reject'));
  };
  return (
    <VerbDialog
      danger
      title={t('transfers.ask.reject')}
      text={t('transfers.askText.reject')}
      verb={t('transfers.verbs.reject')}
      reasonLabel={t('reason')}
      onConfirm={reject}
      onClose={close}
    />
  );
}
