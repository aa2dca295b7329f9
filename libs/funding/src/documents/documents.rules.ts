import {
  type Actor,
  DomainError,
  type FieldError,
  formatMinor,
  hasRole,
  organisationsOf,
  share,
} from '#kernel';
import { moneyReaders } from '../allocations/allocations.rules.js';
import { costLines, exchangeLines, incomeLines, type Line } from '../ledger/ledger.rules.js';

/** Papers that money moves on. A reversed one (a bounced deposit, a typing error) stays in the record. */
export const documentTypes = ['deposit', 'income', 'bank-charge', 'direct-cost'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentStates = ['recorded', 'reversed'] as const;
export type DocumentState = (typeof documentStates)[number];

/** All but deposits look alike: an amount, a day, a bank reference and a description. */
export type EntryType = Exclude<DocumentType, 'deposit'>;

export const entryKinds = {
  income: ['interest', 'other-income', 'exchange-gain'],
  'bank-charge': ['bank-charge', 'exchange-loss'],
  'direct-cost': ['direct-cost'],
} as const satisfies Record<EntryType, readonly string[]>;
export type EntryKind = (typeof entryKinds)[EntryType][number];

/** The table of each. */
export const documentTables: Record<DocumentType, string> = {
  deposit: 'deposit',
  income: 'income',
  'bank-charge': 'bank_charge',
  'direct-cost': 'direct_cost',
};

/** The administrative agent enters and corrects what moved on the fund's bank account; nobody else does. */
export function requireAgent(actor: Actor, fundId: string): void {
  if (!hasRole(actor, fundId, 'agent')) throw new DomainError('not-allowed');
}

/** The contributors whose deposits the actor may read: all (`null`) or a donor's own organisations. */
export function readableContributors(actor: Actor, fundId: string): string[] | null {
  if (hasRole(actor, fundId, ...moneyReaders)) return null;
  return organisationsOf(actor, fundId, 'donor');
}

/** What is wrong with a deposit’s amounts beyond their form: charge and fee must leave something of it. */
export function depositErrors(
  amountMinor: bigint,
  chargeMinor: bigint,
  agentFeeBasisPoints: number,
): FieldError[] {
  if (chargeMinor < 0n) return [{ pointer: '/bankCharge', code: 'amount-negative' }];
  if (chargeMinor >= amountMinor - share(amountMinor, agentFeeBasisPoints))
    return [{ pointer: '/bankCharge', code: 'charge-not-below-amount' }];
  return [];
}

const maxMinor = 99_999_999_999_999n;

/** What a deposit comes to in the fund's currency must be an amount that books can hold. */
export function worthErrors(amountMinor: bigint): FieldError[] {
  if (amountMinor <= 0n) return [{ pointer: '/amount', code: 'amount-not-positive' }];
  if (amountMinor <= maxMinor) return [];
  return [{ pointer: '/amount', code: 'amount-too-large', params: { max: formatMinor(maxMinor) } }];
}

/** A fund keeps its books in one currency; an amount in another is refused, never converted in silence. */
export function currencyErrors(given: string | undefined, currency: string): FieldError[] {
  if (given === undefined || given === currency) return [];
  return [{ pointer: '/currency', code: 'currency-not-of-fund', params: { currency } }];
}

/** A document is reversed once. */
export function requireReversible(state: DocumentState): void {
  if (state !== 'recorded') throw new DomainError('transition-not-possible', { params: { state } });
}

/** What an entry books. */
export function entryLines(kind: EntryKind, amountMinor: bigint): Line[] {
  switch (kind) {
    case 'interest':
    case 'other-income':
      return incomeLines(amountMinor);
    case 'exchange-gain':
    case 'exchange-loss':
      return exchangeLines(kind, amountMinor);
    default:
      return costLines(kind, amountMinor);
  }
}
