import { type FieldError, formatMinor, refuseFields } from '#kernel';
import { rows, type Tx } from '#platform/database';
import { readAmount } from '../rates/rates.rules.js';
import type { NewSettlement } from './agreements.rules.js';

interface OpenPledge {
  id: string;
  currency: string;
  open: string;
}

/**
 * Settles pledges by an agreement of the same contributor: each once, and never more than is open of it. The
 * pledges are locked in the order of their ids. Throws `fields-wrong`.
 */
export async function settlePledges(
  tx: Tx,
  agreement: { id: string; fundId: string; contributorId: string },
  settlements: readonly NewSettlement[],
): Promise<void> {
  if (settlements.length === 0) return;
  const found = await rows<OpenPledge>(
    tx,
    `SELECT id, currency, open_minor AS open FROM pledge
      WHERE id = ANY ($1::uuid[]) AND fund_id = $2 AND contributor_id = $3 AND state = 'announced'
      ORDER BY id FOR UPDATE`,
    [settlements.map(({ pledge }) => pledge), agreement.fundId, agreement.contributorId],
  );
  const pledges = new Map(found.map((pledge) => [pledge.id, pledge]));
  const read = settlements.map((given, index) => settlement(given, index, settlements, pledges));
  refuseFields(read.flatMap(({ errors }) => errors));
  await rows(
    tx,
    `INSERT INTO agreement_pledge (agreement_id, pledge_id, settled_minor)
     SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])`,
    [agreement.id, settlements.map(({ pledge }) => pledge), read.map(({ minor }) => minor)],
  );
}

function settlement(
  { pledge, settled }: NewSettlement,
  index: number,
  all: readonly NewSettlement[],
  pledges: ReadonlyMap<string, OpenPledge>,
): { minor: bigint; errors: FieldError[] } {
  const pointer = `/pledges/${index}`;
  const known = pledges.get(pledge);
  if (!known) return { minor: 0n, errors: [{ pointer: `${pointer}/pledge`, code: 'pledge-unknown' }] };
  if (all.findIndex((other) => other.pledge === pledge) < index) {
    return { minor: 0n, errors: [{ pointer: `${pointer}/pledge`, code: 'value-repeated' }] };
  }
  const amount = readAmount(settled, known.currency, `${pointer}/settled`);
  if (amount.errors.length > 0 || amount.minor <= BigInt(known.open)) return amount;
  const params = { open: `${known.currency} ${formatMinor(known.open, known.currency)}` };
  return { minor: 0n, errors: [{ pointer: `${pointer}/settled`, code: 'pledge-above-open', params }] };
}
