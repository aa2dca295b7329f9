import { Button, type ButtonProps, Checkbox, Group, Menu, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconColumns3, IconDownload, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../api/file';
import { useFundCode } from '../../api/me';
import { tellProblem } from '../tell';
import { type Filter, FilterMenu } from './filter-menu';
import type { ListState } from './use-list-state';
import { useWanted } from './use-wanted';
import { ViewMenu } from './view-menu';

interface ListToolbarProps {
  name: string;
  state: ListState;
  filters: Filter[];
  columns: { id: string; header: string }[];
  visible: Record<string, boolean>;
  compact: boolean;
  searchable: boolean;
  exportKind: string | undefined;
  /** Filters of another shape, after the chips. */
  moreFilters?: ReactNode;
  onVisible: (id: string, shown: boolean) => void;
  onCompact: (compact: boolean) => void;
}

/**
 * What stands above a list: search, filter chips, columns and density, export of exactly what is
 * filtered.
 */
export function ListToolbar(props: ListToolbarProps) {
  const { state, filters, columns, searchable, exportKind } = props;
  const { t } = useTranslation('parts');
  return (
    <Group gap="xs" className="no-print" role="search" aria-label={t('list.tools')}>
      {searchable ? <SearchField state={state} /> : null}
      {filters.map((filter) => (
        <FilterMenu
          key={filter.name}
          filter={filter}
          values={state.filters[filter.name] ?? []}
          onChange={(values) => state.setFilter(filter.name, values)}
        />
      ))}
      {props.moreFilters}
      {state.filtered ? (
        <Button size="compact-sm" variant="subtle" onClick={state.clear}>
          {t('list.clear')}
        </Button>
      ) : null}
      <Group gap="xs" ml="auto">
        <ViewMenu list={props.name} />
        {columns.length > 0 ? <ColumnMenu {...props} /> : null}
        {exportKind ? <ExportButton kind={exportKind} state={state} /> : null}
      </Group>
    </Group>
  );
}

/** Takes what is filtered as a file in the reader's language; says it when the API refuses. */
function ExportButton({ kind, state }: { kind: string; state: ListState }) {
  const { t } = useTranslation('parts');
  const fundCode = useFundCode();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const query = new URLSearchParams(
      Object.entries(state.query).map(([name, value]) => [name, String(value)]),
    );
    const address = `/api/v1/funds/${fundCode}/exports/${kind}?${query.toString()}`;
    await takeFile(address, `${kind}.csv`).catch(tellProblem);
    setBusy(false);
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={busy}
      onClick={() => void take()}
    >
      {t('list.export')}
    </Button>
  );
}

function SearchField({ state }: { state: ListState }) {
  const { t } = useTranslation('parts');
  const [words, setWords] = useState(state.q);
  const search = useDebouncedCallback(state.setQ, 300);
  // The address bar may change under the field: Back, a saved view, "clear".
  useEffect(() => setWords(state.q), [state.q]);
  return (
    <TextInput
      data-list-search
      type="search"
      w={{ base: '100%', xs: 240 }}
      size="sm"
      aria-label={t('list.search')}
      placeholder={t('list.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}

function ColumnMenu({ columns, visible, compact, onVisible, onCompact }: ListToolbarProps) {
  const { t } = useTranslation('parts');
  const { wanted, want, opened, setOpened, target } = useWanted();
  const button: ButtonProps = {
    size: 'compact-sm',
    variant: 'default',
    leftSection: <IconColumns3 size={16} aria-hidden />,
    children: t('list.columns'),
  };
  if (!wanted) return <Button {...button} aria-haspopup="menu" aria-expanded={false} onClick={want} />;
  return (
    <Menu position="bottom-end" closeOnItemClick={false} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button {...button} ref={target} />
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id, header }) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={visible[id] ?? true}
            leftSection={<Checkbox.Indicator size="xs" checked={visible[id] ?? true} />}
            onClick={() => onVisible(id, !visible[id])}
          >
            {header}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={compact}
          leftSection={<Checkbox.Indicator size="xs" checked={compact} />}
          onClick={() => onCompact(!compact)}
        >
          {t('list.compact')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
