import { ActionIcon } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { LateMenu } from './late-menu';

const load = () => import('./account-dropdown').then((file) => file.AccountDropdown);

export function AccountMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <LateMenu
      load={load}
      target={
        <ActionIcon variant="subtle" size="lg" aria-label={t('account', { name: me?.fullName ?? '' })}>
          <IconUserCircle size={20} />
        </ActionIcon>
      }
    />
  );
}
