import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { AmountField } from '../../../parts/amount-field';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { type SettingKey, type SettingKind, settingKinds, typedOf, valueOf } from './kinds';

interface SettingDialogProps {
  name: SettingKey;
  value: unknown;
  version: number;
  onClose: () => void;
}

/** Sets a value from a day on, with the reason; what held before stays in its history. */
export function SettingDialog({ name, value, version, onClose }: SettingDialogProps) {
  const { t, i18n } = useTranslation('administration');
  const fundCode = useFundCode();
  const kind: SettingKind = settingKinds[name];
  const [typed, setTyped] = useState(() => typedOf(kind, value));
  const [validFrom, setValidFrom] = useState(today());
  const [unread, setUnread] = useState(false);
  const save = api.useMutation('put', '/api/v1/funds/{fundCode}/settings/{key}');
  const confirm = async (reason: string) => {
    const next = valueOf(kind, typed, i18n.language);
    setUnread(next === null);
    if (next === null) throw { type: 'about:blank', status: 422, title: t('settings.unreadable') };
    const params = { path: { fundCode, key: name } };
    await save.mutateAsync({
      params,
      headers: ifMatch(version),
      body: { value: next as string, validFrom, reason },
    });
    tellDone(t('saved'));
  };
  return (
    <VerbDialog
      title={t(`settings.label.${name}`)}
      text={t(`settings.help.${name}`)}
      verb={t('save')}
      reasonLabel={t('settings.reason')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <ValueField kind={kind} typed={typed} unread={unread} onChange={setTyped} />
      <DayField label={t('settings.validFrom')} value={validFrom} required onChange={setValidFrom} />
    </VerbDialog>
  );
}

interface ValueFieldProps {
  kind: SettingKind;
  typed: string;
  unread: boolean;
  onChange: (typed: string) => void;
}

function ValueField({ kind, typed, unread, onChange }: ValueFieldProps) {
  const { t } = useTranslation('administration');
  const fund = useFund();
  const label = t('settings.value');
  if (kind.kind === 'amount') {
    return <AmountField label={label} currency={fund?.currency ?? ''} value={typed} onChange={onChange} />;
  }
  if (kind.kind === 'day') {
    return <DayField label={label} required max={today()} value={typed} onChange={onChange} />;
  }
  if (kind.kind === 'dayOfYear') {
    return (
      <DayField
        label={label}
        description={t('settings.dayOfYear')}
        value={typed}
        min="2023-01-01"
        max="2023-12-31"
        onChange={onChange}
      />
    );
  }
  if (kind.kind === 'choice') {
    return (
      <NativeSelect
        label={label}
        data={kind.values.map((value) => ({ value, label: t(`settings.choices.${value as 'consensus'}`) }))}
        value={typed}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={kind.kind === 'share' ? `${label} (%)` : label}
      description={kind.kind === 'days' ? t('settings.daysHelp') : null}
      required
      value={typed}
      error={unread ? t('settings.unreadable') : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
