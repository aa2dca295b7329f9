import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Term } from './terms';
import type { Place } from './use-place';
import { useTermWrites } from './use-term-writes';

interface EndDialogProps {
  place: Place;
  term: Term;
  onClose: () => void;
}

/** Ends an entry on a day; nothing that was written with it changes. */
export function EndDialog({ place, term, onClose }: EndDialogProps) {
  const { t } = useTranslation('reference');
  const writes = useTermWrites(place);
  const [validTo, setValidTo] = useState(today());
  return (
    <VerbDialog
      title={t('endTitle', { code: term.code })}
      text={`${t('endText')} ${t(place.common ? 'forAll' : 'forFund')}`}
      verb={t('end')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await writes.change(term, { validTo });
        tellDone(t('ended'));
      }}
    >
      <DayField label={t('validTo')} value={validTo} required onChange={setValidTo} />
    </VerbDialog>
  );
}

/** Takes the last day of an entry away. */
export function RestoreDialog({ place, term, onClose }: EndDialogProps) {
  const { t } = useTranslation('reference');
  const writes = useTermWrites(place);
  return (
    <VerbDialog
      title={t('restoreTitle', { code: term.code })}
      text={`${t('restoreText')} ${t(place.common ? 'forAll' : 'forFund')}`}
      verb={t('restore')}
      onClose={onClose}
      onConfirm={async () => {
        await writes.change(term, { validTo: null });
        tellDone(t('restored'));
      }}
    />
  );
}
