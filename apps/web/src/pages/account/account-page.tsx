import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { Page } from '../../parts/page';
import { PasswordSection } from './password-section';
import { PreferencesSection } from './preferences-section';
import { ProfileSection } from './profile-section';
import { RolesSection } from './roles-section';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';

/** Everything about oneself: name, mail, password, where one is signed in, tokens for programs, roles. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useMe();
  if (!me) return null;
  return (
    <Page title={t('title')} lead={[me.email, me.organisation].filter(Boolean).join(' · ')}>
      <Stack gap="xl" maw={760}>
        <ProfileSection key={`profile ${me.version}`} me={me} />
        <PreferencesSection />
        <RolesSection roles={me.roles} />
        <PasswordSection email={me.email} />
        <SessionsSection />
        <TokensSection />
      </Stack>
    </Page>
  );
}
