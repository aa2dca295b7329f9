import { Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Loaded } from '../../../parts/loaded';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useEntityOptions } from '../editor/fields/use-entity-options';
import { Deadline } from './deadline';
import { instantOf } from './zones';

type Call = Schema<'CallAnswer'>;

/** Who may submit after the deadline, until when, and why. */
export function Waivers({ fundCode, call }: { fundCode: string; call: Call }) {
  const { t } = useTranslation('calls');
  const runs = useRoles(fundCode).has('secretariat');
  const [granting, setGranting] = useState(false);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/calls/{id}/waivers', {
    params: { path: { fundCode, id: call.id } },
  });
  return (
    <section>
      <Group justify="space-between" mb="xs" maw={820}>
        <Title order={2} size="h4">
          {t('waivers')}
        </Title>
        {runs ? (
          <ActionButton
            variant="default"
            size="compact-md"
            whyNot={call.state === 'draft' ? t('notPublished') : null}
            onClick={() => setGranting(true)}
          >
            {t('waive')}
          </ActionButton>
        ) : null}
      </Group>
      <Loaded query={query}>
        {({ items }) => (
          <Stack gap="xs">
            {items.length === 0 ? <Text c="dimmed">{t('noWaiver')}</Text> : null}
            {items.map((waiver) => (
              <Text key={waiver.id} size="sm">
                <b>{waiver.organisation}</b> <Deadline instant={waiver.until} zone={call.zone} /> ·{' '}
                {waiver.reason}
                {waiver.grantedBy ? ` (${waiver.grantedBy})` : ''}
              </Text>
            ))}
          </Stack>
        )}
      </Loaded>
      {granting ? <WaiverDialog {...{ fundCode, call }} onClose={() => setGranting(false)} /> : null}
    </section>
  );
}

interface WaiverDialogProps {
  fundCode: string;
  call: Call;
  onClose: () => void;
}

function WaiverDialog({ fundCode, call, onClose }: WaiverDialogProps) {
  const { t } = useTranslation('calls');
  const options = useEntityOptions();
  const [organisation, setOrganisation] = useState('');
  const [until, setUntil] = useState('');
  const waive = api.useMutation('post', '/api/v1/funds/{fundCode}/calls/{id}/waivers');
  return (
    <VerbDialog
      title={t('waive')}
      text={t('waiveText')}
      verb={t('waive')}
      reasonLabel={t('waiveReason')}
      onConfirm={async (reason) => {
        const body = { organisation, until: until ? instantOf(until, call.zone) : '', reason };
        await waive.mutateAsync({ params: { path: { fundCode, id: call.id } }, body });
        tellDone(t('waived', { organisation }));
      }}
      onClose={onClose}
    >
      <Select
        label={t('organisation')}
        withAsterisk
        searchable
        data={options}
        value={organisation || null}
        onChange={(code) => setOrganisation(code ?? '')}
      />
      <TextInput
        type="datetime-local"
        label={t('until', { zone: call.zone.replaceAll('_', ' ') })}
        withAsterisk
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
