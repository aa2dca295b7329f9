import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Judgements } from './eligibility';
import { type Note, useCarefully } from './use-note';

interface EligibilityDialogProps {
  fundCode: string;
  note: Note;
  judgements: Judgements;
  outcome: 'eligible' | 'ineligible';
  onClose: () => void;
}

/** Decides eligibility, with what the authors are told. */
export function EligibilityDialog({ fundCode, note, judgements, outcome, onClose }: EligibilityDialogProps) {
  const { t } = useTranslation('notes');
  const carefully = useCarefully();
  const decide = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/eligibility');
  return (
    <VerbDialog
      title={t(`eligibility.find.${outcome}`)}
      text={t(`eligibility.ask.${outcome}`, { code: note.code })}
      verb={t(`eligibility.find.${outcome}`)}
      reasonLabel={t('eligibility.told')}
      reasonRequired={outcome === 'ineligible'}
      danger={outcome === 'ineligible'}
      onConfirm={async (reason) => {
        const given = Object.entries(judgements).map(([gate, judgement]) => ({ gate, ...judgement }));
        const body = {
          outcome,
          ...(given.length > 0 ? { judgements: given } : {}),
          ...(reason ? { reason } : {}),
        } as Schema<'EligibilityBody'>;
        await carefully(() =>
          decide.mutateAsync({
            params: { path: { fundCode, id: note.id } },
            headers: ifMatch(note.version),
            body,
          }),
        );
        tellDone(t(`eligibility.done.${outcome}`, { code: note.code }));
      }}
      onClose={onClose}
    />
  );
}
