import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client';
import type { Me } from '../../api/me';
import { fieldErrors, problemOf } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import { tellDone } from '../../parts/tell';
import { Section } from './section';

/** The name as others see it. */
export function ProfileSection({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const [fullName, setFullName] = useState(me.fullName);
  const rename = api.useMutation('patch', '/api/v1/me');
  const wrong = rename.error ? fieldErrors(problemOf(rename.error))['fullName'] : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const header = ifMatch(me.version);
    const params = { header: header as never };
    const done = await rename.mutateAsync({ params, body: { fullName: fullName.trim() } }).catch(() => null);
    if (done) tellDone(t('profile.saved'));
  };
  return (
    <Section title={t('profile.title')}>
      {rename.error && !wrong ? <ProblemNotice error={rename.error} /> : null}
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('profile.fullName')}
            description={t('profile.fullNameText')}
            autoComplete="name"
            required
            maxLength={200}
            style={{ flex: '1 1 16rem' }}
            value={fullName}
            error={wrong}
            onChange={(event) => setFullName(event.currentTarget.value)}
          />
          <Button type="submit" loading={rename.isPending} disabled={fullName.trim() === me.fullName}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
