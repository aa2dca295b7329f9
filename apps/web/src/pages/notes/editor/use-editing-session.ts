import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, ifMatch } from '../../../api/client';
import { useMe } from '../../../api/me';
import { dayText } from '../../../parts/day-text';
import { tellDone } from '../../../parts/tell';
import { useContentWords } from '../content/use-content-words';
import type { Note } from '../record/use-note';
import { Autosave, type Meeting } from './autosave';
import { browserShelf, DraftStore } from './draft-store';
import { fitsLimit } from './limits';

/** The draft of a note with its autosave, for as long as the page is open. */
export function useEditingSession(fundCode: string, note: Note) {
  const me = useMe();
  const cache = useQueryClient();
  const tell = useMeetingWords();
  const save = api.useMutation('patch', '/api/v1/funds/{fundCode}/concept-notes/{id}', {
    meta: { quiet: true },
  });
  const [session, setSession] = useState<{ store: DraftStore; autosave: Autosave } | null>(null);
  const person = me?.id;
  useEffect(() => {
    if (!person) return;
    const params = { path: { fundCode, id: note.id } };
    const store = new DraftStore(
      note.content,
      note.version,
      browserShelf(`tributary-draft-${note.id}-${person}`),
    );
    const server = {
      save: async (content: Note['content'], version: number) => {
        const saved = await save.mutateAsync({ params, headers: ifMatch(version), body: { content } });
        await cache.invalidateQueries({ predicate: ({ queryKey }) => ofNote(queryKey, note.id) });
        return saved;
      },
      read: async () => {
        const path = '/api/v1/funds/{fundCode}/concept-notes/{id}';
        const { data, error } = await client.GET(path, { params });
        if (!data) throw error;
        return data;
      },
    };
    const autosave = new Autosave(store, server, tell, fitsLimit);
    setSession({ store, autosave });
    const again = () => void autosave.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      void autosave.flush().finally(() => autosave.stop());
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- all else is read when it is needed
  }, [fundCode, note.id, person]);
  // What others saved arrives with the page's own refreshing too.
  useEffect(() => {
    const fields = session?.store.receive(note.content, note.version) ?? [];
    if (fields.length > 0) tell({ fields, by: null, at: null });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a version has one content
  }, [session, note.version]);
  return session;
}

function ofNote(queryKey: readonly unknown[], id: string): boolean {
  return String(queryKey[1]).includes('/concept-notes') && JSON.stringify(queryKey[2] ?? '').includes(id);
}

/** Tells who changed what meanwhile. */
function useMeetingWords() {
  const { t, i18n } = useTranslation('editor');
  const { name } = useContentWords();
  return ({ fields, by, at }: Meeting) => {
    if (fields.length === 0) return;
    const what = fields.map(name).join(', ');
    const who = by ?? t('meeting.somebody');
    tellDone(
      at
        ? t('meeting.at', { who, what, time: dayText(at, i18n.language, true) })
        : t('meeting.now', { who, what }),
    );
  };
}
