import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { rateOf } from './rate-text';

const firstOfMonth = () => `${today().slice(0, 8)}01`;

/** The agent records a rate as the United Nations published it. */
export function RecordRate({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const [draft, setDraft] = useState({ currency: '', validFrom: firstOfMonth(), rate: '', source: '' });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const recording = api.useMutation('post', '/api/v1/funds/{fundCode}/exchange-rates');
  const set = (name: keyof typeof draft) => (value: string) =>
    setDraft((before) => ({ ...before, [name]: value }));
  const isComplete = () => {
    const blank = (Object.keys(draft) as (keyof typeof draft)[]).filter((name) => draft[name].trim() === '');
    setWrong(Object.fromEntries(blank.map((name) => [name, t('fieldMissing')])));
    return blank.length === 0;
  };
  const record = async () => {
    try {
      await recording.mutateAsync({
        params: { path: { fundCode } },
        body: { ...draft, rate: rateOf(draft.rate, i18n.language) },
      });
      tellDone(t('rates.done'));
    } catch (error) {
      setWrong(fieldErrors(problemOf(error)));
      throw error;
    }
  };
  return (
    <VerbDialog
      linkFields
      title={t('rates.record')}
      text={t('rates.recordText')}
      verb={t('rates.confirm')}
      isComplete={isComplete}
      onConfirm={record}
      onClose={onClose}
    >
      <TextInput
        id="currency"
        label={t('currency')}
        description={t('rates.currencyHelp')}
        withAsterisk
        maxLength={3}
        value={draft.currency}
        error={wrong['currency']}
        onChange={(event) => set('currency')(event.currentTarget.value.toUpperCase())}
      />
      <DayField
        id="validFrom"
        label={t('rates.validFrom')}
        required
        value={draft.validFrom}
        error={wrong['validFrom']}
        onChange={set('validFrom')}
      />
      <TextInput
        id="rate"
        label={t('rates.perDollar')}
        withAsterisk
        inputMode="decimal"
        value={draft.rate}
        error={wrong['rate']}
        onChange={(event) => set('rate')(event.currentTarget.value)}
      />
      <TextInput
        id="source"
        label={t('rates.source')}
        description={t('rates.sourceHelp')}
        withAsterisk
        value={draft.source}
        error={wrong['source']}
        onChange={(event) => set('source')(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
