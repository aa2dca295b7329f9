import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Work } from './sections';
import classes from './tasks.module.css';

interface WorkChipsProps {
  works: Work[];
  chosen: string;
  onChoose: (verb: string) => void;
}

/** What is to be done and how much of each; one of them to look at alone. */
export function WorkChips({ works, chosen, onChoose }: WorkChipsProps) {
  const { t } = useTranslation('home');
  const total = works.reduce((sum, { count }) => sum + count, 0);
  return (
    <Chip.Group value={chosen} onChange={(value) => onChoose(value as string)}>
      <Group gap="xs" role="group" aria-label={t('kinds')}>
        <Chip value="" size="sm" classNames={{ label: classes.kind! }}>
          {t('allKinds', { count: total })}
        </Chip>
        {works.map(({ verb, count }) => (
          <Chip key={verb} value={verb} size="sm" classNames={{ label: classes.kind! }}>
            {verb} ({count})
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
