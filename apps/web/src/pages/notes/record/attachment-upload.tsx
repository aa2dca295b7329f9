import { FileButton, Button, Group, Select, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';

type Kind = Schema<'AttachmentAnswer'>['kind'];
const kinds = [
  'endorsement-letter',
  'budget',
  'theory-of-change',
  'annex',
  'other',
] as const satisfies Kind[];
const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.csv,.txt';

/** Attaches a file after saying what it is. */
export function AttachmentUpload({ fundCode, noteId }: { fundCode: string; noteId: string }) {
  const { t } = useTranslation('notes');
  const [kind, setKind] = useState<Kind>('endorsement-letter');
  const add = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/attachments', {
    onSuccess: ({ name }) => tellDone(t('papers.attached', { name })),
  });
  const upload = (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    // The kind goes first: the server reads the parts in their order.
    form.append('kind', kind);
    form.append('file', file);
    add.mutate({
      params: { path: { fundCode, id: noteId } },
      body: { file: file.name },
      bodySerializer: () => form,
    });
  };
  return (
    <Stack gap="xs">
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <Group align="flex-end" gap="xs">
        <Select
          label={t('papers.kind')}
          data={kinds.map((value) => ({ value, label: t(`papers.fileKinds.${value}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value as Kind)}
          allowDeselect={false}
        />
        <FileButton onChange={upload} accept={accepted}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={add.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t('papers.attach')}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  );
}
