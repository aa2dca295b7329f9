import {
  ActionIcon,
  Burger,
  Group,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AccountMenu } from './account-menu';
import { FundSwitcher } from './fund-switcher';
import { LanguageSwitch } from './language-switch';
import { GlobalSearch } from './global-search';

interface HeaderProps {
  menuOpened: boolean;
  onMenu: () => void;
}

/** Drawn anew when the menu opens or the language changes, not with every page. */
export const Header = memo(function Header({ menuOpened, onMenu }: HeaderProps) {
  const { t } = useTranslation('shell');
  return (
    <Group h="100%" px="sm" justify="space-between" wrap="nowrap" gap="xs">
      <Group wrap="nowrap" gap="xs" miw={0}>
        <Burger
          opened={menuOpened}
          onClick={onMenu}
          hiddenFrom="sm"
          size="sm"
          aria-label={t('navigation.toggle')}
          aria-expanded={menuOpened}
        />
        <Text component={Link} to="/" fw={700} c="var(--mantine-color-anchor)" td="none" visibleFrom="xs">
          Tributary
        </Text>
        <FundSwitcher />
      </Group>
      <Group wrap="nowrap" gap={4}>
        <GlobalSearch />
        <LanguageSwitch />
        <ColourSchemeSwitch />
        <AccountMenu />
      </Group>
    </Group>
  );
});

function ColourSchemeSwitch() {
  const { t } = useTranslation('shell');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      aria-label={dark ? t('lightMode') : t('darkMode')}
    >
      {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}
