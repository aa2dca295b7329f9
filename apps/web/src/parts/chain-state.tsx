import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { dayText } from './day';

/** Whether the fund's history is whole, in one sentence with its sign. */
export function ChainState({ fundCode, linked = true }: { fundCode: string; linked?: boolean }) {
  const { t, i18n } = useTranslation('history');
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/events/verify',
    { params: { path: { fundCode } } },
    // Every event is hashed anew: often enough when a page opens or somebody asks.
    { staleTime: 300_000, refetchOnWindowFocus: false },
  );
  if (!data) return null;
  const { intact, checked, unknown, sealedUpTo } = data;
  const whole = intact && unknown === 0;
  const Icon = whole ? IconShieldCheck : IconAlertTriangle;
  const colour = whole ? 'var(--tone-good)' : 'var(--mantine-color-error)';
  const day = sealedUpTo ? dayText(sealedUpTo, i18n.language, true) : '–';
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="status">
      <Icon size={20} color={colour} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text>
        {checked === 0 && whole
          ? t('chain.empty')
          : t(whole ? 'chain.whole' : 'chain.broken', { checked, day })}{' '}
        {linked ? (
          <Anchor component={Link} to={`/funds/${fundCode}/history?part=chain`}>
            {t('chain.more')}
          </Anchor>
        ) : null}
      </Text>
    </Group>
  );
}
