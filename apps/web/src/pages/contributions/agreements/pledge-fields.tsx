import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { AmountField } from '../../../parts/amount-field';
import { asSent } from '../amounts';
import type { FieldsProps } from './fields-props';

/** Open pledges of the contributor and what the agreement settles of each; nothing where there is none. */
export function PledgeFields({ draft, wrong, change }: FieldsProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/pledges',
    {
      params: {
        path: { fundCode },
        query: { contributor: draft.contributor, open: true, state: 'announced', limit: 50 },
      },
    },
    { enabled: draft.contributor !== '' },
  );
  const pledges = data?.items ?? [];
  if (draft.contributor === '' || pledges.length === 0) return null;
  const named = Object.entries(draft.settled).filter(([, settled]) => settled !== '');
  // Named as in what is sent: only pledges with an amount are.
  const nameOf = (id: string) => {
    const at = named.findIndex(([pledge]) => pledge === id);
    return `pledges.${at < 0 ? id : String(at)}`;
  };
  return (
    <Stack component="fieldset" gap="sm" style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Text component="legend" fw={600} p={0}>
        {t('agreements.settles')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('agreements.settlesHelp')}
      </Text>
      {pledges.map(({ id, number, currency, open }) => (
        <AmountField
          key={id}
          id={`${nameOf(id)}.settled`}
          label={number}
          currency={currency}
          description={t('pledges.stillOpen', { open: `${currency} ${fullAmount(open, i18n.language)}` })}
          value={draft.settled[id] ?? ''}
          error={wrong[`${nameOf(id)}.settled`] ?? wrong[`${nameOf(id)}.pledge`]}
          onChange={(settled) => change({ settled: { ...draft.settled, [id]: asSent(settled, currency) } })}
        />
      ))}
    </Stack>
  );
}
