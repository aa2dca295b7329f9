import { Button, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { useMe } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Deadline } from '../calls/deadline';

/** Begins a draft for a call that is open; asks only what cannot be told from the profile. */
export function BeginNote({ fundCode, callId }: { fundCode: string; callId?: string }) {
  const { t } = useTranslation('notes');
  const [asking, setAsking] = useState(false);
  const { data: calls } = api.useQuery('get', '/api/v1/funds/{fundCode}/calls', {
    params: { path: { fundCode }, query: { state: 'open', limit: 200 } },
  });
  const open = (calls?.items ?? []).filter(({ id }) => callId === undefined || id === callId);
  return (
    <>
      <ActionButton
        leftSection={<IconPlus size={16} aria-hidden />}
        whyNot={calls && open.length === 0 ? t('begin.noCall') : null}
        onClick={() => setAsking(true)}
      >
        {t('begin.button')}
      </ActionButton>
      {asking && calls ? (
        <BeginDialog fundCode={fundCode} calls={open} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

interface BeginDialogProps {
  fundCode: string;
  calls: { id: string; code: string; title: string; closesAt: string; zone: string }[];
  onClose: () => void;
}

function BeginDialog({ fundCode, calls, onClose }: BeginDialogProps) {
  const { t } = useTranslation('notes');
  const navigate = useNavigate();
  const me = useMe();
  const own = (me?.roles ?? [])
    .filter(({ role, fund }) => role === 'focal-point' && (fund === null || fund === fundCode))
    .flatMap(({ organisation }) => (organisation ? [organisation] : []));
  const [callId, setCallId] = useState(calls[0]?.id ?? '');
  const [organisation, setOrganisation] = useState<string | null>(own[0] ?? null);
  // One key for the dialog: a second click, or a second try after a lost answer, begins no second note.
  const [key] = useState(() => crypto.randomUUID());
  const begin = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes', {
    onSuccess: ({ id }) => void navigate(`/funds/${fundCode}/concept-notes/${id}/edit`),
  });
  return (
    <Modal opened onClose={onClose} title={t('begin.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">
        {begin.error ? <ProblemNotice error={begin.error} /> : null}
        <Text size="sm">{t('begin.text')}</Text>
        <Radio.Group label={t('begin.call')} value={callId} onChange={setCallId}>
          <Stack gap="xs" mt="xs">
            {calls.map((call) => (
              <Radio
                key={call.id}
                value={call.id}
                label={call.title || call.code}
                description={<Deadline instant={call.closesAt} zone={call.zone} />}
              />
            ))}
          </Stack>
        </Radio.Group>
        {own.length > 1 ? (
          <Select
            label={t('begin.organisation')}
            data={own}
            value={organisation}
            onChange={setOrganisation}
            allowDeselect={false}
          />
        ) : null}
        <Button
          loading={begin.isPending}
          onClick={() =>
            begin.mutate({
              params: { path: { fundCode } },
              headers: { 'Idempotency-Key': key },
              body: { callId, ...(organisation ? { organisation } : {}) },
            })
          }
        >
          {t('begin.confirm')}
        </Button>
      </Stack>
    </Modal>
  );
}
