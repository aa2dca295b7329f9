import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { ProblemNotice } from './problem-notice';

interface SignInFormProps {
  /** Known already when a session ended. */
  email?: string | undefined;
  onSignedIn: (personId: string) => void;
}

export function SignInForm({ email: known, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('parts');
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const signIn = api.useMutation('post', '/api/v1/auth/login', { meta: { quiet: true } });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await signIn.mutateAsync({ body: { email: email.trim(), password } }).catch(() => null);
    if (answer) onSignedIn(answer.id);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {signIn.error ? <ProblemNotice error={signIn.error} /> : null}
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.button')}
        </Button>
      </Stack>
    </form>
  );
}
