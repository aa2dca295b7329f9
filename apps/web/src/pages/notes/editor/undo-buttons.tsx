import { ActionIcon, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../../parts/hint';
import { useDraft, useEditing } from './editing';
import { useGoToField } from './use-go-to-field';

/** Undo and redo across all fields, by button and by the keys everybody knows. */
export function UndoButtons() {
  const { t } = useTranslation('editor');
  const { store } = useEditing();
  const { past, future } = useDraft();
  const go = useGoToField();
  const back = () => {
    const field = store.undo();
    if (field) go(`/${field}`);
  };
  const forth = () => {
    const field = store.redo();
    if (field) go(`/${field}`);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && key !== 'y') return;
      // A dialog over the page has its own fields.
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return;
      event.preventDefault();
      if (again) forth();
      else back();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const button = (label: string, Icon: typeof IconArrowBackUp, count: number, act: () => void) => (
    <Hint label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} disabled={count === 0} onClick={act}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Hint>
  );
  return (
    <Group gap={4}>
      {button(t('undo'), IconArrowBackUp, past.length, back)}
      {button(t('redo'), IconArrowForwardUp, future.length, forth)}
    </Group>
  );
}
