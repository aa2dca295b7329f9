import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { tellDone, tellProblem } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { PersonFields, type PersonForm } from './person-fields';

const empty: PersonForm = { fullName: '', email: '', language: 'en', organisationId: '' };

/** Adds a person and, unless told otherwise, invites them at once. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const [form, setForm] = useState(empty);
  const [inviting, setInviting] = useState(true);
  const create = api.useMutation('post', '/api/v1/people');
  const invite = api.useMutation('post', '/api/v1/people/{id}/invite');
  const confirm = async () => {
    const { organisationId, ...person } = form;
    const made = await create.mutateAsync({ body: { ...person, organisationId: organisationId || null } });
    if (inviting) {
      // The person is there by now: a failing invitation is told, and can be sent from their page.
      await invite
        .mutateAsync({ params: { path: { id: made.id } }, headers: ifMatch(made.version) })
        .then(() => tellDone(t('people.invited', { name: made.fullName })), tellProblem);
    }
    await navigate(`/people/${made.id}`);
  };
  return (
    <VerbDialog
      title={t('people.add')}
      text={t('people.addText')}
      verb={t('people.addVerb')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <PersonFields form={form} onChange={setForm} />
      <Checkbox
        label={t('people.inviteNow')}
        checked={inviting}
        onChange={(event) => setInviting(event.currentTarget.checked)}
      />
    </VerbDialog>
  );
}
