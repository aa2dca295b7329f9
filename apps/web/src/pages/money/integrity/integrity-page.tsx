import { Anchor, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { ProblemNotice } from '../../../parts/problem-notice';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { LedgerFrame } from '../ledger/ledger-frame';
import { checksBooks } from '../readers';

type Run = Schema<'IntegrityAnswer'>;
type Result = Schema<'CheckResultAnswer'>;

/** Whether the books agree with their own postings, check by check. */
export function IntegrityPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const may = checksBooks(useRoles(fundCode));
  const at = { params: { path: { fundCode } } };
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/integrity', at);
  const run = api.useMutation('post', '/api/v1/funds/{fundCode}/integrity/run', {
    onSuccess: ({ intact }) => tellDone(t(intact ? 'integrity.doneIntact' : 'integrity.doneBroken')),
  });
  return (
    <LedgerFrame title={t('integrity.title')} lead={t('integrity.lead')}>
      <Stack gap="md">
        <Group>
          <ActionButton
            loading={run.isPending}
            whyNot={may ? null : t('integrity.notYours')}
            onClick={() => run.mutate(at)}
          >
            {t('integrity.checkNow')}
          </ActionButton>
        </Group>
        {run.error ? <ProblemNotice error={run.error} /> : null}
        <Loaded query={query}>
          {({ latest }) =>
            latest ? (
              <Outcome run={latest} fundCode={fundCode} />
            ) : (
              <EmptyState title={t('integrity.never')} />
            )
          }
        </Loaded>
      </Stack>
    </LedgerFrame>
  );
}

function Outcome({ run, fundCode }: { run: Run; fundCode: string }) {
  const { t } = useTranslation('money');
  const wrong = run.results.filter(({ intact }) => !intact);
  return (
    <Stack gap="lg">
      <Group gap="xs" role="status">
        <Mark intact={run.intact} />
        <Text>{t('integrity.sentence', { wrong: wrong.length, all: run.results.length })}</Text>
        <Text c="dimmed" size="sm">
          {t('integrity.runAt')} <Day value={run.runAt} withTime />
        </Text>
      </Group>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h4" mb="sm">
          {t('integrity.checks')}
        </Title>
        <List spacing="xs" listStyleType="none">
          {run.results.map(({ check, label, intact }) => (
            <List.Item key={check}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Mark intact={intact} />
                <Text size="sm">{label}</Text>
              </Group>
            </List.Item>
          ))}
        </List>
      </Paper>
      {wrong.map((result) => (
        <Findings key={result.check} result={result} fundCode={fundCode} />
      ))}
    </Stack>
  );
}

function Mark({ intact }: { intact: boolean }) {
  const { t } = useTranslation('money');
  return (
    <StateBadge
      state={intact ? 'intact' : 'broken'}
      tone={intact ? 'good' : 'warning'}
      label={t(intact ? 'integrity.intact' : 'integrity.broken')}
    />
  );
}

function Findings({ result, fundCode }: { result: Result; fundCode: string }) {
  const { t } = useTranslation('money');
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb="xs">
        {result.label}
      </Title>
      <FiguresTable
        caption={t('integrity.findings', { shown: result.findings.length, all: result.wrong })}
        heads={[t('integrity.at'), t('integrity.expected'), t('integrity.found')]}
        rows={result.findings.map(({ at, expected, found }) => ({
          key: at,
          cells: [
            result.check === 'postings-balance' ? (
              <Anchor key="at" component={Link} to={`/funds/${fundCode}/ledger/postings/${at}`} inherit>
                {at}
              </Anchor>
            ) : (
              at
            ),
            expected,
            found,
          ],
        }))}
      />
    </Paper>
  );
}
