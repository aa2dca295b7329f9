import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFundCode, useRoles } from '../../api/me';
import { EmptyState } from '../../parts/empty-state';
import { useNavigationEntries } from '../../shell/navigation';
import { suggestionFor } from './suggestions';

/** Nothing to do: says so, and where to go from here as this role. */
export function NothingWaits() {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const roles = useRoles(useFundCode());
  const entries = useNavigationEntries();
  const { role, pages } = suggestionFor(roles);
  const known = pages.flatMap((page) => entries.find(({ to }) => to === page) ?? []);
  return (
    <EmptyState title={t('nothing.title')}>
      <Text ta="center" maw={560}>
        {t(`nothing.${role}`)}
      </Text>
      <Group justify="center" gap="xs">
        {known.map(({ path, text }) => (
          <Button key={path} component={Link} to={path} variant="default">
            {shell(`navigation.${text}` as 'navigation.tasks')}
          </Button>
        ))}
      </Group>
    </EmptyState>
  );
}
