import type { Fund } from '#funds';
import { row, type Tx } from '#platform/database';

const letters = { session: 'SC', decision: 'DEC' } as const;

/** The next code of a fund's sessions or decisions, like `MIG00-SC-0003`; without gaps. */
export async function nextCode(tx: Tx, fund: Fund, kind: keyof typeof letters): Promise<string> {
  const next = await row<{ last: number }>(
    tx,
    `INSERT INTO committee_number (fund_id, kind, last) VALUES ($1, $2, 1)
     ON CONFLICT (fund_id, kind) DO UPDATE SET last = committee_number.last + 1 RETURNING last`,
    [fund.id, kind],
  );
  return `${fund.code}-${letters[kind]}-${String(next!.last).padStart(4, '0')}`;
}
