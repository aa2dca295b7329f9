import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { useOrganisations } from '../../../api/organisations';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { roleNames } from '../readers';

type RoleName = (typeof roleNames)[number];

/** Gives a role in a fund from a day on; focal points and donors act for an organisation. */
export function GrantDialog({ person, onClose }: { person: Schema<'PersonAnswer'>; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const organisations = useOrganisations();
  const { data: funds } = api.useQuery('get', '/api/v1/funds', {});
  const [role, setRole] = useState<RoleName>('focal-point');
  const [fund, setFund] = useState(fundCode);
  const [organisation, setOrganisation] = useState(person.organisation ?? '');
  const [validFrom, setValidFrom] = useState(today());
  const [validTo, setValidTo] = useState('');
  const grant = api.useMutation('post', '/api/v1/people/{id}/roles');
  return (
    <VerbDialog
      title={t('people.grant')}
      text={t('people.grantText', { name: person.fullName })}
      verb={t('people.grant')}
      onClose={onClose}
      onConfirm={async () => {
        await grant.mutateAsync({
          params: { path: { id: person.id } },
          body: {
            role,
            fund: fund || null,
            organisation: organisation || null,
            validFrom,
            validTo: validTo || null,
          },
        });
        tellDone(t('people.granted'));
      }}
    >
      <NativeSelect
        label={t('people.role')}
        data={roleNames.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as RoleName)}
      />
      <NativeSelect
        label={t('people.fund')}
        data={[
          ...(funds?.items ?? []).map(({ code }) => ({ value: code, label: code })),
          { value: '', label: t('people.everyFund') },
        ]}
        value={fund}
        onChange={(event) => setFund(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('people.actsFor')}
        description={t('people.actsForHelp')}
        data={[
          { value: '', label: t('people.noOrganisation') },
          ...organisations.map(({ code }) => ({ value: code, label: code })),
        ]}
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <DayField label={t('people.from')} value={validFrom} required onChange={setValidFrom} />
      <DayField
        label={t('people.to')}
        description={t('people.toHelp')}
        value={validTo}
        min={validFrom}
        onChange={setValidTo}
      />
    </VerbDialog>
  );
}
