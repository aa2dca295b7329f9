import { Alert, Button, Code, CopyButton, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemNotice } from '../../parts/problem-notice';

const terms = ['7', '30', '90', '365'] as const;

/** Makes a token and shows its text, this once. */
export function NewToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const [name, setName] = useState('');
  const [days, setDays] = useState<string>('90');
  const make = api.useMutation('post', '/api/v1/me/tokens');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ body: { name: name.trim(), days: Number(days) } });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tokens.new')}
      closeButtonProps={{ 'aria-label': t('tokens.close') }}
      // The text is shown once: a click beside the dialog must not lose it.
      closeOnClickOutside={!make.data}
    >
      {make.data ? (
        <Shown token={make.data.token} onClose={onClose} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {make.error ? <ProblemNotice error={make.error} /> : null}
            <TextInput
              data-autofocus
              label={t('tokens.name')}
              description={t('tokens.nameText')}
              required
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('tokens.days')}
              value={days}
              data={terms.map((value) => ({ value, label: t('tokens.daysOf', { count: Number(value) }) }))}
              onChange={(event) => setDays(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={make.isPending}>
                {t('tokens.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Shown({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <Stack gap="sm">
      <Alert icon={<IconKey />} role="status" title={t('tokens.shownTitle')}>
        {t('tokens.shownText')}
      </Alert>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} data-token>
        {token}
      </Code>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? t('tokens.copied') : t('tokens.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('tokens.done')}</Button>
      </Group>
    </Stack>
  );
}
