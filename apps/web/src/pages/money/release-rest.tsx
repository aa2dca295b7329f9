import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../api/client';
import { useRoles } from '../../api/me';
import { fullAmount } from '../../parts/amount';
import { ActionButton } from '../../parts/action-button';
import { minorOf } from '../../parts/decimal';
import { tellDone } from '../../parts/tell';
import { VerbDialog } from '../../parts/verb-dialog';

interface ReleaseRestProps {
  allocation: Schema<'AllocationAnswer'>;
  /** Code of the programme, for the button's name. */
  programme: string;
  fundCode: string;
}

/** Gives back what an allocation reserves and has not paid, when it was reduced or has expired. */
export function ReleaseRest({ allocation, programme, fundCode }: ReleaseRestProps) {
  const { t } = useTranslation('money');
  const roles = useRoles(fundCode);
  const [isAsking, setIsAsking] = useState(false);
  if (!roles.has('secretariat')) return null;
  return (
    <>
      <ActionButton
        size="compact-sm"
        variant="default"
        aria-label={t('allocations.release.label', { programme })}
        whyNot={minorOf(allocation.open) === 0n ? t('allocations.release.nothing') : null}
        onClick={() => setIsAsking(true)}
      >
        {t('allocations.release.verb')}
      </ActionButton>
      {isAsking ? (
        <Release {...{ allocation, programme, fundCode }} close={() => setIsAsking(false)} />
      ) : null}
    </>
  );
}

function Release({ allocation, programme, fundCode, close }: ReleaseRestProps & { close: () => void }) {
  const { t, i18n } = useTranslation('money');
  const [organisation, setOrganisation] = useState('');
  const releasing = api.useMutation('post', '/api/v1/funds/{fundCode}/allocations/{id}/release');
  const lines = allocation.lines.filter(({ open }) => minorOf(open) > 0n);
  const amount = lines.find((line) => line.organisation === organisation)?.open ?? allocation.open;
  const release = async (reason: string) => {
    await releasing.mutateAsync({
      params: { path: { fundCode, id: allocation.id } },
      headers: ifMatch(allocation.version),
      body: { reason, ...(organisation ? { organisation } : {}) },
    });
    tellDone(t('allocations.release.done'));
  };
  return (
    <VerbDialog
      danger
      title={t('allocations.release.title')}
      text={t('allocations.release.text', {
        amount: `${allocation.currency} ${fullAmount(amount, i18n.language)}`,
        programme,
      })}
      verb={t('allocations.release.verb')}
      reasonLabel={t('allocations.release.reason')}
      onConfirm={release}
      onClose={close}
    >
      {lines.length > 1 ? (
        <Select
          label={t('allocations.release.org')}
          data={[
            { value: '', label: t('allocations.release.all') },
            ...lines.map((line) => ({ value: line.organisation, label: line.organisation })),
          ]}
          value={organisation}
          onChange={(value) => setOrganisation(value ?? '')}
          allowDeselect={false}
        />
      ) : null}
    </VerbDialog>
  );
}
