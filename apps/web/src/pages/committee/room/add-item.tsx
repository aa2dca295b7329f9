import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Session } from './use-room';

const kinds = ['programme', 'concept-note', 'policy', 'information'] as const;
type Kind = (typeof kinds)[number];

/** Puts something on the agenda while it may still change. */
export function AddItem({ session }: { session: Session }) {
  const { t } = useTranslation('committee');
  const [adding, setAdding] = useState(false);
  const fixed = session.state === 'open' || session.state === 'closed';
  return (
    <>
      <ActionButton
        variant="default"
        whyNot={fixed ? t('room.agendaClosed') : null}
        onClick={() => setAdding(true)}
      >
        {t('room.addItem')}
      </ActionButton>
      {adding ? <AddDialog session={session} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function AddDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const [kind, setKind] = useState<Kind>('programme');
  const [subjectId, setSubject] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const ready = useReady(fundCode, kind);
  const add = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/items');
  const about = kind === 'programme' || kind === 'concept-note';
  const confirm = async () => {
    if (about ? !subjectId : title.trim() === '') {
      setMissing(true);
      throw { type: '', title: t('room.missing'), status: 422, code: 'fields-wrong' };
    }
    await add.mutateAsync({
      params: { path: { fundCode, id: session.id } },
      body: {
        kind,
        ...(about ? { subjectId: subjectId! } : { title: title.trim() }),
        ...(text.trim() ? { text: text.trim() } : {}),
      },
    });
    tellDone(t('room.itemAdded'));
  };
  return (
    <VerbDialog
      title={t('room.addItem')}
      text={null}
      verb={t('room.addItem')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Select
        label={t('room.itemKind')}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`room.kinds.${value}`) }))}
        value={kind}
        onChange={(value) => {
          setKind((value ?? 'programme') as Kind);
          setSubject(null);
        }}
      />
      {about ? (
        <Select
          label={t('room.subject')}
          withAsterisk
          searchable
          data={ready}
          value={subjectId}
          nothingFoundMessage={t('room.subjectNone')}
          description={ready.length === 0 ? t('room.subjectNone') : null}
          error={missing && !subjectId ? t('room.missing') : null}
          onChange={setSubject}
        />
      ) : (
        <TextInput
          label={t('room.itemTitle')}
          withAsterisk
          maxLength={300}
          value={title}
          error={missing && title.trim() === '' ? t('room.missing') : null}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('room.itemText')}
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}

/** What may come before the committee: screened notes, appraised programmes. */
function useReady(fundCode: string, kind: Kind): { value: string; label: string }[] {
  const params = { path: { fundCode } };
  const notes = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/concept-notes',
    { params: { ...params, query: { state: ['screened'], limit: 200 } } },
    { enabled: kind === 'concept-note' },
  );
  const programmes = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/programmes',
    { params: { ...params, query: { state: 'appraised', limit: 200 } } },
    { enabled: kind === 'programme' },
  );
  const found =
    kind === 'programme' ? programmes.data?.items : kind === 'concept-note' ? notes.data?.items : [];
  return (found ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }));
}
