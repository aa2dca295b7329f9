import { Anchor, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { DayField, today } from '../../../parts/day-field';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { TabProps } from './programme-page';
import { SignedDocument } from './signed-document';

const parties = ['participating-organisation', 'administrative-agent', 'national-authority'] as const;

/** Who signed the document and when; each participant and the agent must have. */
export function SignaturesTab({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const roles = useRoles(fundCode);
  const [recording, setRecording] = useState(false);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}/signatures', {
    params: { path: { fundCode, id: programme.id } },
  });
  const open = programme.state === 'approved' || programme.state === 'approved_with_conditions';
  return (
    <Loaded query={query}>
      {({ items, version }) => (
        <Stack gap="md">
          {open ? (
            <Group justify="space-between">
              <Text size="sm" c="dimmed" maw="60ch">
                {t('signatures.text')}
              </Text>
              <ActionButton
                whyNot={roles.has('secretariat') ? null : t('whyNot.notSecretariat')}
                onClick={() => setRecording(true)}
              >
                {t('signatures.record')}
              </ActionButton>
            </Group>
          ) : null}
          {items.length === 0 ? (
            <EmptyState title={t('signatures.none')}>{t('signatures.noneText')}</EmptyState>
          ) : (
            <SignatureTable items={items} programmeId={programme.id} fundCode={fundCode} />
          )}
          {recording ? (
            <RecordSignature {...{ programme, fundCode, version }} onClose={() => setRecording(false)} />
          ) : null}
        </Stack>
      )}
    </Loaded>
  );
}

interface SignatureTableProps {
  items: Schema<'SignatureAnswer'>[];
  programmeId: string;
  fundCode: string;
}

function SignatureTable({ items, programmeId, fundCode }: SignatureTableProps) {
  const { t } = useTranslation('programmes');
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={t('tabs.signatures')}>
        <Table.Thead>
          <Table.Tr>
            {(['party', 'signatory', 'signedOn', 'document'] as const).map((head) => (
              <Table.Th key={head} scope="col">
                {t(`signatures.${head}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, organisation, partyLabel, signatory, signedOn, document }) => (
            <Table.Tr key={id}>
              <Table.Td>{organisation ?? partyLabel}</Table.Td>
              <Table.Td>{signatory}</Table.Td>
              <Table.Td>
                <Day value={signedOn} />
              </Table.Td>
              <Table.Td>
                {document ? (
                  <Anchor
                    href={`/api/v1/funds/${fundCode}/programmes/${programmeId}/signatures/${id}/document`}
                    inherit
                  >
                    {document}
                  </Anchor>
                ) : (
                  <SignedDocument
                    {...{ fundCode, programmeId }}
                    signatureId={id}
                    name={organisation ?? partyLabel}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function RecordSignature(props: TabProps & { version: number; onClose: () => void }) {
  const { programme, fundCode, version, onClose } = props;
  const { t } = useTranslation('programmes');
  const [party, setParty] = useState<(typeof parties)[number]>('participating-organisation');
  const [organisation, setOrganisation] = useState(programme.organisations[0] ?? '');
  const [signatory, setSignatory] = useState('');
  const [signedOn, setSignedOn] = useState(today());
  const record = api.useMutation('post', '/api/v1/funds/{fundCode}/programmes/{id}/signatures');
  const ofOrganisation = party === 'participating-organisation';
  return (
    <VerbDialog
      title={t('signatures.record')}
      text={t('signatures.text')}
      verb={t('signatures.record')}
      onConfirm={async () => {
        await record.mutateAsync({
          params: { path: { fundCode, id: programme.id } },
          headers: ifMatch(version),
          body: { party, signatory, signedOn, ...(ofOrganisation ? { organisation } : {}) },
        });
        tellDone(t('signatures.done'));
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('signatures.party')}
        data={parties.map((value) => ({ value, label: t(`signatures.parties.${value}`) }))}
        value={party}
        onChange={(event) => setParty(event.currentTarget.value as typeof party)}
      />
      {ofOrganisation ? (
        <NativeSelect
          label={t('organisation')}
          data={programme.organisations}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label={t('signatures.signatory')}
        withAsterisk
        value={signatory}
        onChange={(event) => setSignatory(event.currentTarget.value)}
      />
      <DayField
        label={t('signatures.signedOn')}
        required
        max={today()}
        value={signedOn}
        onChange={setSignedOn}
      />
    </VerbDialog>
  );
}
