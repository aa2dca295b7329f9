import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { takeFile } from '../../../api/file';
import { useRoles } from '../../../api/me';
import { Day } from '../../../parts/day';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone, tellProblem } from '../../../parts/tell';

type Agreement = Schema<'AgreementAnswer'>;
const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.odt';

/** The signed agreement and its amendments as files; the agent adds them, and nobody takes them away. */
export function SignedPapers({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const isAgent = useRoles(fundCode).has('agent');
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const base = `/api/v1/funds/${fundCode}/agreements/${agreement.id}/documents`;
  return (
    <Stack gap="xs">
      {agreement.documents.length === 0 ? <Text c="dimmed">{t('signed.none')}</Text> : null}
      {agreement.documents.map((paper) => (
        <Group key={paper.id} gap="md" fz="sm">
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            style={{ overflowWrap: 'anywhere' }}
            onClick={() => void takeFile(`${base}/${paper.id}`, paper.name).catch(tellProblem)}
          >
            <IconDownload size={16} aria-hidden /> {paper.name}
          </Anchor>
          <Text span inherit c="dimmed">
            {t('signed.with', { amendments: paper.amendments })} ·{' '}
            {t('signed.size', { size: size.format(Math.ceil(paper.sizeBytes / 1024)) })} ·{' '}
            <Day value={paper.addedAt} />
          </Text>
        </Group>
      ))}
      {isAgent ? <AddPaper agreement={agreement} fundCode={fundCode} /> : null}
    </Stack>
  );
}

function AddPaper({ agreement, fundCode }: { agreement: Agreement; fundCode: string }) {
  const { t } = useTranslation('contributions');
  const adding = api.useMutation('post', '/api/v1/funds/{fundCode}/agreements/{id}/documents', {
    onSuccess: () => tellDone(t('signed.done')),
  });
  const add = (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    adding.mutate({
      params: { path: { fundCode, id: agreement.id } },
      body: { file: file.name },
      bodySerializer: () => form,
    });
  };
  return (
    <Stack gap="xs">
      {adding.error ? <ProblemNotice error={adding.error} /> : null}
      <FileButton key={adding.submittedAt} onChange={add} accept={accepted}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-md"
            loading={adding.isPending}
            leftSection={<IconUpload size={16} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('signed.add')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {t('signed.help')}
      </Text>
    </Stack>
  );
}
