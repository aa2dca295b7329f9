import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { type Note, useCarefully } from './use-note';

export type NoteDialogVerb = 'return' | 'withdraw' | 'open-screening' | 'convert';

interface NoteVerbDialogProps {
  fundCode: string;
  note: Note;
  verb: NoteDialogVerb;
  onClose: () => void;
}

/** Asks before a verb, with the reason where the authors are told one. */
export function NoteVerbDialog({ fundCode, note, verb, onClose }: NoteVerbDialogProps) {
  const { t } = useTranslation('notes');
  const navigate = useNavigate();
  const carefully = useCarefully();
  const back = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/return');
  const withdraw = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/withdraw');
  const open = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/open-screening');
  const convert = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/convert');
  const where = { params: { path: { fundCode, id: note.id } }, headers: ifMatch(note.version) };
  const acts: Record<NoteDialogVerb, (reason: string) => Promise<unknown>> = {
    return: (reason) => back.mutateAsync({ ...where, body: { reason } }),
    withdraw: (reason) => withdraw.mutateAsync({ ...where, body: { reason } }),
    'open-screening': () => open.mutateAsync(where),
    convert: async () => {
      const programme = await convert.mutateAsync(where);
      void navigate(`/funds/${fundCode}/programmes/${programme.id}`);
    },
  };
  const reasonLabel = verb === 'return' || verb === 'withdraw' ? t(`record.reason.${verb}`) : undefined;
  return (
    <VerbDialog
      title={t(`record.verbs.${verb}`)}
      text={t(`record.ask.${verb}`, { code: note.code })}
      verb={t(`record.verbs.${verb}`)}
      {...(reasonLabel ? { reasonLabel } : {})}
      danger={verb === 'withdraw'}
      onConfirm={async (reason) => {
        await carefully(() => acts[verb](reason));
        tellDone(t(`record.done.${verb}`, { code: note.code }));
      }}
      onClose={onClose}
    />
  );
}
