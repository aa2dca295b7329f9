import { CloseButton, Stack, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useColon } from '../colon';
import { dayText } from '../day';
import { PanelButton } from './panel-button';
import type { ListState } from './use-list-state';

interface DayRangeFilterProps {
  label: string;
  state: ListState;
  /** Names of the two filters that hold the first and the last day. */
  from: string;
  to: string;
}

/** A filter by days, both included, as a chip like the others. */
export function DayRangeFilter({ label, state, from, to }: DayRangeFilterProps) {
  const { t, i18n } = useTranslation('parts');
  const colon = useColon();
  const first = state.filters[from]?.[0] ?? '';
  const last = state.filters[to]?.[0] ?? '';
  const chosen = first !== '' || last !== '';
  const words = [first, last].map((day) => (day ? dayText(day, i18n.language) : '…')).join(' – ');
  const field = (name: string, value: string, words: string) => (
    <TextInput
      type="date"
      label={words}
      value={value}
      onChange={(event) => state.setFilter(name, [event.currentTarget.value])}
    />
  );
  return (
    <PanelButton
      label={label}
      position="bottom-start"
      button={{
        variant: chosen ? 'light' : 'default',
        rightSection: <IconChevronDown size={14} aria-hidden />,
        children: chosen ? `${label}${colon} ${words}` : label,
      }}
      after={
        chosen ? (
          <CloseButton
            aria-label={t('list.clearOne', { name: label })}
            onClick={() => state.setFilters({ [from]: [], [to]: [] })}
          />
        ) : null
      }
    >
      {() => (
        <Stack gap="xs">
          {field(from, first, t('list.from'))}
          {field(to, last, t('list.to'))}
        </Stack>
      )}
    </PanelButton>
  );
}
