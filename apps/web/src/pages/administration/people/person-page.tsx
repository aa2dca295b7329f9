import { Card } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { languageNames, useAdministrationRights } from '../readers';
import { PersonState } from './people-page';
import { PersonFields, type PersonForm } from './person-fields';
import { PersonRoles } from './person-roles';

type Person = Schema<'PersonAnswer'>;
type Asking = 'invite' | 'change' | 'deactivate' | 'reactivate';

/** One person: access, address, and roles of all times. */
export function PersonPage() {
  const { t } = useTranslation('administration');
  const { id = '' } = useParams();
  const { administrator } = useAdministrationRights();
  const query = api.useQuery('get', '/api/v1/people/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {(person) => (
        <Page
          title={person.fullName}
          trail={[{ label: t('people.title'), to: '/people' }]}
          actions={administrator ? <PersonActions person={person} /> : null}
        >
          <Card withBorder>
            <Facts
              facts={[
                { label: t('people.state'), value: <PersonState person={person} /> },
                { label: t('people.email'), value: person.email ?? '–' },
                { label: t('people.organisation'), value: person.organisation ?? '–' },
                { label: t('people.language'), value: languageNames[person.language] },
              ]}
            />
          </Card>
          <PersonRoles person={person} />
        </Page>
      )}
    </Loaded>
  );
}

function PersonActions({ person }: { person: Person }) {
  const { t } = useTranslation('administration');
  const [asking, setAsking] = useState<Asking | null>(null);
  const { active, signsIn } = person;
  const whyNot = !active ? t('people.inviteInactive') : signsIn ? t('people.inviteSignsIn') : null;
  return (
    <>
      <ActionButton variant="default" onClick={() => setAsking('change')}>
        {t('people.change')}
      </ActionButton>
      <ActionButton variant="default" onClick={() => setAsking(active ? 'deactivate' : 'reactivate')}>
        {t(active ? 'people.deactivate' : 'people.reactivate')}
      </ActionButton>
      <ActionButton whyNot={whyNot} onClick={() => setAsking('invite')}>
        {t('people.invite')}
      </ActionButton>
      {asking === 'change' ? <ChangeDialog person={person} onClose={() => setAsking(null)} /> : null}
      {asking && asking !== 'change' ? (
        <AccessDialog person={person} verb={asking} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}

interface AccessDialogProps {
  person: Person;
  verb: Exclude<Asking, 'change'>;
  onClose: () => void;
}

function AccessDialog({ person, verb, onClose }: AccessDialogProps) {
  const { t } = useTranslation('administration');
  const change = {
    invite: api.useMutation('post', '/api/v1/people/{id}/invite'),
    deactivate: api.useMutation('post', '/api/v1/people/{id}/deactivate'),
    reactivate: api.useMutation('post', '/api/v1/people/{id}/reactivate'),
  }[verb];
  const name = person.fullName;
  return (
    <VerbDialog
      title={t(`people.${verb}`)}
      text={t(`people.${verb}Text`, { name })}
      verb={t(`people.${verb}`)}
      danger={verb === 'deactivate'}
      onClose={onClose}
      onConfirm={async () => {
        await change.mutateAsync({
          params: { path: { id: person.id } },
          headers: ifMatch(person.version),
        });
        tellDone(t(`people.${verb}Done`, { name }));
      }}
    />
  );
}

function ChangeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { fullName, email, language, organisationId } = person;
  const [form, setForm] = useState<PersonForm>({
    fullName,
    email: email ?? '',
    language,
    organisationId: organisationId ?? '',
  });
  const save = api.useMutation('patch', '/api/v1/people/{id}');
  return (
    <VerbDialog
      title={t('people.change')}
      text={null}
      verb={t('save')}
      onClose={onClose}
      onConfirm={async () => {
        await save.mutateAsync({
          params: { path: { id: person.id } },
          headers: ifMatch(person.version),
          body: { ...form, organisationId: form.organisationId || null },
        });
        tellDone(t('saved'));
      }}
    >
      <PersonFields form={form} onChange={setForm} />
    </VerbDialog>
  );
}
