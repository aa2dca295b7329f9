/** Where the glossary explains an amount or a row of the standing; what it does not have stays plain. */
export const amountTerms = {
  pledged: 'pledge',
  committed: 'commitment',
  deposited: 'deposit',
  allocated: 'allocation',
  transferred: 'transfer',
  refunded: 'refund',
  expended: 'expenditure',
  agentFees: 'aa_fee',
  directCosts: 'fund_direct_cost',
  availableToAllocate: 'available_balance',
} as const satisfies Record<string, string>;

/** The glossary's code for a figure, if it has one. */
export function amountTerm(figure: string): string | undefined {
  return (amountTerms as Record<string, string>)[figure];
}
