import { Loader, Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Found, lineAfter } from './search/found';
import { FoundList } from './search/found-list';
import { useRecent, useSearch } from './search/use-search';

/** Finds pages and records by name, code or words; everything by keyboard. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  // Enter before the answer is there opens the first of the answer, not of the words before.
  const [hasty, setHasty] = useState(false);
  const [, remember] = useRecent();
  const { groups, searching } = useSearch(words);
  const lines = groups.flatMap(({ found }) => found);
  const current = Math.min(at, lines.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const go = (found: Found) => {
    remember(found);
    onClose();
    void navigate(found.path);
  };
  const press = (event: KeyboardEvent) => {
    const next = lineAfter(event.key, current, lines.length);
    if (next !== null) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter' && searching) setHasty(true);
    else if (event.key === 'Enter' && lines[current]) go(lines[current]);
  };
  const answered = useEffectEvent(() => lines[0] && go(lines[0]));
  useEffect(() => {
    if (hasty && !searching) {
      setHasty(false);
      answered();
    }
  }, [hasty, searching]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('search.open')}
      closeButtonProps={{ 'aria-label': t('search.close') }}
      yOffset="10vh"
      size="lg"
      centered={false}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={lines.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={lines[current] ? `${id}-${current}` : undefined}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={searching ? <Loader size={16} aria-hidden /> : null}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <FoundList id={id} groups={groups} current={current} onChoose={go} onPoint={setAt} />
      <Text c="dimmed" size="sm" role="status" mt="sm">
        {lines.length === 0 && !searching ? t('search.nothing', { words }) : ''}
        {lines.length > 0 ? t('search.keys', { count: lines.length }) : ''}
      </Text>
    </Modal>
  );
}
