import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconLogout, IconUserCircle, IconUserCog, IconVocabulary } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { client } from '../api/client';
import { useMe } from '../api/me';

async function signOut(): Promise<void> {
  await client.POST('/api/v1/auth/logout');
  // A whole new page: nothing of the person who leaves stays in memory.
  window.location.assign('/sign-in');
}

export function AccountMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('account', { name: me?.fullName ?? '' })}>
          <IconUserCircle size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {me?.fullName}
          </Text>
          <Text size="xs">{[me?.organisation, me?.email].filter(Boolean).join(' · ')}</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('myAccount')}
        </Menu.Item>
        <Menu.Item component={Link} to="/glossary" leftSection={<IconVocabulary size={16} aria-hidden />}>
          {t('glossary')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={16} aria-hidden />}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
