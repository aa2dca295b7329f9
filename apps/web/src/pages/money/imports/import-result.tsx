import { Alert, Group, Stack, Switch, Title } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { dayText } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { ImportKind } from './columns';
import { ImportRows } from './import-rows';

type Import = Schema<'ImportAnswer'>;

interface ImportResultProps {
  kind: ImportKind;
  fundCode: string;
  id: string;
}

/** What became of a file: each row, what is wrong with it, and loading it once nothing is. */
export function ImportResult({ kind, fundCode, id }: ImportResultProps) {
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/imports/{kind}/{id}', {
    params: { path: { fundCode, kind, id } },
  });
  return <Loaded query={query}>{(tried) => <Result tried={tried} kind={kind} fundCode={fundCode} />}</Loaded>;
}

function Result({ tried, kind, fundCode }: { tried: Import; kind: ImportKind; fundCode: string }) {
  const { t, i18n } = useTranslation('statements');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const { state, rowCount, problemCount, loadedAt, fileName } = tried;
  const sentence =
    state === 'loaded'
      ? t('imports.loaded', { rows: rowCount, day: dayText(loadedAt!, i18n.language, true) })
      : t('imports.tried', { rows: rowCount, problems: problemCount });
  return (
    <Stack gap="sm" component="section" aria-labelledby="import-rows">
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h4" id="import-rows" style={{ overflowWrap: 'anywhere' }}>
          {t('imports.rows', { file: fileName })}
        </Title>
        <Group gap="xs">
          <StateBadge state={state} label={tried.stateLabel} />
          <LoadButton tried={tried} kind={kind} fundCode={fundCode} />
        </Group>
      </Group>
      <Alert
        role="status"
        variant="light"
        color={state === 'refused' ? 'orange' : 'green'}
        icon={state === 'refused' ? <IconAlertCircle aria-hidden /> : <IconCheck aria-hidden />}
        title={sentence}
      >
        {state === 'refused' ? t('imports.correct') : null}
      </Alert>
      {problemCount > 0 && problemCount < rowCount ? (
        <Switch
          label={t('imports.onlyProblems')}
          checked={onlyProblems}
          onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
        />
      ) : null}
      <ImportRows
        kind={kind}
        fundCode={fundCode}
        rows={onlyProblems ? tried.rows.filter(({ problems }) => problems.length > 0) : tried.rows}
      />
    </Stack>
  );
}

function LoadButton({ tried, kind, fundCode }: { tried: Import; kind: ImportKind; fundCode: string }) {
  const { t } = useTranslation('statements');
  const roles = useRoles(fundCode);
  const [asking, setAsking] = useState(false);
  const loading = api.useMutation('post', '/api/v1/funds/{fundCode}/imports/{kind}/{id}/load');
  const load = async () => {
    await loading.mutateAsync({
      params: { path: { fundCode, kind, id: tried.id } },
      headers: ifMatch(tried.version),
    });
    tellDone(t('imports.done'));
  };
  if (tried.state === 'loaded') return null;
  const refused = tried.state === 'refused' ? t('imports.refused') : null;
  return (
    <>
      <ActionButton
        whyNot={roles.has('agent') ? refused : t('imports.onlyAgent')}
        onClick={() => setAsking(true)}
      >
        {t('imports.load', { rows: tried.rowCount })}
      </ActionButton>
      {asking ? (
        <VerbDialog
          title={t('imports.askTitle')}
          text={t('imports.askText', { rows: tried.rowCount, file: tried.fileName })}
          verb={t('imports.load', { rows: tried.rowCount })}
          onConfirm={load}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
