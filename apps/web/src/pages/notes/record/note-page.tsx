import { Tabs } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { HistoryPanel } from '../../../parts/history-panel';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { CommentsTab } from './comments-tab';
import { EligibilityTab } from './eligibility-tab';
import { NoteActions } from './note-actions';
import { NoteFactsLine } from './note-facts-line';
import { PapersTab } from './papers-tab';
import { type Note, useNote } from './use-note';
import { VersionsTab } from './versions-tab';
import { WhyReturned } from './why-returned';

const NoteTab = lazy(() => import('./note-tab').then((file) => ({ default: file.NoteTab })));

const parts = ['note', 'eligibility', 'papers', 'versions', 'comments', 'history'] as const;
type Part = (typeof parts)[number];

/** A concept note and everything that belongs to it. */
export function NotePage() {
  const { t } = useTranslation('notes');
  const fundCode = useFundCode();
  const { noteId = '' } = useParams();
  const query = useNote(fundCode, noteId);
  return (
    <Loaded query={query}>
      {(note) => (
        <Page
          title={note.title || t('untitled')}
          trail={[{ label: t('area'), to: `/funds/${fundCode}/concept-notes` }]}
          actions={<NoteActions fundCode={fundCode} note={note} />}
        >
          <NoteFactsLine fundCode={fundCode} note={note} />
          <WhyReturned fundCode={fundCode} note={note} />
          <NoteParts fundCode={fundCode} note={note} />
        </Page>
      )}
    </Loaded>
  );
}

/** A note that was submitted again opens where what changed is shown. */
function firstPart(note: Note): Part {
  const again = note.state === 'submitted' && (note.submittedVersion ?? 0) > 1 && note.view === 'staff';
  return again ? 'versions' : 'note';
}

function NoteParts({ fundCode, note }: { fundCode: string; note: Note }) {
  const { t } = useTranslation('notes');
  const [params, setParams] = useSearchParams();
  const fund = useFund();
  const currency = fund?.currency ?? '';
  const wanted = parts.find((part) => part === params.get('part'));
  const shown: Record<Part, ReactNode> = {
    note: <NoteTab content={note.content} currency={currency} />,
    eligibility: <EligibilityTab fundCode={fundCode} note={note} />,
    papers: <PapersTab fundCode={fundCode} note={note} />,
    versions: <VersionsTab fundCode={fundCode} note={note} />,
    comments: <CommentsTab fundCode={fundCode} note={note} />,
    history: <HistoryPanel subject={note.id} />,
  };
  const submitted = note.submittedVersion !== null;
  const offered = parts.filter((part) => submitted || (part !== 'eligibility' && part !== 'versions'));
  return (
    <Tabs
      value={wanted && offered.includes(wanted) ? wanted : firstPart(note)}
      onChange={(part) => setParams(part ? { part } : {}, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List mb="md" aria-label={t('record.parts')} className="no-print">
        {offered.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`record.part.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {offered.map((part) => (
        <Tabs.Panel key={part} value={part}>
          <Suspense>{shown[part]}</Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
