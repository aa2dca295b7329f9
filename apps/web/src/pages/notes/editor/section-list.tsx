import { NavLink, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Section, sectionNames } from '../content/fields';

interface SectionListProps {
  section: Section;
  counts: Record<Section, number>;
  onOpen: (section: Section) => void;
}

/** The sections of the form; a tick where nothing is missing, else how much. */
export function SectionList({ section, counts, onOpen }: SectionListProps) {
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
            active={name === section}
            aria-current={name === section ? 'step' : undefined}
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
    </nav>
  );
}
