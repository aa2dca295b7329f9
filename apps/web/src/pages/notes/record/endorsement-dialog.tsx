import { Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { DayField, today } from '../../../parts/day-field';
import { fieldErrors, problemOf } from '../../../api/problem';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Note } from './use-note';

type Body = Schema<'NewEndorsementBody'>;
const kinds = ['resident-coordinator', 'national-authority'] as const;

interface EndorsementDialogProps {
  fundCode: string;
  note: Note;
  files: { id: string; name: string; kind: string }[];
  onClose: () => void;
}

/** Records who endorsed the note, with the letter among its attachments. */
export function EndorsementDialog({ fundCode, note, files, onClose }: EndorsementDialogProps) {
  const { t } = useTranslation('notes');
  const place = useLabels('places');
  const letter = files.find(({ kind }) => kind === 'endorsement-letter') ?? files[0];
  const [given, setGiven] = useState<Body>({
    kind: 'resident-coordinator',
    signatory: '',
    authority: '',
    signedOn: today(),
    attachmentId: letter?.id ?? '',
  });
  const set = (change: Partial<Body>) => setGiven({ ...given, ...change });
  const record = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/endorsements');
  const wrong = record.error ? fieldErrors(problemOf(record.error)) : {};
  return (
    <VerbDialog
      linkFields
      title={t('papers.record')}
      text={t('papers.recordText')}
      verb={t('papers.record')}
      onConfirm={async () => {
        await record.mutateAsync({ params: { path: { fundCode, id: note.id } }, body: given });
        tellDone(t('papers.recorded'));
      }}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Select
          label={t('papers.whoEndorses')}
          data={kinds.map((value) => ({ value, label: t(`papers.kinds.${value}`) }))}
          value={given.kind}
          onChange={(value) => value && set({ kind: value as Body['kind'] })}
          allowDeselect={false}
        />
        <TextInput
          id="signatory"
          label={t('papers.signatory')}
          error={wrong['signatory']}
          withAsterisk
          dir="auto"
          maxLength={200}
          value={given.signatory}
          onChange={(event) => set({ signatory: event.currentTarget.value })}
        />
        <TextInput
          id="authority"
          label={t('papers.authority')}
          error={wrong['authority']}
          withAsterisk
          dir="auto"
          maxLength={300}
          value={given.authority}
          onChange={(event) => set({ authority: event.currentTarget.value })}
        />
        <Select
          id="place"
          label={t('papers.forPlace')}
          error={wrong['place']}
          clearable
          data={note.places.map((code) => ({ value: code, label: place(code) }))}
          value={given.place ?? null}
          onChange={(code) => {
            const { place: _, ...rest } = given;
            setGiven(code ? { ...rest, place: code } : rest);
          }}
        />
        <DayField
          id="signedOn"
          label={t('papers.signedOn')}
          error={wrong['signedOn']}
          required
          max={today()}
          value={given.signedOn}
          onChange={(signedOn) => set({ signedOn })}
        />
        <Select
          label={t('papers.letter')}
          data={files.map(({ id, name }) => ({ value: id, label: name }))}
          value={given.attachmentId}
          onChange={(id) => id && set({ attachmentId: id })}
          allowDeselect={false}
        />
      </Stack>
    </VerbDialog>
  );
}
