import { Group, ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Found, FoundGroup } from './found';
import classes from './search.module.css';

interface FoundListProps {
  /** Prefix of the ids of the list and its lines. */
  id: string;
  groups: FoundGroup[];
  current: number;
  onChoose: (found: Found) => void;
  onPoint: (line: number) => void;
}

/** The list box of the search: the focus stays in the field, the current line is told from there. */
export function FoundList({ id, groups, current, onChoose, onPoint }: FoundListProps) {
  const { t } = useTranslation('shell');
  const first = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { found }) => sum + found.length, 0),
  );
  return (
    <ScrollArea.Autosize mah="50vh" mt="xs" type="auto">
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')}>
        {groups.map(({ name, found }, group) => (
          <div key={name} role="group" aria-labelledby={`${id}-${name}`} className={classes.group}>
            <Text size="xs" fw={600} c="dimmed" id={`${id}-${name}`} className={classes.heading}>
              {t(`search.groups.${name}`)}
            </Text>
            {found.map((each, index) => {
              const line = first[group]! + index;
              return (
                <div
                  key={each.path}
                  id={`${id}-${line}`}
                  role="option"
                  aria-selected={line === current}
                  className={classes.option}
                  onClick={() => onChoose(each)}
                  onMouseMove={() => line !== current && onPoint(line)}
                >
                  <Text size="sm" lineClamp={2} dir="auto">
                    {each.title}
                  </Text>
                  {each.code || each.state ? (
                    <Group gap="xs">
                      <Text size="xs" c="dimmed">
                        {[each.code, each.state].filter(Boolean).join(' · ')}
                      </Text>
                    </Group>
                  ) : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </ScrollArea.Autosize>
  );
}
