import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { AmountField } from '../../../parts/amount-field';
import { DayField } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

interface TargetDialogProps {
  /** The one to change; a new one when left out. */
  target?: Schema<'TargetAnswer'>;
  onClose: () => void;
}

/** Adds a target for a period, or changes it. */
export function TargetDialog({ target, onClose }: TargetDialogProps) {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const fund = useFund();
  const [startsOn, setStartsOn] = useState(target?.startsOn ?? '');
  const [endsOn, setEndsOn] = useState(target?.endsOn ?? '');
  const [amount, setAmount] = useState(target?.amount ?? '');
  const [source, setSource] = useState(target?.source ?? '');
  const add = api.useMutation('post', '/api/v1/funds/{fundCode}/targets');
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}/targets/{id}');
  const confirm = async () => {
    const body = { startsOn, endsOn, amount, source };
    if (target) {
      const params = { path: { fundCode, id: target.id } };
      await change.mutateAsync({ params, headers: ifMatch(target.version), body });
    } else {
      await add.mutateAsync({ params: { path: { fundCode } }, body });
    }
    tellDone(t('saved'));
  };
  return (
    <VerbDialog
      title={t(target ? 'targets.change' : 'targets.add')}
      text={t('targets.addText')}
      verb={t(target ? 'save' : 'targets.addVerb')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <DayField label={t('targets.startsOn')} value={startsOn} required onChange={setStartsOn} />
      <DayField label={t('targets.endsOn')} value={endsOn} required onChange={setEndsOn} />
      <AmountField
        label={t('targets.amount')}
        currency={fund?.currency ?? ''}
        value={amount}
        required
        onChange={setAmount}
      />
      <TextInput
        label={t('targets.source')}
        description={t('targets.sourceHelp')}
        required
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
