import { DomainError, formatMinor } from '#kernel';
import { brokenConstraint } from '#platform/database';
import { availableMinor, limitOf, type Position } from './ledger.rules.js';
import { type Entry } from './posting-rows.js';

/** The refusals of the database that people can do something about, as problems; other errors as they are. */
export function foreseen(error: unknown, position: Position, entries: readonly Entry[]): unknown {
  const amountMinor = entries.reduce(
    (total, entry) => total + (entry.amountMinor > 0n ? entry.amountMinor : 0n),
    0n,
  );
  const requested = formatMinor(amountMinor, position.currency);
  switch (brokenConstraint(error)) {
    case 'allocation_within_available': {
      const facts = { requested, available: formatMinor(availableMinor(position), position.currency) };
      return new DomainError('allocation-exceeds-available', {
        params: facts,
        facts: { limit: limitOf(position), ...facts },
      });
    }
    case 'transfer_within_earmarks':
      return new DomainError('settlement-unmatched', { params: { requested }, facts: { requested } });
    case 'transfer_within_cash': {
      const facts = { requested, cash: formatMinor(position.cashMinor, position.currency) };
      return new DomainError('cash-insufficient', { params: facts, facts });
    }
    default:
      return error;
  }
}
