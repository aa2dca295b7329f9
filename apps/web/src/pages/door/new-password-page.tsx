import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import { DoorFrame } from './door-frame';

/** The link of an invitation: choose a password and be a member of the house. */
export function InvitationPage() {
  return <NewPassword path="/api/v1/auth/invitations/{token}" words="invitation" />;
}

/** The link of a forgotten password. */
export function PasswordResetPage() {
  return <NewPassword path="/api/v1/auth/password-reset/{token}" words="reset" />;
}

interface NewPasswordProps {
  path: '/api/v1/auth/invitations/{token}' | '/api/v1/auth/password-reset/{token}';
  words: 'invitation' | 'reset';
}

function NewPassword({ path, words }: NewPasswordProps) {
  const { t } = useTranslation('door');
  const { token = '' } = useParams();
  const [password, setPassword] = useState('');
  const set = api.useMutation('post', path, { meta: { quiet: true } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ params: { path: { token } }, body: { password } });
  };
  const wrongField = set.error ? problemOf(set.error).errors?.[0]?.message : undefined;
  return (
    <DoorFrame title={t(`${words}.title`)}>
      {set.isSuccess ? (
        <Stack gap="sm" role="status">
          <Text>{t(`${words}.done`)}</Text>
          <Anchor component={Link} to="/sign-in">
            {t('signIn.title')}
          </Anchor>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {set.error && !wrongField ? <ProblemNotice error={set.error} /> : null}
            <Text size="sm">{t(`${words}.text`)}</Text>
            <PasswordInput
              label={t('newPassword')}
              description={t('newPasswordHelp')}
              autoComplete="new-password"
              required
              minLength={12}
              value={password}
              error={wrongField}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" loading={set.isPending}>
              {t(`${words}.button`)}
            </Button>
          </Stack>
        </form>
      )}
    </DoorFrame>
  );
}
