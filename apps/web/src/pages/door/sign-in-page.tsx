import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SignInForm } from '../../parts/sign-in-form';
import { DoorFrame } from './door-frame';

/** Only addresses of our own: a link from elsewhere must not send people away after they signed in. */
function ownPath(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

export function SignInPage() {
  const { t } = useTranslation('door');
  const [params] = useSearchParams();
  return (
    <DoorFrame title={t('signIn.title')}>
      <SignInForm onSignedIn={() => window.location.assign(ownPath(params.get('to')))} />
      <Anchor component={Link} to="/password-reset" size="sm" mt="md" display="inline-block">
        {t('signIn.forgotten')}
      </Anchor>
    </DoorFrame>
  );
}
