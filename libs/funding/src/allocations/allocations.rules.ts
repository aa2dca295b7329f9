import {
  type Actor,
  type Day,
  DomainError,
  type FieldError,
  hasRole,
  organisationsOf,
  type Role,
} from '#kernel';

/** What is still open of one organisation's reservation. */
export interface OpenLine {
  readonly allocationId: string;
  readonly organisationId: string;
  readonly openMinor: bigint;
}

/**
 * How an amount is taken from open lines, in their order and never more than each has open; null when they
 * do not hold enough. A part is never zero.
 */
export function takeFrom<L extends OpenLine>(lines: readonly L[], amountMinor: bigint): L[] | null {
  const parts: L[] = [];
  let left = amountMinor;
  for (const line of lines) {
    const part = line.openMinor < left ? line.openMinor : left;
    if (part > 0n) parts.push({ ...line, openMinor: part });
    left -= part;
  }
  return left > 0n ? null : parts;
}

/** Money is not paid before it was reserved, nor given back before it was paid. */
export function earlyErrors(valueDate: Day, from: Day | null): FieldError[] {
  if (from === null || valueDate >= from) return [];
  return [{ pointer: '/valueDate', code: 'day-order-wrong', params: { from } }];
}

/** Who reads all money of a fund. */
export const moneyReaders: readonly Role[] = [
  'secretariat',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
  'chair',
  'member',
];

/** Throws `not-allowed` unless the actor reads all money of the fund. */
export function requireMoneyReader(actor: Actor, fundId: string): void {
  if (!hasRole(actor, fundId, ...moneyReaders)) throw new DomainError('not-allowed');
}

/** The organisations whose allocations the actor may read: all (`null`) or the own ones of a focal point. */
export function readableAllocations(actor: Actor, fundId: string): string[] | null {
  if (hasRole(actor, fundId, ...moneyReaders)) return null;
  return organisationsOf(actor, fundId, 'focal-point');
}
