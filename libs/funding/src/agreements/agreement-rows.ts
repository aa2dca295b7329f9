import { type Actor, type Day, DomainError, newId } from '#kernel';
import { type Fund } from '#funds';
import { row, rows, type Tx } from '#platform/database';
import type { AppliedRate } from '../rates/rates.rules.js';
import type { AgreementAmounts, AgreementState, NewAgreement } from './agreements.rules.js';

export interface LockedAgreement {
  id: string;
  state: AgreementState;
  version: number;
  contributorId: string;
  currency: string;
  amount: string;
  open: string;
  /** Units of the currency for one US dollar on the day of the signature. */
  rate: string;
  signedOn: Day;
}

/** The agreement, locked. Throws `not-found`. */
export async function lockAgreement(tx: Tx, fund: Fund, id: string): Promise<LockedAgreement> {
  const found = await row<LockedAgreement>(
    tx,
    `SELECT id, state, version, contributor_id AS "contributorId", currency, amount_minor AS amount,
            open_minor AS open, rate::text AS rate, signed_on AS "signedOn"
       FROM agreement WHERE id = $1 AND fund_id = $2 FOR UPDATE`,
    [id, fund.id],
  );
  if (!found) throw new DomainError('not-found');
  return found;
}

/** Writes the head of an agreement; the database begins with all of it open. */
export async function insertAgreement(
  tx: Tx,
  actor: Actor,
  now: Date,
  head: {
    id: string;
    fund: Fund;
    contributorId: string;
    given: NewAgreement;
    currency: string;
    totalMinor: bigint;
    valueMinor: bigint;
    rate: AppliedRate;
  },
): Promise<void> {
  const { id, fund, contributorId, given, currency, totalMinor, valueMinor, rate } = head;
  await rows(
    tx,
    `INSERT INTO agreement (id, fund_id, contributor_id, number, category, signed_on, currency, amount_minor,
                            usd_minor, rate, rate_on, rate_source, note, recorded_by, recorded_at)
     SELECT $1, $2, o.id, $4, coalesce($5, o.category), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
       FROM organisation o WHERE o.id = $3`,
    [
      ...[id, fund.id, contributorId, given.number.trim(), given.category ?? null, given.signedOn, currency],
      ...[totalMinor, valueMinor, rate.rate, rate.rateOn, rate.rateSource, given.note?.trim() ?? ''],
      ...[actor.personId, now],
    ],
  );
}

/** Writes the lines with their earmarks and the instalments, each in one statement. */
export async function insertParts(
  tx: Tx,
  ids: { agreementId: string; fundId: string },
  given: NewAgreement,
  amounts: AgreementAmounts,
): Promise<void> {
  const { agreementId, fundId } = ids;
  const lineIds = given.lines.map(() => newId());
  await rows(
    tx,
    `INSERT INTO contribution_line (id, agreement_id, fund_id, number, amount_minor)
     SELECT l.id, $1, $2, l.number, l.amount_minor
       FROM unnest($3::uuid[], $4::bigint[]) WITH ORDINALITY AS l(id, amount_minor, number)`,
    [agreementId, fundId, lineIds, amounts.lineMinor],
  );
  for (const [name, column] of [
    ['areas', 'area'],
    ['places', 'place'],
  ] as const) {
    const earmarks = given.lines.flatMap((line, index) =>
      (line[name] ?? []).map((code) => ({ line: lineIds[index]!, code })),
    );
    if (earmarks.length === 0) continue;
    await rows(
      tx,
      `INSERT INTO contribution_line_${column} (line_id, ${column})
       SELECT * FROM unnest($1::uuid[], $2::text[])`,
      [earmarks.map(({ line }) => line), earmarks.map(({ code }) => code)],
    );
  }
  await rows(
    tx,
    `INSERT INTO instalment (id, agreement_id, fund_id, number, due_on, amount_minor)
     SELECT i.id, $1, $2, i.number, i.due_on, i.amount_minor
       FROM unnest($3::uuid[], $4::date[], $5::bigint[]) WITH ORDINALITY
         AS i(id, due_on, amount_minor, number)`,
    [
      agreementId,
      fundId,
      given.instalments.map(() => newId()),
      given.instalments.map(({ dueOn }) => dueOn),
      amounts.instalmentMinor,
    ],
  );
}
