import { Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { tellDone } from '../../../parts/tell';
import { AddButton, EntryCard } from './entry-card';
import { newRisk, type Risk, riskFields, withAt, withoutAt } from './frame-draft';
import { afterOwnSaves, keepOwnSave } from './own-saves';
import type { TabProps } from './programme-page';
import { SaveLine } from './save-line';

interface RisksFormProps extends TabProps {
  risks: Schema<'RisksAnswer'>;
  /** Asks for what is saved now; answers its version. */
  onAskAgain: () => Promise<number>;
}

/** The risks as the document's writers have them before them. */
export function RisksForm({ programme, fundCode, risks, onAskAgain }: RisksFormProps) {
  const { t } = useTranslation('programmes');
  const [draft, setDraft] = useState<{ items: Risk[]; version: number } | null>(null);
  const change = api.useMutation('put', '/api/v1/funds/{fundCode}/programmes/{id}/risks');
  const items: Risk[] = draft?.items ?? risks.items;
  const errors = change.error ? fieldErrors(problemOf(change.error)) : {};
  const write = (next: Risk[]) => setDraft({ items: next, version: draft?.version ?? risks.version });
  const save = (seen: number) => {
    const version = afterOwnSaves(programme.id, seen);
    change.mutate(
      {
        params: { path: { fundCode, id: programme.id } },
        headers: ifMatch(version),
        body: { items: riskFields(items) },
      },
      {
        onSuccess: (saved) => {
          keepOwnSave(programme.id, version, saved.version);
          setDraft(null);
          tellDone(t('frame.risksSaved'));
        },
      },
    );
  };
  return (
    <Stack gap="md">
      {items.map((risk, index) => (
        <RiskForm
          key={index}
          at={`items.${String(index)}`}
          name={t('frame.riskNumber', { number: index + 1 })}
          risk={risk}
          errors={errors}
          onChange={(next) => write(withAt(items, index, next))}
          onRemove={() => write(withoutAt(items, index))}
        />
      ))}
      <AddButton onClick={() => write([...items, newRisk()])}>{t('frame.addRisk')}</AddButton>
      <SaveLine
        error={change.error}
        busy={change.isPending}
        changed={draft !== null}
        onSave={() => save(draft?.version ?? risks.version)}
        onKeepMine={() => void onAskAgain().then(save)}
        onTakeTheirs={() => {
          change.reset();
          setDraft(null);
          void onAskAgain();
        }}
      />
    </Stack>
  );
}

interface RiskFormProps {
  at: string;
  name: string;
  risk: Risk;
  errors: Record<string, string>;
  onChange: (risk: Risk) => void;
  onRemove: () => void;
}

const scale = ['1', '2', '3', '4', '5'];

function RiskForm({ at, name, risk, errors, onChange, onRemove }: RiskFormProps) {
  const { t } = useTranslation('programmes');
  const words = (field: 'risk' | 'mitigation') => (
    <Textarea
      id={`${at}.${field}`}
      label={t(`frame.${field}`)}
      withAsterisk
      autosize
      minRows={2}
      maxLength={2000}
      value={risk[field]}
      error={errors[`${at}.${field}`]}
      onChange={(event) => onChange({ ...risk, [field]: event.currentTarget.value })}
    />
  );
  return (
    <EntryCard name={name} onRemove={onRemove}>
      {words('risk')}
      <Group align="flex-end">
        {(['likelihood', 'impact'] as const).map((field) => (
          <NativeSelect
            key={field}
            id={`${at}.${field}`}
            label={t(`frame.${field}`)}
            data={scale}
            w={130}
            value={String(risk[field])}
            error={errors[`${at}.${field}`]}
            onChange={(event) => onChange({ ...risk, [field]: Number(event.currentTarget.value) })}
          />
        ))}
        <Text pb={6}>{t('frame.levelIs', { level: risk.likelihood * risk.impact })}</Text>
      </Group>
      {words('mitigation')}
    </EntryCard>
  );
}
