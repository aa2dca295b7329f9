/** What a fund took in, paid out and holds: the ledger's figures that the key-figures table is made of. */
export interface FlowFigures {
  readonly deposited: bigint;
  readonly interest: bigint;
  readonly otherIncome: bigint;
  readonly exchangeDifferences: bigint;
  readonly transferred: bigint;
  readonly refunded: bigint;
  readonly agentFees: bigint;
  readonly directCosts: bigint;
  readonly bankCharges: bigint;
  readonly expended: bigint;
}

export type KeyFigureGroup = 'sources' | 'uses' | 'balances';

/** Lines of the table that donors know (domain.md §4, key-figures table), in its order. */
export const keyFigureKeys = [
  'contributions',
  'interest',
  'otherIncome',
  'exchangeDifferences',
  'totalSources',
  'transfers',
  'refunds',
  'netFunded',
  'agentFees',
  'directCosts',
  'bankCharges',
  'totalUses',
  'balanceWithAgent',
  'expenditure',
  'balanceWithOrganisations',
] as const;
export type KeyFigureKey = (typeof keyFigureKeys)[number];

interface LineRule {
  readonly group: KeyFigureGroup;
  readonly isTotal?: true;
  readonly of: (figures: FlowFigures) => bigint;
}

const sourcesOf = (f: FlowFigures) => f.deposited + f.interest + f.otherIncome + f.exchangeDifferences;
const netFundedOf = (f: FlowFigures) => f.transferred - f.refunded;
const usesOf = (f: FlowFigures) => netFundedOf(f) + f.agentFees + f.directCosts + f.bankCharges;

/**
 * Each line from the figures. Refunds are shown below zero: they lessen what was transferred. Sources less
 * uses are the cash that the agent holds.
 */
export const keyFigureLines: Record<KeyFigureKey, LineRule> = {
  contributions: { group: 'sources', of: (f) => f.deposited },
  interest: { group: 'sources', of: (f) => f.interest },
  otherIncome: { group: 'sources', of: (f) => f.otherIncome },
  exchangeDifferences: { group: 'sources', of: (f) => f.exchangeDifferences },
  totalSources: { group: 'sources', isTotal: true, of: sourcesOf },
  transfers: { group: 'uses', of: (f) => f.transferred },
  refunds: { group: 'uses', of: (f) => -f.refunded },
  netFunded: { group: 'uses', isTotal: true, of: netFundedOf },
  agentFees: { group: 'uses', of: (f) => f.agentFees },
  directCosts: { group: 'uses', of: (f) => f.directCosts },
  bankCharges: { group: 'uses', of: (f) => f.bankCharges },
  totalUses: { group: 'uses', isTotal: true, of: usesOf },
  balanceWithAgent: { group: 'balances', isTotal: true, of: (f) => sourcesOf(f) - usesOf(f) },
  expenditure: { group: 'balances', of: (f) => f.expended },
  balanceWithOrganisations: {
    group: 'balances',
    isTotal: true,
    of: (f) => netFundedOf(f) - f.expended,
  },
};

export interface KeyFigureAmounts {
  readonly key: KeyFigureKey;
  readonly totalMinor: bigint;
  /** What came in each year, and all until its end; as many as there are years. */
  readonly inYearMinor: bigint[];
  readonly cumulativeMinor: bigint[];
}

/** The table from the figures of each year, the earliest first. */
export function keyFigureTable(years: readonly FlowFigures[]): KeyFigureAmounts[] {
  return keyFigureKeys.map((key) => {
    const inYearMinor = years.map((year) => keyFigureLines[key].of(year));
    let totalMinor = 0n;
    const cumulativeMinor = inYearMinor.map((amount) => (totalMinor += amount));
    return { key, totalMinor, inYearMinor, cumulativeMinor };
  });
}
