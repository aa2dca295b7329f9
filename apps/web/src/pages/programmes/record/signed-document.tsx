import { Button, FileButton, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';

interface SignedDocumentProps {
  fundCode: string;
  programmeId: string;
  signatureId: string;
  /** For whom it was signed. */
  name: string;
}

/** Keeps the paper of a signature that has none yet; once it is there it stays. */
export function SignedDocument({ fundCode, programmeId, signatureId, name }: SignedDocumentProps) {
  const { t } = useTranslation('programmes');
  const roles = useRoles(fundCode);
  const add = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/programmes/{id}/signatures/{signatureId}/document',
    { onSuccess: () => tellDone(t('signatures.attached')) },
  );
  const look = {
    size: 'compact-sm',
    variant: 'default',
    leftSection: <IconUpload size={14} aria-hidden />,
    'aria-label': `${t('signatures.attach')}: ${name}`,
  } as const;
  if (!roles.has('secretariat')) {
    return (
      <ActionButton {...look} whyNot={t('whyNot.notSecretariat')}>
        {t('signatures.attach')}
      </ActionButton>
    );
  }
  const upload = (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    add.mutate({
      params: { path: { fundCode, id: programmeId, signatureId } },
      body: { file: file.name },
      bodySerializer: () => form,
    });
  };
  return (
    <Stack gap={4}>
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <FileButton onChange={upload} accept=".pdf,.png,.jpg,.jpeg,.docx,.odt">
        {(props) => (
          <Button {...props} {...look} loading={add.isPending}>
            {t('signatures.attach')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
