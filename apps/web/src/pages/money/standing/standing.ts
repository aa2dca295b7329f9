import type { Schema } from '../../../api/client';
import { differenceOf, sumOf } from '../../../parts/decimal';

export type Standing = Schema<'CapitalisationAnswer'>;

/** A row of "where the money came from and went": what it counts, and where its postings are found. */
export interface FlowRow {
  key:
    | 'deposited'
    | 'interest'
    | 'otherIncome'
    | 'sources'
    | 'transferred'
    | 'refunded'
    | 'agentFees'
    | 'bankCharges'
    | 'directCosts'
    | 'uses'
    | 'cashBalance'
    | 'openReservations'
    | 'availableToAllocate';
  amount: string;
  /** Adds to or takes from the balance; totals do neither. */
  sign: '+' | '−' | '=';
  /** Filter of the ledger that shows what the figure is made of. */
  ledger?: string;
}

/** Sources − uses = cash; cash − open reservations = available (`domain.md` §4), in this order. */
export function flowRows(standing: Standing): FlowRow[] {
  const { deposited, interest, otherIncome, transferred, refunded } = standing;
  const { agentFees, bankCharges, directCosts } = standing;
  const sources = sumOf([deposited, interest, otherIncome]);
  const uses = differenceOf(sumOf([transferred, agentFees, bankCharges, directCosts]), refunded);
  return [
    { key: 'deposited', amount: deposited, sign: '+', ledger: '/accounts?kind=contribution' },
    { key: 'interest', amount: interest, sign: '+', ledger: '?kind=interest' },
    { key: 'otherIncome', amount: otherIncome, sign: '+', ledger: '?kind=other-income' },
    { key: 'sources', amount: sources, sign: '=' },
    { key: 'transferred', amount: transferred, sign: '−', ledger: '?kind=transfer' },
    { key: 'refunded', amount: refunded, sign: '+', ledger: '?kind=refund' },
    { key: 'agentFees', amount: agentFees, sign: '−', ledger: '/accounts?kind=agent-fee' },
    { key: 'bankCharges', amount: bankCharges, sign: '−', ledger: '/accounts?kind=bank-charge' },
    { key: 'directCosts', amount: directCosts, sign: '−', ledger: '/accounts?kind=direct-cost' },
    { key: 'uses', amount: uses, sign: '=' },
    { key: 'cashBalance', amount: standing.cashBalance, sign: '=', ledger: '/accounts?kind=cash' },
    {
      key: 'openReservations',
      amount: standing.openReservations,
      sign: '−',
      ledger: '/accounts?kind=reserved',
    },
    { key: 'availableToAllocate', amount: standing.availableToAllocate, sign: '=' },
  ];
}

/** The last instant of a day in the reader's zone, as `knownAt` takes it. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}
