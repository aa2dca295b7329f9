import { Menu, Text } from '@mantine/core';
import { IconLogout, IconMap2, IconUserCog, IconVocabulary } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { client } from '../api/client';
import { useMe } from '../api/me';
import type { MenuTarget } from './late-menu';

async function signOut(): Promise<void> {
  await client.POST('/api/v1/auth/logout');
  // A whole new page: nothing of the person who leaves stays in memory.
  window.location.assign('/sign-in');
}

export function AccountDropdown({ target }: { target: MenuTarget }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <Menu defaultOpened position="bottom-end" width={240}>
      <Menu.Target>{target}</Menu.Target>
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
        <Menu.Item component={Link} to="/?tour=1" leftSection={<IconMap2 size={16} aria-hidden />}>
          {t('tour')}
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
