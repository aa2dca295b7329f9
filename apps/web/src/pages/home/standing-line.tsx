import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { type Role, useFundCode, useRoles } from '../../api/me';
import { shortAmount } from '../../parts/amount';
import { shareOf } from '../../parts/decimal';
import { ChainState } from '../../parts/chain-state';

const readers: readonly Role[] = ['donor', 'member', 'chair'];
const checkers: readonly Role[] = ['auditor', 'administrator'];

/** One sentence for those whose interest is the whole: how the fund stands, or whether its history holds. */
export function StandingLine() {
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  if (fundCode === '') return null;
  if (readers.some((role) => roles.has(role))) return <FundStanding fundCode={fundCode} />;
  if (checkers.some((role) => roles.has(role))) return <ChainState fundCode={fundCode} />;
  return null;
}

function FundStanding({ fundCode }: { fundCode: string }) {
  const { t, i18n } = useTranslation('home');
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/capitalisation', {
    params: { path: { fundCode } },
  });
  if (!data) return null;
  const short = (amount: string) => `${data.currency} ${shortAmount(amount, i18n.language)}`;
  const amounts = { deposited: short(data.deposited), allocated: short(data.allocated) };
  return (
    <Text>
      {data.target === null
        ? t('standing.untargeted', amounts)
        : t('standing.targeted', {
            ...amounts,
            target: short(data.target),
            share: shareOf(data.deposited, data.target),
          })}{' '}
      <Anchor component={Link} to={`/funds/${fundCode}/capitalisation`}>
        {t('standing.more')}
      </Anchor>
    </Text>
  );
}
