import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

interface DialogProps {
  obligation: Schema<'ObligationAnswer'>;
  onClose: () => void;
}

/** Lets go of a report for a recorded reason. */
export function WaiveDialog({ obligation, onClose }: DialogProps) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const waive = api.useMutation('post', '/api/v1/funds/{fundCode}/obligations/{id}/waive');
  const { id, version, organisation, typeLabel } = obligation;
  return (
    <VerbDialog
      title={t('waive.title')}
      text={t('waive.text', { report: typeLabel, organisation })}
      verb={t('waive.button')}
      reasonLabel={t('change.reason')}
      danger
      onClose={onClose}
      onConfirm={async (reason) => {
        const params = { path: { fundCode, id } };
        await waive.mutateAsync({ params, headers: ifMatch(version), body: { reason } });
        tellDone(t('waive.done'));
      }}
    />
  );
}
