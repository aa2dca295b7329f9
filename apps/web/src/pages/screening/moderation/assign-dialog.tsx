import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

interface AssignDialogProps {
  fundCode: string;
  note: Schema<'NoteAnswer'>;
  reviews: Schema<'ReviewAnswer'>[];
  onClose: () => void;
}

/** Asks a reviewer for a review; who has it already or was recused is not offered. */
export function AssignDialog({ fundCode, note, reviews, onClose }: AssignDialogProps) {
  const { t } = useTranslation('screening');
  const [reviewer, setReviewer] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [missing, setMissing] = useState(false);
  const people = api.useQuery('get', '/api/v1/people', {
    params: { query: { role: 'reviewer', fund: fundCode, active: 1, limit: 200 } },
  });
  const { mutateAsync } = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews');
  // A note that came back may be reviewed again by those who filed in the round before.
  const taken = reviews.filter(
    ({ state }) => state !== 'unassigned' && (state !== 'submitted' || note.state === 'in_screening'),
  );
  const free = (people.data?.items ?? []).filter(({ id }) => !taken.some((each) => each.reviewer?.id === id));
  const confirm = async () => {
    await mutateAsync({
      params: { path: { fundCode, id: note.id } },
      body: { reviewer, ...(dueOn ? { dueOn } : {}) },
    });
    tellDone(t('assign.assigned', { name: free.find(({ id }) => id === reviewer)?.fullName ?? '' }));
  };
  return (
    <VerbDialog
      title={t('assign.assign')}
      text={t('assign.assignText')}
      verb={t('assign.assign')}
      isComplete={() => {
        setMissing(reviewer === '');
        return reviewer !== '';
      }}
      onConfirm={confirm}
      onClose={onClose}
    >
      {people.data && free.length === 0 ? <Text size="sm">{t('assign.nobody')}</Text> : null}
      <NativeSelect
        data-autofocus
        label={t('assign.reviewer')}
        withAsterisk
        value={reviewer}
        error={missing && reviewer === '' ? t('assign.choose') : null}
        data={[
          { value: '', label: t('assign.chooseOne') },
          ...free.map(({ id, fullName }) => ({ value: id, label: fullName })),
        ]}
        onChange={(event) => setReviewer(event.currentTarget.value)}
      />
      <DayField label={t('assign.due')} value={dueOn} min={today()} onChange={setDueOn} />
    </VerbDialog>
  );
}
