import { Button, Modal, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useTerms } from '../../../api/labels';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ProblemNotice } from '../../../parts/problem-notice';
import { instantOf, localOf, zones } from './zones';

type Call = Schema<'CallAnswer'>;
const languages = ['en', 'fr', 'es'] as const;

interface CallFormProps {
  fundCode: string;
  /** The call to change; a new one when left out. */
  call?: Call;
  onDone: (call: Call) => void;
  onClose: () => void;
}

/** Words, window and limits of a call. What authors rely on is fixed once it is published. */
export function CallForm({ fundCode, call, onDone, onClose }: CallFormProps) {
  const { t } = useTranslation('calls');
  const fund = useFund();
  const areas = useTerms('thematic-areas');
  const places = useTerms('places');
  const [given, setGiven] = useState(() => ({
    code: call?.code ?? '',
    titles: call?.titles ?? { en: '', fr: '', es: '' },
    guidances: call?.guidances ?? { en: '', fr: '', es: '' },
    zone: call?.zone ?? fund?.zone ?? 'UTC',
    opensAt: call ? localOf(call.opensAt, call.zone) : '',
    closesAt: call ? localOf(call.closesAt, call.zone) : '',
    themes: call?.themes ?? [],
    regions: call?.regions ?? [],
  }));
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const create = api.useMutation('post', '/api/v1/funds/{fundCode}/calls');
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}/calls/{id}');
  const error: unknown = create.error ?? change.error;
  const errors = error ? fieldErrors(problemOf(error)) : {};
  const fixed = call !== undefined && call.state !== 'draft';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = callBody(given, fixed);
    const done = call
      ? await change.mutateAsync({
          params: { path: { fundCode, id: call.id } },
          headers: ifMatch(call.version),
          body,
        })
      : await create.mutateAsync({
          params: { path: { fundCode } },
          body: body as Schema<'NewCallBody'>,
        });
    onDone(done);
  };
  const moment = (name: 'opensAt' | 'closesAt', disabled: boolean) => (
    <TextInput
      id={name}
      type="datetime-local"
      label={t(`form.${name}`, { zone: given.zone.replaceAll('_', ' ') })}
      required
      disabled={disabled}
      value={given[name]}
      error={errors[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={call ? t('change') : t('begin')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={(event) => void submit(event).catch(() => undefined)}>
        <Stack gap="sm">
          {error ? <ProblemNotice error={error} linkFields /> : null}
          <TextInput
            id="code"
            label={t('form.code')}
            placeholder="2027-1"
            required
            disabled={fixed}
            value={given.code}
            error={errors['code']}
            onChange={(event) => set({ code: event.currentTarget.value.toUpperCase() })}
          />
          <WordsFields
            kind="title"
            words={given.titles}
            errors={errors}
            onChange={(titles) => set({ titles })}
          />
          <Select
            label={t('form.zone')}
            searchable
            data={zones()}
            disabled={fixed}
            value={given.zone}
            onChange={(zone) => zone && set({ zone })}
            allowDeselect={false}
          />
          {moment('opensAt', fixed)}
          {moment('closesAt', false)}
          <MultiSelect
            label={t('form.themes')}
            disabled={fixed}
            data={areas.map(({ code, label }) => ({ value: code, label }))}
            value={given.themes}
            onChange={(themes) => set({ themes })}
          />
          <MultiSelect
            label={t('form.regions')}
            disabled={fixed}
            searchable
            limit={60}
            data={places.map(({ code, label }) => ({ value: code, label }))}
            value={given.regions}
            onChange={(regions) => set({ regions })}
          />
          <WordsFields
            kind="guidance"
            words={given.guidances}
            errors={errors}
            onChange={(guidances) => set({ guidances })}
          />
          <Button type="submit" loading={create.isPending || change.isPending}>
            {t('form.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

interface WordsFieldsProps {
  kind: 'title' | 'guidance';
  words: Call['titles'];
  errors: Record<string, string>;
  onChange: (words: Call['titles']) => void;
}

/** The same words in the three languages. */
function WordsFields({ kind, words, errors, onChange }: WordsFieldsProps) {
  const { t } = useTranslation('calls');
  return languages.map((language) => (
    <Textarea
      key={language}
      id={`${kind}.${language}`}
      label={t(`form.${kind}.${language}`)}
      lang={language}
      autosize
      minRows={kind === 'title' ? 1 : 2}
      maxRows={10}
      maxLength={kind === 'title' ? 300 : 20_000}
      value={words[language]}
      error={errors[`${kind}.${language}`]}
      onChange={(event) => onChange({ ...words, [language]: event.currentTarget.value })}
    />
  ));
}

interface Given {
  code: string;
  titles: Call['titles'];
  guidances: Call['guidances'];
  zone: string;
  opensAt: string;
  closesAt: string;
  themes: string[];
  regions: string[];
}

/** What the API takes; of a published call only words and the closing instant. */
function callBody(given: Given, fixed: boolean): Schema<'CallChangeBody'> {
  const title = Object.fromEntries(Object.entries(given.titles).filter(([, text]) => text.trim() !== ''));
  const words = { title, guidance: given.guidances, closesAt: instantOf(given.closesAt, given.zone) };
  if (fixed) return words;
  const { code, zone, themes, regions } = given;
  return { ...words, code, zone, themes, regions, opensAt: instantOf(given.opensAt, zone) };
}
