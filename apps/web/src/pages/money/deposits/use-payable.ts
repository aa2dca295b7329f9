import { useQueries } from '@tanstack/react-query';
import { api, type Schema } from '../../../api/client';
import type { PayableLine } from './parts-draft';
import { differenceIn } from '../../contributions/amounts';

type Deposit = Schema<'DepositWithPartsAnswer'>;
type Instalment = Schema<'InstalmentAnswer'>;

interface Payable {
  /** Instalments of the contributor's own agreements in the deposit's currency. */
  instalments: Instalment[];
  lines: PayableLine[];
}

/** What a deposit may pay; undefined while it loads. */
export function usePayable(
  fundCode: string,
  deposit: Deposit,
): { error: unknown; data: Payable | undefined } {
  const { contributor, donorCurrency } = deposit;
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/instalments',
    { params: { path: { fundCode }, query: { contributor: contributor ?? '', limit: 200 } } },
    { enabled: contributor !== null },
  );
  const instalments = (data?.items ?? []).filter(
    ({ currency, state }) => currency === donorCurrency && state !== 'cancelled',
  );
  const agreements = [...new Set(instalments.map(({ agreement }) => agreement))];
  const found = useQueries({
    queries: agreements.map((id) =>
      api.queryOptions('get', '/api/v1/funds/{fundCode}/agreements/{id}', {
        params: { path: { fundCode, id } },
      }),
    ),
  });
  const failed = error ?? found.find((query) => query.error !== null)?.error ?? null;
  if (!data || found.some((query) => query.data === undefined)) return { error: failed, data: undefined };
  const active = found.flatMap((query) => (query.data?.state === 'active' ? [query.data] : []));
  return {
    error: failed,
    data: {
      instalments: instalments.filter(({ agreement }) => active.some(({ id }) => id === agreement)),
      lines: active.flatMap((agreement) =>
        agreement.lines.map(({ id, number, amount, received }) => ({
          id,
          number,
          agreement: agreement.id,
          open: differenceIn(amount, received, agreement.currency),
        })),
      ),
    },
  };
}
