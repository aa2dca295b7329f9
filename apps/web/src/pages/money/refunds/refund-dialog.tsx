import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { AmountField } from '../../../parts/amount-field';
import { today } from '../../../parts/day-field';
import { MoneyDayField } from '../../../parts/money-day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFund } from '../../../parts/vocabulary';
import { useProgrammeNames } from '../use-programme-names';

/** The agent enters money that an organisation gave back. */
export function RefundDialog({ fundCode, onClose }: { fundCode: string; onClose: () => void }) {
  const { t } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  const { programmes } = useProgrammeNames(fundCode);
  const [draft, setDraft] = useState({
    programmeId: '',
    organisation: '',
    amount: '',
    valueDate: today(),
    bankReference: '',
  });
  const set = (name: keyof typeof draft) => (value: string | null) =>
    setDraft((before) => ({ ...before, [name]: value ?? '' }));
  const entry = api.useMutation('post', '/api/v1/funds/{fundCode}/refunds');
  const record = async (reason: string) => {
    await entry.mutateAsync({ params: { path: { fundCode } }, body: { ...draft, reason } });
    tellDone(t('refunds.done'));
  };
  const started = programmes.filter(({ startsOn }) => startsOn !== null);
  const chosen = started.find(({ id }) => id === draft.programmeId);
  return (
    <VerbDialog
      title={t('refunds.enter')}
      text={t('refunds.text')}
      verb={t('refunds.record')}
      reasonLabel={t('reason')}
      onConfirm={record}
      onClose={onClose}
    >
      <Select
        label={t('programme')}
        searchable
        withAsterisk
        data={started.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        value={draft.programmeId || null}
        onChange={(value) =>
          setDraft((before) => ({ ...before, programmeId: value ?? '', organisation: '' }))
        }
      />
      <Select
        label={t('organisation')}
        withAsterisk
        disabled={!chosen}
        data={chosen?.organisations ?? []}
        value={draft.organisation || null}
        onChange={set('organisation')}
      />
      <AmountField
        label={t('amount')}
        currency={currency}
        required
        value={draft.amount}
        onChange={set('amount')}
      />
      <MoneyDayField label={t('valueDate')} value={draft.valueDate} onChange={set('valueDate')} />
      <TextInput
        label={t('bankReference')}
        withAsterisk
        value={draft.bankReference}
        onChange={(event) => set('bankReference')(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
