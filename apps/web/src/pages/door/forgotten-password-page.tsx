import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { ProblemNotice } from '../../parts/problem-notice';
import { DoorFrame } from './door-frame';

/** Asks for a link by mail; says the same whether the address is known or not. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation('door');
  const [email, setEmail] = useState('');
  const request = api.useMutation('post', '/api/v1/auth/password-reset', { meta: { quiet: true } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate({ body: { email: email.trim() } });
  };
  return (
    <DoorFrame title={t('forgotten.title')}>
      {request.isSuccess ? (
        <Text role="status">{t('forgotten.sent', { email })}</Text>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {request.error ? <ProblemNotice error={request.error} /> : null}
            <Text size="sm">{t('forgotten.text')}</Text>
            <TextInput
              label={t('forgotten.email')}
              type="email"
              required
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={request.isPending}>
              {t('forgotten.button')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/sign-in" size="sm" mt="md" display="inline-block">
        {t('backToSignIn')}
      </Anchor>
    </DoorFrame>
  );
}
