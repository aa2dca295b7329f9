import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SearchDialog = lazy(() => import('./search-dialog').then((file) => ({ default: file.SearchDialog })));

/** ⌘K or Ctrl-K from anywhere; the dialog is fetched when first opened. */
export function GlobalSearch() {
  const { t } = useTranslation('shell');
  const [opened, setOpened] = useState(false);
  useHotkeys([['mod+K', () => setOpened(true)]], []);
  return (
    <>
      <Button
        data-search-button
        visibleFrom="md"
        variant="default"
        size="compact-sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        onClick={() => setOpened(true)}
      >
        {t('search.open')}
      </Button>
      <ActionIcon
        hiddenFrom="md"
        variant="subtle"
        size="lg"
        aria-label={t('search.open')}
        onClick={() => setOpened(true)}
      >
        <IconSearch size={18} />
      </ActionIcon>
      <Suspense>{opened ? <SearchDialog onClose={() => setOpened(false)} /> : null}</Suspense>
    </>
  );
}
