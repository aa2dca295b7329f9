import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { tellDone } from '../../../parts/tell';
import { AddButton, EntryCard } from './entry-card';
import { newOutcome, newOutput, type Outcome, outcomeFields, withAt, withoutAt } from './frame-draft';
import { IndicatorsForm } from './indicators-form';
import { afterOwnSaves, keepOwnSave } from './own-saves';
import type { TabProps } from './programme-page';
import { SaveLine } from './save-line';

interface ResultsFormProps extends TabProps {
  results: Schema<'ResultsAnswer'>;
  /** Asks for what is saved now; answers its version. */
  onAskAgain: () => Promise<number>;
}

/** The results framework as its writers have it before them. */
export function ResultsForm({ programme, fundCode, results, onAskAgain }: ResultsFormProps) {
  const { t } = useTranslation('programmes');
  const [draft, setDraft] = useState<{ outcomes: Outcome[]; version: number } | null>(null);
  const change = api.useMutation('put', '/api/v1/funds/{fundCode}/programmes/{id}/results');
  const outcomes = draft?.outcomes ?? results.outcomes;
  const errors = change.error ? fieldErrors(problemOf(change.error)) : {};
  const write = (next: Outcome[]) => setDraft({ outcomes: next, version: draft?.version ?? results.version });
  const save = (seen: number) => {
    const version = afterOwnSaves(programme.id, seen);
    change.mutate(
      {
        params: { path: { fundCode, id: programme.id } },
        headers: ifMatch(version),
        body: { outcomes: outcomeFields(outcomes) },
      },
      {
        onSuccess: (saved) => {
          keepOwnSave(programme.id, version, saved.version);
          setDraft(null);
          tellDone(t('frame.resultsSaved'));
        },
      },
    );
  };
  return (
    <Stack gap="md">
      {outcomes.map((outcome, index) => (
        <OutcomeForm
          key={index}
          at={`outcomes.${String(index)}`}
          name={t('frame.outcomeNumber', { number: index + 1 })}
          outcome={outcome}
          errors={errors}
          onChange={(next) => write(withAt(outcomes, index, next))}
          onRemove={() => write(withoutAt(outcomes, index))}
        />
      ))}
      <AddButton onClick={() => write([...outcomes, newOutcome()])}>{t('frame.addOutcome')}</AddButton>
      <SaveLine
        error={change.error}
        busy={change.isPending}
        changed={draft !== null}
        onSave={() => save(draft?.version ?? results.version)}
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

interface OutcomeFormProps {
  at: string;
  name: string;
  outcome: Outcome;
  errors: Record<string, string>;
  onChange: (outcome: Outcome) => void;
  onRemove: () => void;
}

function OutcomeForm({ at, name, outcome, errors, onChange, onRemove }: OutcomeFormProps) {
  const { t } = useTranslation('programmes');
  return (
    <EntryCard name={name} onRemove={onRemove}>
      <TextInput
        id={`${at}.title`}
        label={name}
        withAsterisk
        maxLength={1000}
        value={outcome.title}
        error={errors[`${at}.title`]}
        onChange={(event) => onChange({ ...outcome, title: event.currentTarget.value })}
      />
      <IndicatorsForm
        at={`${at}.indicators`}
        indicators={outcome.indicators}
        errors={errors}
        onChange={(indicators) => onChange({ ...outcome, indicators })}
      />
      {outcome.outputs.map((output, index) => {
        const label = t('frame.outputNumber', { number: index + 1 });
        const put = (next: typeof output) =>
          onChange({ ...outcome, outputs: withAt(outcome.outputs, index, next) });
        return (
          <EntryCard
            key={index}
            name={label}
            onRemove={() => onChange({ ...outcome, outputs: withoutAt(outcome.outputs, index) })}
          >
            <TextInput
              id={`${at}.outputs.${String(index)}.title`}
              label={label}
              withAsterisk
              maxLength={1000}
              value={output.title}
              error={errors[`${at}.outputs.${String(index)}.title`]}
              onChange={(event) => put({ ...output, title: event.currentTarget.value })}
            />
            <IndicatorsForm
              at={`${at}.outputs.${String(index)}.indicators`}
              indicators={output.indicators}
              errors={errors}
              onChange={(indicators) => put({ ...output, indicators })}
            />
          </EntryCard>
        );
      })}
      <AddButton onClick={() => onChange({ ...outcome, outputs: [...outcome.outputs, newOutput()] })}>
        {t('frame.addOutput')}
      </AddButton>
    </EntryCard>
  );
}
