import { Anchor, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { PostingsOf } from '../ledger/postings-of';
import { readsBooks } from '../readers';
import { GateList } from './gate-list';
import { NextTranches } from './next-tranches';
import { TransferActions } from './transfer-actions';
import { Term } from '../../../parts/term';

export type Transfer = Schema<'TransferAnswer'>;

/** One transfer: what holds it back, whose hands it went through, and the next step. */
export function TransferPage() {
  const { t } = useTranslation('money');
  const { fundCode = '', id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/transfers/{id}', {
    params: { path: { fundCode, id } },
  });
  const transfer = query.data;
  return (
    <Page
      title={
        transfer
          ? `${transfer.programme.code} · ${t('transfers.name', {
              organisation: transfer.organisation,
              number: transfer.tranche,
            })}`
          : t('transfers.one')
      }
      trail={[{ label: t('transfers.title'), to: `/funds/${fundCode}/transfers` }]}
      actions={
        transfer ? (
          <>
            <StateBadge state={transfer.state} label={transfer.stateLabel} />
            <TransferActions transfer={transfer} fundCode={fundCode} />
          </>
        ) : null
      }
    >
      <Loaded query={query}>{(loaded) => <TransferRecord transfer={loaded} fundCode={fundCode} />}</Loaded>
    </Page>
  );
}

function TransferRecord({ transfer, fundCode }: { transfer: Transfer; fundCode: string }) {
  const { t } = useTranslation('money');
  const books = readsBooks(useRoles(fundCode));
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          {
            label: t('amount'),
            value: <Amount value={transfer.amount} currency={transfer.currency} fw={700} />,
          },
          { label: t('organisation'), value: transfer.organisation },
          {
            label: t('programme'),
            value: (
              <Anchor component={Link} to={`/funds/${fundCode}/programmes/${transfer.programme.id}`}>
                {transfer.programme.title}
              </Anchor>
            ),
          },
          { label: t('valueDate'), term: 'value_date', value: <Day value={transfer.valueDate} /> },
          { label: t('bankReference'), value: transfer.bankReference ?? '–' },
        ]}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        {transfer.gates.length > 0 ? <Gates gates={transfer.gates} /> : null}
        <Hands transfer={transfer} />
      </SimpleGrid>
      {transfer.state === 'executed' ? (
        <NextTranches
          fundCode={fundCode}
          programme={transfer.programme}
          organisation={transfer.organisation}
        />
      ) : null}
      {books && transfer.state === 'executed' ? (
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t('ledger.postings')}
          </Title>
          <PostingsOf fundCode={fundCode} source={transfer.id} />
        </Stack>
      ) : null}
    </Stack>
  );
}

/** What must hold before money moves; closed gates say why. */
export function Gates({ gates }: { gates: Schema<'TransferGateAnswer'>[] }) {
  const { t } = useTranslation('money');
  const closed = gates.filter(({ open }) => !open).length;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4">
        <Term name="gate">{t('transfers.gates')}</Term>
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('transfers.gatesClosed', { count: closed })}
      </Text>
      <GateList gates={gates} />
    </Paper>
  );
}

function Hands({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('money');
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4">
        {t('transfers.hands')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('transfers.handsText')}
      </Text>
      <List spacing="xs" listStyleType="none">
        {transfer.transitions.map(({ verb, at, by, reason }) => (
          <List.Item key={`${verb}${at}`}>
            <Text size="sm" fw={600}>
              {t(`transfers.done.${verb}`)}
              {by ? ` · ${by}` : ''}
            </Text>
            <Text size="sm" c="dimmed">
              <Day value={at} withTime />
              {reason ? ` · ${reason}` : ''}
            </Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
