import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { download } from '../../../parts/download';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Segments } from '../../../parts/segments';
import { InAndOutFrame } from '../money-frame';
import { ColumnsHelp } from './columns-help';
import { type ImportKind, importKinds, templateOf } from './columns';
import { EarlierImports } from './earlier-imports';
import { ImportResult } from './import-result';

/** Files of the administrative agent: tried row by row, then loaded whole. */
export function ImportsPage() {
  const { t } = useTranslation('statements');
  const { fundCode = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const kind = importKinds.find((each) => each === params.get('kind')) ?? 'deposits';
  const id = params.get('file');
  return (
    <InAndOutFrame title={t('imports.title')} lead={t('imports.lead')}>
      <Stack gap={4}>
        <Text size="sm" fw={600} id="imports-kind">
          {t('imports.kind')}
        </Text>
        <Segments
          aria-labelledby="imports-kind"
          options={importKinds.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))}
          value={kind}
          onChange={(value) => setParams({ kind: value })}
        />
      </Stack>
      <FileToTry key={kind} kind={kind} fundCode={fundCode} onTried={(file) => setParams({ kind, file })} />
      {id ? <ImportResult key={id} kind={kind} fundCode={fundCode} id={id} /> : null}
      <ColumnsHelp kind={kind} />
      <EarlierImports kind={kind} fundCode={fundCode} />
    </InAndOutFrame>
  );
}

interface FileToTryProps {
  kind: ImportKind;
  fundCode: string;
  onTried: (id: string) => void;
}

function FileToTry({ kind, fundCode, onTried }: FileToTryProps) {
  const { t } = useTranslation('statements');
  const roles = useRoles(fundCode);
  const cache = useQueryClient();
  const attempt = api.useMutation('post', '/api/v1/funds/{fundCode}/imports/{kind}', {
    onSuccess: ({ id }) => onTried(id),
    onSettled: () => cache.invalidateQueries(),
  });
  const send = (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    attempt.mutate({
      params: { path: { fundCode, kind } },
      body: { file: file.name },
      bodySerializer: () => form,
    });
  };
  const look = { leftSection: <IconUpload size={16} aria-hidden /> };
  return (
    <Stack gap="xs">
      {attempt.error ? <ProblemNotice error={attempt.error} /> : null}
      <Group gap="md">
        {roles.has('agent') ? (
          // Anew after each try: the same file, corrected, can be chosen again.
          <FileButton key={attempt.submittedAt} onChange={send} accept=".csv,.xlsx">
            {(props) => (
              <Button {...props} {...look} loading={attempt.isPending}>
                {t('imports.choose')}
              </Button>
            )}
          </FileButton>
        ) : (
          <ActionButton {...look} whyNot={t('imports.onlyAgent')}>
            {t('imports.choose')}
          </ActionButton>
        )}
        <Anchor
          component="button"
          type="button"
          onClick={() => download(`${kind}.csv`, templateOf(kind), 'text/csv')}
        >
          <IconDownload size={16} aria-hidden /> {t('imports.template')}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        {t('imports.fileHelp')}
      </Text>
    </Stack>
  );
}
