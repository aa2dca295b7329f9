import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { DayField } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { dayAfter } from './calendar';

interface DialogProps {
  obligation: Schema<'ObligationAnswer'>;
  onClose: () => void;
}

/** Gives a later day; also past the due day. */
export function ExtendDialog({ obligation, onClose }: DialogProps) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const [dueOn, setDueOn] = useState(dayAfter(obligation.dueOn, 30));
  const extend = api.useMutation('post', '/api/v1/funds/{fundCode}/obligations/{id}/extend');
  const { id, version, organisation, typeLabel } = obligation;
  return (
    <VerbDialog
      title={t('extend.title')}
      text={t('extend.text', { report: typeLabel, organisation })}
      verb={t('extend.button')}
      reasonLabel={t('change.reason')}
      onClose={onClose}
      onConfirm={async (reason) => {
        const params = { path: { fundCode, id } };
        await extend.mutateAsync({ params, headers: ifMatch(version), body: { dueOn, reason } });
        tellDone(t('extend.done'));
      }}
    >
      <DayField
        label={t('extend.day')}
        value={dueOn}
        min={dayAfter(obligation.dueOn, 1)}
        required
        onChange={setDueOn}
      />
    </VerbDialog>
  );
}
