import { type Day, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { type Database } from '#platform/database';

/** A part of a deposit that pays an instalment; those taken back stay in the record. */
export interface AppliedPart {
  id: string;
  agreement: string;
  agreementNumber: string;
  instalment: number;
  line: number;
  amount: string;
  fundAmount: string;
  fundNet: string;
  appliedOn: Day;
  reversedOn: Day | null;
  reversalReason: string | null;
}

/** What a deposit pays, in the order in which it was applied. */
export async function appliedParts(
  database: Database,
  fund: Fund,
  deposit: { id: string; donorCurrency: string },
): Promise<AppliedPart[]> {
  const found = await database.query<AppliedPart>(
    `SELECT p.id, a.id AS agreement, a.number AS "agreementNumber", i.number AS instalment, l.number AS line,
            p.amount_minor AS amount, p.usd_minor AS "fundAmount", p.net_minor AS "fundNet",
            p.applied_on AS "appliedOn", p.reversed_on AS "reversedOn", p.reversal_reason AS "reversalReason"
       FROM deposit_application p JOIN agreement a ON a.id = p.agreement_id
       JOIN instalment i ON i.id = p.instalment_id JOIN contribution_line l ON l.id = p.line_id
      WHERE p.deposit_id = $1 ORDER BY p.applied_at, p.id`,
    [deposit.id],
  );
  return found.map((part) => ({
    ...part,
    amount: formatMinor(part.amount, deposit.donorCurrency),
    fundAmount: formatMinor(part.fundAmount, fund.currency),
    fundNet: formatMinor(part.fundNet, fund.currency),
  }));
}
