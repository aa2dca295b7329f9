import { NavLink, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconMessages, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Section, sectionNames } from '../content/fields';
import type { EditorPart } from './parts';

interface SectionListProps {
  part: EditorPart;
  counts: Record<Section, number>;
  onOpen: (part: EditorPart) => void;
}

const beside = [
  { name: 'papers', Icon: IconPaperclip },
  { name: 'comments', Icon: IconMessages },
] as const;

/** The sections of the form; a tick where nothing is missing, else how much. */
export function SectionList({ part, counts, onOpen }: SectionListProps) {
  const { t } = useTranslation('editor');
  return (
    <nav aria-label={t('sectionList')}>
      {sectionNames.map((name) => {
        const complete = counts[name] === 0;
        const Icon = complete ? IconCircleCheck : IconCircleDashed;
        return (
          <NavLink
            key={name}
            component="button"
            type="button"
            active={name === part}
            aria-current={name === part ? 'step' : undefined}
            onClick={() => onOpen(name)}
            label={t(`sections.${name}`)}
            description={
              <Text span size="xs" c="dimmed">
                {complete ? t('complete') : t('missing', { count: counts[name] })}
              </Text>
            }
            leftSection={
              <Icon size={18} aria-hidden color={complete ? 'var(--tone-good)' : 'var(--ink-line)'} />
            }
          />
        );
      })}
      {beside.map(({ name, Icon }) => (
        <NavLink
          key={name}
          component="button"
          type="button"
          active={name === part}
          aria-current={name === part ? 'step' : undefined}
          onClick={() => onOpen(name)}
          label={t(`sections.${name}`)}
          leftSection={<Icon size={18} aria-hidden />}
        />
      ))}
    </nav>
  );
}
