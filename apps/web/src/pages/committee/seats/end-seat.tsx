import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

/** Sets a seat's last day, changes it, or takes it back. */
export function EndSeat({ seat, onClose }: { seat: Schema<'SeatAnswer'>; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const [validTo, setValidTo] = useState(seat.validTo ?? today());
  const end = api.useMutation('patch', '/api/v1/funds/{fundCode}/seats/{id}');
  const errors = end.error ? fieldErrors(problemOf(end.error)) : {};
  const confirm = async () => {
    const params = { path: { fundCode, id: seat.id } };
    const body = { validTo: validTo || null };
    await end.mutateAsync({ params, headers: ifMatch(seat.version), body });
    tellDone(t(validTo ? 'seats.ended' : 'seats.endTakenBack'));
  };
  return (
    <VerbDialog
      title={t(seat.validTo ? 'seats.changeTitle' : 'seats.endTitle', { name: seat.person.fullName })}
      text={t('seats.endText')}
      verb={t(seat.validTo ? 'seats.change' : 'seats.end')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <DayField
        label={t('seats.lastDay')}
        description={seat.validTo ? t('seats.noEnd') : undefined}
        value={validTo}
        min={seat.validFrom}
        error={errors['validTo']}
        onChange={setValidTo}
      />
    </VerbDialog>
  );
}
