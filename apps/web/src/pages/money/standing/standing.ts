import type { Schema } from '../../../api/client';
import { differenceOf, sumOf } from '../../../parts/decimal';
import { type Flow, shortCode } from '../../../pictures/flow-layout';

export type Standing = Schema<'CapitalisationAnswer'>;

/** A row of "where the money came from and went": what it counts, and where its postings are found. */
export interface FlowRow {
  key:
    | 'deposited'
    | 'interest'
    | 'otherIncome'
    | 'exchangeDifferences'
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
  const { deposited, interest, otherIncome, exchangeDifferences, transferred, refunded } = standing;
  const { agentFees, bankCharges, directCosts } = standing;
  const sources = sumOf([deposited, interest, otherIncome, exchangeDifferences]);
  const uses = differenceOf(sumOf([transferred, agentFees, bankCharges, directCosts]), refunded);
  return [
    { key: 'deposited', amount: deposited, sign: '+', ledger: '/accounts?kind=contribution' },
    { key: 'interest', amount: interest, sign: '+', ledger: '?kind=interest' },
    { key: 'otherIncome', amount: otherIncome, sign: '+', ledger: '?kind=other-income' },
    {
      key: 'exchangeDifferences',
      amount: exchangeDifferences,
      sign: '+',
      ledger: '/accounts?kind=exchange-difference',
    },
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

/** The API's flow as the picture takes it: areas to programmes to organisations. */
export function allocatedFlow(flow: Schema<'FlowAnswer'>): Flow {
  const node = (kind: string, code: string, label: string) => ({
    id: `${kind}:${code}`,
    label,
    short: shortCode(code),
  });
  return {
    nodes: [
      ...flow.areas.map(({ code, label }) => node('area', code, label)),
      ...flow.programmes.map(({ code, title }) => node('programme', code, title)),
      ...flow.organisations.map(({ code, label }) => node('entity', code, label)),
    ].filter((each, at, all) => all.findIndex(({ id }) => id === each.id) === at),
    links: [
      ...flow.programmes.map(({ code, area, allocated }) => ({
        source: `area:${area}`,
        target: `programme:${code}`,
        amount: allocated,
      })),
      ...flow.links.map(({ programme, organisation, allocated }) => ({
        source: `programme:${programme}`,
        target: `entity:${organisation}`,
        amount: allocated,
      })),
    ],
  };
}
