import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { DayField } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { ThreeLanguages } from '../three-languages';

type Organisation = Schema<'OrganisationAnswer'>;

export const organisationKinds = ['un-entity', 'contributor', 'government', 'other'] as const;

interface OrganisationDialogProps {
  /** The one to change; a new one when left out. */
  organisation?: Organisation;
  onClose: () => void;
}

/** Adds an organisation or changes it; its code is permanent. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation('administration');
  const [code, setCode] = useState(organisation?.code ?? '');
  const [name, setName] = useState(organisation?.name ?? { en: '', fr: '', es: '' });
  const [kind, setKind] = useState<Organisation['kind']>(organisation?.kind ?? 'un-entity');
  const [mouSignedOn, setMouSignedOn] = useState(organisation?.mouSignedOn ?? '');
  const [active, setActive] = useState(organisation?.active ?? true);
  const create = api.useMutation('post', '/api/v1/organisations');
  const change = api.useMutation('patch', '/api/v1/organisations/{id}');
  const confirm = async () => {
    const fields = { name, kind, mouSignedOn: mouSignedOn || null };
    if (organisation) {
      const { id, version } = organisation;
      const params = { path: { id } };
      await change.mutateAsync({ params, headers: ifMatch(version), body: { ...fields, active } });
    } else {
      await create.mutateAsync({ body: { ...fields, code } });
    }
    tellDone(t('saved'));
  };
  return (
    <VerbDialog
      title={t(organisation ? 'organisations.change' : 'organisations.add')}
      text={null}
      verb={t('save')}
      onClose={onClose}
      onConfirm={confirm}
    >
      {organisation ? null : (
        <TextInput
          data-autofocus
          label={t('organisations.code')}
          description={t('organisations.codeHelp')}
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <ThreeLanguages label={t('organisations.name')} value={name} onChange={setName} />
      <NativeSelect
        label={t('organisations.kind')}
        data={organisationKinds.map((value) => ({ value, label: t(`organisations.kinds.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Organisation['kind'])}
      />
      <DayField
        label={t('organisations.mou')}
        description={t('organisations.mouHelp')}
        value={mouSignedOn}
        onChange={setMouSignedOn}
      />
      {organisation ? (
        <Checkbox
          label={t('organisations.activeField')}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      ) : null}
    </VerbDialog>
  );
}
