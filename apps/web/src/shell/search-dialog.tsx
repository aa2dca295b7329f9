import { Modal, NavLink, ScrollArea, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNavigationEntries } from './navigation';

/** Finds pages by name; records are added by the search of the API. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const entries = useNavigationEntries()
    .map((entry) => ({ ...entry, label: t(`navigation.${entry.text}` as 'navigation.tasks') }))
    .filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()));
  const go = (path: string) => {
    onClose();
    void navigate(path);
  };
  return (
    <Modal opened onClose={onClose} title={t('search.open')} yOffset="10vh" centered={false}>
      <TextInput
        data-autofocus
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && entries[0] && go(entries[0].path)}
      />
      <ScrollArea.Autosize mah={360} mt="sm">
        {entries.map(({ path, label, icon: Icon }) => (
          <NavLink key={path} label={label} leftSection={<Icon size={16} />} onClick={() => go(path)} />
        ))}
        {entries.length === 0 ? <Text c="dimmed">{t('search.nothing', { words })}</Text> : null}
      </ScrollArea.Autosize>
    </Modal>
  );
}
