import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload, IconShieldSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client';
import { useFundCode } from '../../api/me';
import { ChainState } from '../../parts/chain-state';
import { Day } from '../../parts/day';
import { Digest } from '../../parts/history/event-list';
import { Loaded } from '../../parts/loaded';
import { download } from '../../parts/download';
import { headText } from './head-text';

type Verification = Schema<'VerificationAnswer'>;

/** Whether the fund's history is what was recorded, and the proof of it to keep elsewhere. */
export function ChainPart() {
  const { t } = useTranslation('history');
  const fundCode = useFundCode();
  const check = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/events/verify',
    { params: { path: { fundCode } } },
    { staleTime: 300_000, refetchOnWindowFocus: false },
  );
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('chain.explained')}</Text>
      <Loaded query={check}>
        {(verification) => (
          <Stack gap="sm">
            <ChainState fundCode={fundCode} linked={false} />
            <Broken verification={verification} />
            <Figures verification={verification} />
            <Group gap="xs">
              <Button
                leftSection={<IconShieldSearch size={16} aria-hidden />}
                loading={check.isFetching}
                onClick={() => void check.refetch()}
              >
                {t('chain.again')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => download(`${fundCode}-chain-head.txt`, headText(fundCode, verification))}
              >
                {t('chain.download')}
              </Button>
            </Group>
          </Stack>
        )}
      </Loaded>
      <Seals fundCode={fundCode} />
    </Stack>
  );
}

function Broken({ verification: { broken, unknown } }: { verification: Verification }) {
  const { t } = useTranslation('history');
  return (
    <>
      {broken ? (
        <Text>{t(`chain.why.${broken.why}`, { seq: broken.seq, event: broken.eventId })}</Text>
      ) : null}
      {unknown > 0 ? <Text>{t('chain.unknown', { count: unknown })}</Text> : null}
    </>
  );
}

function Figures({ verification: { checked, waiting, head } }: { verification: Verification }) {
  const { t } = useTranslation('history');
  return (
    <Table withRowBorders={false} w="auto" verticalSpacing={2} variant="vertical">
      <Table.Tbody>
        <Table.Tr>
          <Table.Th>{t('chain.checked')}</Table.Th>
          <Table.Td>{checked}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>{t('chain.waiting')}</Table.Th>
          <Table.Td>{waiting}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>{t('chain.head')}</Table.Th>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>
            {head.seq} · <code>{head.hash}</code>
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function Seals({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('history');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/events/seals', {
    params: { path: { fundCode }, query: { limit: 20 } },
  });
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('chain.latest')}
      </Title>
      <Loaded query={query}>
        {({ items }) => (
          <Table.ScrollContainer minWidth={560} type="native">
            <Table aria-label={t('chain.latest')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col" ta="right">
                    {t('chain.number')}
                  </Table.Th>
                  <Table.Th scope="col">{t('chain.at')}</Table.Th>
                  <Table.Th scope="col">{t('chain.hash')}</Table.Th>
                  <Table.Th scope="col">{t('chain.before')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map(({ seq, at, hash, prevHash }) => (
                  <Table.Tr key={seq}>
                    <Table.Td ta="right" className="amount">
                      {seq}
                    </Table.Td>
                    <Table.Td>
                      <Day value={at} withTime />
                    </Table.Td>
                    <Table.Td>
                      <Digest value={hash} />
                    </Table.Td>
                    <Table.Td>
                      <Digest value={prevHash} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Loaded>
    </Stack>
  );
}
