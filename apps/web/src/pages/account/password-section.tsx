import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { fieldErrors, problemOf } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import { tellDone } from '../../parts/tell';
import { Section } from './section';

/** Changes the password; everywhere else one is signed out. */
export function PasswordSection({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = api.useMutation('put', '/api/v1/me/password');
  const wrong = change.error ? fieldErrors(problemOf(change.error)) : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await change.mutateAsync({ body: { currentPassword, newPassword } });
    } catch {
      return;
    }
    setCurrent('');
    setNew('');
    tellDone(t('password.changed'));
  };
  const eye = { 'aria-label': t('password.show'), tabIndex: 0 };
  return (
    <Section title={t('password.title')} text={t('password.text')}>
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" maw={400}>
          {/* Tells password managers whose password this is. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            required
            value={currentPassword}
            error={wrong['currentPassword']}
            visibilityToggleButtonProps={eye}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password.new')}
            description={t('password.rule')}
            autoComplete="new-password"
            required
            value={newPassword}
            error={wrong['newPassword']}
            visibilityToggleButtonProps={eye}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
            {t('password.button')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
