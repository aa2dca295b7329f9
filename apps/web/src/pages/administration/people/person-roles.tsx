import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useAdministrationRights } from '../readers';
import { GrantDialog } from './grant-dialog';

type Person = Schema<'PersonAnswer'>;
type Grant = Schema<'GrantAnswer'>;

/** Roles of all times, per fund and dated: a role ends, it is never deleted. */
export function PersonRoles({ person }: { person: Person }) {
  const { t } = useTranslation('administration');
  const { administrator } = useAdministrationRights();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Grant | null>(null);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('people.roles')}
        </Title>
        {administrator ? (
          <ActionButton
            size="compact-md"
            variant="default"
            whyNot={person.active ? null : t('people.inviteInactive')}
            onClick={() => setGranting(true)}
          >
            {t('people.grant')}
          </ActionButton>
        ) : null}
      </Group>
      {person.roles.length === 0 ? <Text>{t('people.noRoles')}</Text> : null}
      {person.roles.length > 0 ? (
        <Table.ScrollContainer minWidth={640} type="native">
          <Table aria-label={t('people.roles')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('people.role')}</Table.Th>
                <Table.Th scope="col">{t('people.fund')}</Table.Th>
                <Table.Th scope="col">{t('people.organisation')}</Table.Th>
                <Table.Th scope="col">{t('people.from')}</Table.Th>
                <Table.Th scope="col">{t('people.to')}</Table.Th>
                <Table.Th scope="col">{t('people.state')}</Table.Th>
                {administrator ? <Table.Th scope="col">{t('people.endColumn')}</Table.Th> : null}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {person.roles.map((grant) => (
                <Table.Tr key={grant.id}>
                  <Table.Td>{t(`role.${grant.role}`)}</Table.Td>
                  <Table.Td>{grant.fund ?? t('people.everyFund')}</Table.Td>
                  <Table.Td>{grant.organisation ?? '–'}</Table.Td>
                  <Table.Td>
                    <Day value={grant.validFrom} />
                  </Table.Td>
                  <Table.Td>
                    <Day value={grant.validTo} />
                  </Table.Td>
                  <Table.Td>
                    <StateBadge
                      state={grant.inForce ? 'in-force' : 'out'}
                      tone={grant.inForce ? 'good' : 'stopped'}
                      label={t(grant.inForce ? 'people.inForce' : 'people.notInForce')}
                    />
                  </Table.Td>
                  {administrator ? (
                    <Table.Td>
                      {grant.inForce ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={`${t('people.end')}: ${t(`role.${grant.role}`)}`}
                          onClick={() => setEnding(grant)}
                        >
                          {t('people.end')}
                        </Button>
                      ) : null}
                    </Table.Td>
                  ) : null}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {granting ? <GrantDialog person={person} onClose={() => setGranting(false)} /> : null}
      {ending ? <EndDialog person={person} grant={ending} onClose={() => setEnding(null)} /> : null}
    </Stack>
  );
}

function EndDialog({ person, grant, onClose }: { person: Person; grant: Grant; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const end = api.useMutation('delete', '/api/v1/people/{id}/roles/{grantId}');
  return (
    <VerbDialog
      title={t('people.endTitle')}
      text={t('people.endText', { name: person.fullName, role: t(`role.${grant.role}`) })}
      verb={t('people.end')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await end.mutateAsync({ params: { path: { id: person.id, grantId: grant.id } } });
        tellDone(t('people.ended'));
      }}
    />
  );
}
