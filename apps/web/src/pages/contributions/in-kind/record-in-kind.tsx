import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { AmountField } from '../../../parts/amount-field';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFund } from '../../../parts/vocabulary';
import { ContributorField } from '../contributor-field';
import { inKindKinds } from './in-kind-columns';

const blank = {
  contributor: '',
  description: '',
  startsOn: today(),
  endsOn: '',
  estimate: '',
  valuation: '',
};

/** The agent registers what is given other than in money. */
export function RecordInKind({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const currency = useFund(fundCode)?.currency ?? '';
  const [draft, setDraft] = useState(blank);
  const [kind, setKind] = useState<(typeof inKindKinds)[number]>('secondment');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const recording = api.useMutation('post', '/api/v1/funds/{fundCode}/in-kind-contributions');
  const set = (name: keyof typeof draft) => (value: string) =>
    setDraft((before) => ({ ...before, [name]: value }));
  const isComplete = () => {
    const missing = (['contributor', 'description', 'startsOn'] as const).filter(
      (name) => draft[name].trim() === '',
    );
    setWrong(Object.fromEntries(missing.map((name) => [name, t('fieldMissing')])));
    return missing.length === 0;
  };
  const record = async () => {
    const { contributor, description, startsOn, endsOn, estimate, valuation } = draft;
    try {
      await recording.mutateAsync({
        params: { path: { fundCode } },
        body: {
          ...{ contributor, kind, description, startsOn, endsOn: endsOn || null },
          ...(estimate ? { estimate, currency, valuation: valuation.trim() || null } : {}),
        },
      });
      tellDone(t('inKind.done'));
    } catch (error) {
      setWrong(fieldErrors(problemOf(error)));
      throw error;
    }
  };
  const field = (name: keyof typeof draft) => ({
    id: name,
    value: draft[name],
    error: wrong[name],
  });
  return (
    <VerbDialog
      linkFields
      title={t('inKind.record')}
      text={t('inKind.recordText')}
      verb={t('inKind.confirm')}
      isComplete={isComplete}
      onConfirm={record}
      onClose={onClose}
    >
      <ContributorField {...field('contributor')} onChange={set('contributor')} />
      <NativeSelect
        id="kind"
        label={t('inKind.kind')}
        value={kind}
        data={inKindKinds.map((value) => ({ value, label: t(`inKind.kinds.${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      <Textarea
        {...field('description')}
        label={t('inKind.description')}
        withAsterisk
        autosize
        minRows={2}
        onChange={(event) => set('description')(event.currentTarget.value)}
      />
      <DayField {...field('startsOn')} label={t('inKind.startsOn')} required onChange={set('startsOn')} />
      <DayField
        {...field('endsOn')}
        label={t('inKind.endsOn')}
        min={draft.startsOn}
        onChange={set('endsOn')}
      />
      <AmountField
        {...field('estimate')}
        label={t('inKind.estimate')}
        currency={currency}
        description={t('inKind.estimateHelp')}
        onChange={set('estimate')}
      />
      {draft.estimate ? (
        <TextInput
          {...field('valuation')}
          label={t('inKind.valuation')}
          onChange={(event) => set('valuation')(event.currentTarget.value)}
        />
      ) : null}
    </VerbDialog>
  );
}
