import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { useFundCode } from '../api/me';
import type { Language } from '../texts';

/** Names the fund one works in; a choice only where there is more than one. */
export function FundSwitcher() {
  const { t, i18n } = useTranslation('shell');
  const navigate = useNavigate();
  const fundCode = useFundCode();
  const { data } = api.useQuery('get', '/api/v1/funds', {}, { staleTime: 300_000 });
  const funds = data?.items ?? [];
  if (funds.length <= 1) {
    const name = funds[0]?.name[i18n.language as Language] ?? '';
    return (
      <Text size="sm" c="dimmed" truncate visibleFrom="sm" title={name}>
        {name}
      </Text>
    );
  }
  return (
    <select
      className="fund-switcher"
      aria-label={t('fund')}
      value={fundCode}
      onChange={(event) => void navigate(`/funds/${event.currentTarget.value}/capitalisation`)}
    >
      {funds.map(({ code, name }) => (
        <option key={code} value={code}>
          {name[i18n.language as Language]}
        </option>
      ))}
    </select>
  );
}
