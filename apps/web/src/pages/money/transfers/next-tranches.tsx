import { Anchor, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { type Role, useRoles } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { useColon } from '../../../parts/colon';
import { useFund } from '../../../parts/vocabulary';
import { GateList } from './gate-list';

const gateReaders: readonly Role[] = [
  ...(['secretariat', 'focal-point', 'agent', 'agent-approver', 'auditor', 'administrator'] as const),
];

interface NextTranchesProps {
  fundCode: string;
  programme: { id: string; code: string };
  /** One organisation's alone. */
  organisation?: string;
}

/** What each organisation of a programme gets next, and what still holds it back. */
export function NextTranches({ fundCode, programme, organisation }: NextTranchesProps) {
  const { t } = useTranslation('money');
  const colon = useColon();
  const roles = useRoles(fundCode);
  const currency = useFund(fundCode)?.currency ?? '';
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/programmes/{id}/tranches/gates',
    { params: { path: { fundCode, id: programme.id } } },
    { enabled: gateReaders.some((role) => roles.has(role)) },
  );
  if (!data) return null;
  const items = data.items.filter((each) => !organisation || each.organisation === organisation);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('transfers.next.title', { programme: programme.code })}
      </Title>
      {items.length === 0 ? <Text size="sm">{t('transfers.next.none')}</Text> : null}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        {items.map((next) => (
          <Stack key={next.organisation} gap={4}>
            <Title order={3} size="h5">
              {t('transfers.name', { organisation: next.organisation, number: next.tranche })}
              {colon} <Amount value={next.amount} currency={currency} />
            </Title>
            {next.open ? <Text size="sm">{t('transfers.next.open')}</Text> : null}
            <GateList gates={next.gates} />
          </Stack>
        ))}
      </SimpleGrid>
      {items.length > 0 ? (
        <Anchor component={Link} to={`/funds/${fundCode}/programmes/${programme.id}/tranches`} size="sm">
          {t('transfers.next.to')}
        </Anchor>
      ) : null}
    </Stack>
  );
}
