import { Checkbox, NativeSelect, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { useOrganisationName, useOrganisations } from '../../../api/organisations';
import { fieldErrors, problemOf } from '../../../api/problem';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { PersonSelect } from './person-select';

type Constituency = Schema<'NewSeatBody'>['constituency'];

const constituencies = [
  'donor',
  'country',
  'un',
  'stakeholder',
  'chair',
  'ex-officio',
] as const satisfies Constituency[];

interface Draft {
  person: Schema<'PersonAnswer'> | null;
  constituency: Constituency;
  organisation: string | null;
  voting: boolean;
  validFrom: string;
  validTo: string;
}

const blank = (): Draft => ({
  person: null,
  constituency: 'donor',
  organisation: null,
  voting: true,
  validFrom: today(),
  validTo: '',
});

/** Gives a person a seat from a day on: for whom they speak, and whether they vote. */
export function AddSeat({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const organisationName = useOrganisationName();
  const organisations = useOrganisations();
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const add = api.useMutation('post', '/api/v1/funds/{fundCode}/seats');
  const errors = add.error ? fieldErrors(problemOf(add.error)) : {};
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const confirm = async () => {
    const { person, organisation, validTo, ...rest } = draft;
    await add.mutateAsync({
      params: { path: { fundCode } },
      body: {
        ...rest,
        personId: person?.id ?? '',
        ...(organisation ? { organisation } : {}),
        ...(validTo ? { validTo } : {}),
      },
    });
    tellDone(t('seats.added', { name: person?.fullName ?? '' }));
  };
  return (
    <VerbDialog
      title={t('seats.add')}
      text={t('seats.addText')}
      verb={t('seats.add')}
      isComplete={() => {
        setTried(true);
        return draft.person !== null && draft.validFrom !== '';
      }}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PersonSelect
        label={t('seats.representative')}
        value={draft.person}
        error={errors['personId'] ?? (tried && !draft.person ? t('seats.choosePerson') : undefined)}
        onChange={(person) => set({ person, organisation: person?.organisation ?? null })}
      />
      <RoleMissing person={draft.person} fundCode={fundCode} />
      <NativeSelect
        label={t('seats.constituency')}
        data={constituencies.map((value) => ({ value, label: t(`seats.constituencies.${value}`) }))}
        value={draft.constituency}
        onChange={(event) => set({ constituency: event.currentTarget.value as Constituency })}
      />
      <Select
        label={t('seats.organisation')}
        description={t('seats.organisationHelp')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('seats.clear') }}
        nothingFoundMessage={t('seats.nothingFound')}
        data={organisations.map(({ code }) => ({ value: code, label: organisationName(code) }))}
        value={draft.organisation}
        error={errors['organisation']}
        onChange={(organisation) => set({ organisation })}
      />
      <DayField
        label={t('seats.firstDay')}
        required
        value={draft.validFrom}
        error={errors['validFrom'] ?? (tried && !draft.validFrom ? t('room.missing') : undefined)}
        onChange={(validFrom) => set({ validFrom })}
      />
      <DayField
        label={t('seats.lastDay')}
        description={t('seats.noEnd')}
        value={draft.validTo}
        min={draft.validFrom}
        error={errors['validTo']}
        onChange={(validTo) => set({ validTo })}
      />
      <Checkbox
        label={t('seats.hasVote')}
        checked={draft.voting}
        onChange={(event) => set({ voting: event.currentTarget.checked })}
      />
    </VerbDialog>
  );
}

/** A seat counts; to enter the room its holder needs the role, too. */
function RoleMissing({ person, fundCode }: { person: Draft['person']; fundCode: string }) {
  const { t } = useTranslation('committee');
  const sits = person?.roles.some(
    ({ role, fund, inForce }) =>
      inForce && (role === 'member' || role === 'chair') && (fund === null || fund === fundCode),
  );
  if (!person || sits) return null;
  return (
    <Text size="sm" role="status">
      {t('seats.roleMissing', { name: person.fullName })}
    </Text>
  );
}
