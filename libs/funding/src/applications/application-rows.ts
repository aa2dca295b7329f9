import { type Actor, type Day, newId } from '#kernel';
import { type Fund } from '#funds';
import { rows, type Tx } from '#platform/database';
import { instalmentOpen } from '../agreements/agreement-details.js';
import type { KnownInstalment, NewPart, Part } from './applications.rules.js';

interface InstalmentRow {
  id: string;
  agreementId: string;
  contributorId: string;
  currency: string;
  isOver: boolean;
  open: string;
  lines: { id: string; open: string }[];
}

/** The instalments that parts name, with the lines of their agreements; the agreements are locked by id. */
export async function knownInstalments(
  tx: Tx,
  fund: Fund,
  parts: readonly NewPart[],
): Promise<Map<string, KnownInstalment>> {
  const ids = parts.map(({ instalment }) => instalment);
  await rows(
    tx,
    `SELECT id FROM agreement WHERE fund_id = $1 AND id IN (
       SELECT agreement_id FROM instalment WHERE id = ANY ($2::uuid[])) ORDER BY id FOR UPDATE`,
    [fund.id, ids],
  );
  const found = await rows<InstalmentRow>(
    tx,
    `SELECT i.id, a.id AS "agreementId", a.contributor_id AS "contributorId", a.currency,
            a.state = 'terminated' AS "isOver", ${instalmentOpen} AS open,
            (SELECT jsonb_agg(jsonb_build_object('id', l.id,
                      'open', greatest(l.amount_minor - l.applied_minor, 0)::text) ORDER BY l.number)
               FROM contribution_line l WHERE l.agreement_id = a.id AND l.amount_minor > 0) AS lines
       FROM instalment i JOIN agreement a ON a.id = i.agreement_id
      WHERE i.fund_id = $1 AND i.amount_minor > 0 AND i.id = ANY ($2::uuid[])`,
    [fund.id, ids],
  );
  return new Map(
    found.map(({ open, lines, ...instalment }) => [
      instalment.id,
      {
        ...instalment,
        openMinor: BigInt(open),
        lines: lines.map((line) => ({ id: line.id, openMinor: BigInt(line.open) })),
      },
    ]),
  );
}

/** Writes the parts one by one: the database values each by what is left after the one before. */
export async function writeParts(
  tx: Tx,
  actor: Actor,
  applied: { depositId: string; on: Day; at: Date },
  parts: readonly Part[],
): Promise<void> {
  for (const { instalmentId, lineId, amountMinor } of parts) {
    await rows(
      tx,
      `INSERT INTO deposit_application (id, deposit_id, instalment_id, line_id, amount_minor,
                                        applied_on, applied_at, applied_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[newId(), applied.depositId, instalmentId, lineId, amountMinor],
        ...[applied.on, applied.at, actor.personId],
      ],
    );
  }
}

/** Takes back one application of a deposit, or all; returns the amount, or null when there was none. */
export async function takeBack(
  tx: Tx,
  actor: Actor,
  now: Date,
  back: { depositId: string; application: string | null; on: Day; reason: string },
): Promise<string | null> {
  const taken = await rows<{ amount: string }>(
    tx,
    `UPDATE deposit_application SET reversed_on = $3, reversed_at = $4, reversed_by = $5, reversal_reason = $6
      WHERE deposit_id = $1 AND reversed_at IS NULL AND ($2::uuid IS NULL OR id = $2)
      RETURNING amount_minor AS amount`,
    [back.depositId, back.application, back.on, now, actor.personId, back.reason.trim()],
  );
  if (taken.length === 0) return null;
  return taken.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString();
}
