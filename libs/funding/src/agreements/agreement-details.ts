import { type Actor, type Day, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { type Database } from '#platform/database';
import { fundingTexts } from '../texts/texts.js';
import type { InstalmentState } from './agreements.rules.js';

/** A part of an agreement with its earmark: no areas, free of areas; no places, free of places. */
export interface LineOfAgreement {
  id: string;
  number: number;
  areas: string[];
  places: string[];
  amount: string;
  received: string;
  /** In the fund's currency: what came, and what is left of it for programmes after charges and fee. */
  fundReceived: string;
  fundNet: string;
}

export interface InstalmentOfAgreement {
  id: string;
  number: number;
  dueOn: Day;
  amount: string;
  paid: string;
  /** What was accepted as not to come, with the reason. */
  short: string;
  shortReason: string | null;
  open: string;
  state: InstalmentState;
  stateLabel: string;
}

export interface PledgeOfAgreement {
  id: string;
  number: string;
  currency: string;
  settled: string;
  reopened: string;
}

/** A part of a deposit that is applied to an instalment and a line; those taken back stay in the record. */
export interface ReceiptOfAgreement {
  id: string;
  deposit: string;
  bankReference: string;
  valueDate: Day;
  instalment: number;
  line: number;
  amount: string;
  fundAmount: string;
  fundNet: string;
  appliedOn: Day;
  reversedOn: Day | null;
  reversalReason: string | null;
}

export interface AgreementDetails {
  lines: LineOfAgreement[];
  instalments: InstalmentOfAgreement[];
  pledges: PledgeOfAgreement[];
  receipts: ReceiptOfAgreement[];
}

/** SQL for what became of an instalment (alias `i`) of an agreement (alias `a`) by a day. */
export const instalmentState = (today: string) => `CASE
  WHEN i.paid_minor >= i.amount_minor THEN 'paid'
  WHEN i.short_minor > 0 THEN 'short'
  WHEN a.state = 'terminated' THEN 'cancelled'
  WHEN i.due_on < ${today} THEN 'overdue'
  WHEN i.paid_minor > 0 THEN 'part-paid'
  ELSE 'expected' END`;

/** SQL for what is open of an instalment (alias `i`) of an agreement (alias `a`). */
export const instalmentOpen = `CASE WHEN a.state = 'terminated' THEN 0
  ELSE greatest(i.amount_minor - i.paid_minor - i.short_minor, 0) END`;

const details = `
  SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number,
            'areas', ARRAY(SELECT x.area FROM contribution_line_area x WHERE x.line_id = l.id ORDER BY 1),
            'places', ARRAY(SELECT x.place FROM contribution_line_place x WHERE x.line_id = l.id ORDER BY 1),
            'amount', l.amount_minor::text, 'received', l.applied_minor::text,
            'fundReceived', l.gross_minor::text, 'fundNet', l.net_minor::text) ORDER BY l.number), '[]')
            FROM contribution_line l WHERE l.agreement_id = a.id AND l.amount_minor > 0) AS lines,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'dueOn', i.due_on,
            'amount', i.amount_minor::text, 'paid', i.paid_minor::text, 'short', i.short_minor::text,
            'shortReason', i.short_reason, 'open', (${instalmentOpen})::text,
            'state', ${instalmentState('$2::date')}) ORDER BY i.number), '[]')
            FROM instalment i WHERE i.agreement_id = a.id AND i.amount_minor > 0) AS instalments,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'currency', g.currency,
            'settled', s.settled_minor::text, 'reopened', s.reopened_minor::text)
            ORDER BY g.announced_on, g.id), '[]')
            FROM agreement_pledge s JOIN pledge g ON g.id = s.pledge_id
           WHERE s.agreement_id = a.id) AS pledges,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'deposit', d.id,
            'bankReference', d.bank_reference, 'valueDate', d.value_date, 'instalment', i.number,
            'line', l.number, 'amount', p.amount_minor::text, 'fundAmount', p.usd_minor::text,
            'fundNet', p.net_minor::text,
            'appliedOn', p.applied_on, 'reversedOn', p.reversed_on, 'reversalReason', p.reversal_reason)
            ORDER BY d.value_date, p.id), '[]')
            FROM deposit_application p JOIN deposit d ON d.id = p.deposit_id
            JOIN instalment i ON i.id = p.instalment_id JOIN contribution_line l ON l.id = p.line_id
           WHERE p.agreement_id = a.id) AS receipts
    FROM agreement a WHERE a.id = $1`;

/** Lines, instalments, pledges and receipts of one agreement, in one statement. */
export async function detailsOf(
  database: Database,
  { language }: Actor,
  fund: Fund,
  agreement: { id: string; currency: string; today: Day },
): Promise<AgreementDetails> {
  const [found] = await database.query<AgreementDetails>(details, [agreement.id, agreement.today]);
  const own = (minor: string) => formatMinor(minor, agreement.currency);
  const inFund = (minor: string) => formatMinor(minor, fund.currency);
  const labels = fundingTexts[language].instalmentStates;
  const { lines, instalments, pledges, receipts } = found!;
  return {
    lines: lines.map((line) => ({
      ...line,
      amount: own(line.amount),
      received: own(line.received),
      fundReceived: inFund(line.fundReceived),
      fundNet: inFund(line.fundNet),
    })),
    instalments: instalments.map((instalment) => ({
      ...instalment,
      amount: own(instalment.amount),
      paid: own(instalment.paid),
      short: own(instalment.short),
      open: own(instalment.open),
      stateLabel: labels[instalment.state],
    })),
    pledges: pledges.map((pledge) => ({
      ...pledge,
      settled: formatMinor(pledge.settled, pledge.currency),
      reopened: formatMinor(pledge.reopened, pledge.currency),
    })),
    receipts: receipts.map((receipt) => ({
      ...receipt,
      amount: own(receipt.amount),
      fundAmount: inFund(receipt.fundAmount),
      fundNet: inFund(receipt.fundNet),
    })),
  };
}
