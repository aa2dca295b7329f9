import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { type NoteDialogVerb, NoteVerbDialog } from './note-verb-dialog';
import type { Note } from './use-note';

interface NoteActionsProps {
  fundCode: string;
  note: Note;
}

/** The one next step, and what else may be done; what cannot be done now says why. */
export function NoteActions({ fundCode, note }: NoteActionsProps) {
  const { t } = useTranslation('notes');
  const roles = useRoles(fundCode);
  const [verb, setVerb] = useState<NoteDialogVerb | null>(null);
  const runs = roles.has('secretariat');
  const readsReviews = runs || roles.has('auditor') || roles.has('administrator');
  const whyNot = (name: NoteDialogVerb) =>
    note.verbs.includes(name) ? null : t(`record.notNow.${name}`, { state: note.stateLabel });
  const other = (name: 'return' | 'withdraw') => (
    <ActionButton variant="default" whyNot={whyNot(name)} onClick={() => setVerb(name)}>
      {t(`record.verbs.${name}`)}
    </ActionButton>
  );
  return (
    <>
      {runs || note.view === 'partner' ? other('withdraw') : null}
      {runs ? other('return') : null}
      {readsReviews && reviewed.includes(note.state) ? (
        <Button component={Link} to={`/funds/${fundCode}/concept-notes/${note.id}/reviews`} variant="default">
          {t('record.reviews')}
        </Button>
      ) : null}
      <NextStep {...{ fundCode, note, runs }} onVerb={setVerb} />
      {verb ? <NoteVerbDialog {...{ fundCode, note, verb }} onClose={() => setVerb(null)} /> : null}
    </>
  );
}

const reviewed: Note['state'][] = [
  'in_screening',
  'screened',
  'endorsed',
  'deferred',
  'declined',
  'converted',
];

interface NextStepProps extends NoteActionsProps {
  runs: boolean;
  onVerb: (verb: NoteDialogVerb) => void;
}

function NextStep({ fundCode, note, runs, onVerb }: NextStepProps) {
  const { t } = useTranslation('notes');
  const here = `/funds/${fundCode}/concept-notes/${note.id}`;
  const way = (to: string, words: 'edit' | 'check' | 'followReviews' | 'toCommittee') => (
    <Button component={Link} to={to}>
      {t(`record.next.${words}`)}
    </Button>
  );
  if (note.editable) return way(`${here}/edit`, 'edit');
  if (!runs) return null;
  if (note.state === 'submitted') return way(`${here}?part=eligibility`, 'check');
  if (note.state === 'in_screening') return way(`${here}/reviews`, 'followReviews');
  if (note.state === 'screened') return way(`/funds/${fundCode}/sessions`, 'toCommittee');
  for (const verb of ['open-screening', 'convert'] as const) {
    if (note.verbs.includes(verb))
      return <Button onClick={() => onVerb(verb)}>{t(`record.verbs.${verb}`)}</Button>;
  }
  return null;
}
