import { Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFundCode, useRoles } from '../../../api/me';
import { EmptyState } from '../../../parts/empty-state';
import { DayRangeFilter } from '../../../parts/list/day-range-filter';
import { ListView } from '../../../parts/list/list-view';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { Segments } from '../../../parts/segments';
import { BeginNote } from './begin-note';
import { BulkOpenScreening } from './bulk-open-screening';
import { NotesBoard } from './notes-board';
import { PipelineSentence } from './pipeline-sentence';
import { useNoteColumns } from './use-note-columns';
import { type NoteItem, useNoteFilters, useNotes } from './use-notes';

const filterNames = ['state', 'area', 'place', 'organisation', 'callId', 'submittedFrom', 'submittedTo'];
const seesFunnel = ['secretariat', 'auditor', 'administrator', 'chair', 'member'] as const;

/** The pipeline for those who run and decide, one's own notes for those who write. */
export function NotesPage() {
  const { t } = useTranslation('notes');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const staff = seesFunnel.some((role) => roles.has(role));
  const writes = roles.has('focal-point');
  const [view, setView] = useLocalStorage<'table' | 'board'>({
    key: 'tributary-notes-view',
    defaultValue: 'table',
    getInitialValueInEffect: false,
  });
  const board = staff && view === 'board';
  const state = useListState(filterNames, '-submittedAt');
  const query = useNotes(fundCode, state, board ? 200 : 50);
  const columns = useNoteColumns(fundCode, staff);
  const filters = useNoteFilters(fundCode);
  return (
    <Page
      title={staff ? t('list.pipeline') : t('list.mine')}
      actions={
        <>
          {staff ? (
            <Segments
              aria-label={t('list.view')}
              value={view}
              onChange={setView}
              options={[
                { value: 'table', label: t('list.table') },
                { value: 'board', label: t('list.board') },
              ]}
            />
          ) : null}
          {writes ? <BeginNote fundCode={fundCode} /> : null}
        </>
      }
    >
      {staff ? <PipelineSentence fundCode={fundCode} /> : null}
      <ListView<NoteItem>
        name="concept-notes"
        label={staff ? t('list.pipeline') : t('list.mine')}
        {...{ state, query, columns, filters }}
        moreFilters={
          <DayRangeFilter label={t('list.submitted')} state={state} from="submittedFrom" to="submittedTo" />
        }
        body={board ? (rows) => <NotesBoard fundCode={fundCode} rows={rows} /> : undefined}
        pathOf={({ id }) => `/funds/${fundCode}/concept-notes/${id}`}
        nameOf={({ code, title }) => `${code} ${title}`}
        exportKind="concept-notes"
        {...(roles.has('secretariat')
          ? {
              bulk: (rows: NoteItem[], clear: () => void) => (
                <BulkOpenScreening {...{ fundCode, rows, clear }} />
              ),
            }
          : {})}
        empty={
          <EmptyState title={writes ? t('list.emptyMine') : t('list.empty')}>
            {writes ? <BeginNote fundCode={fundCode} /> : <Text size="sm">{t('list.emptyText')}</Text>}
          </EmptyState>
        }
      />
    </Page>
  );
}
