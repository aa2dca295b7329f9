import { type Actor, newId, systemActor } from '#kernel';
import { Allocations, depositLines, Ledger } from '#funding';
import { Database } from '#platform/database';
import type { TestApi } from './test-api.js';

/** Amounts in whole units as minor units. */
export function units(amount: number): bigint {
  return BigInt(amount) * 100n;
}

/** The money services of a running API, each call in a transaction of its own, by the system. */
export function moneyOf(api: TestApi, fundId: string, actor: Actor = systemActor()) {
  const database = api.app.get(Database);
  const [ledger, allocations] = [api.app.get(Ledger), api.app.get(Allocations)];
  const day = '2026-11-20';
  return {
    /** Books cash of a contributor without the agent's fee. */
    cash: (contributorId: string, amountMinor: bigint, valueDate = day) =>
      database.transaction((tx) => {
        const id = newId();
        return ledger.post(tx, actor, {
          fundId,
          kind: 'deposit',
          callerKey: `cash:${id}`,
          valueDate,
          source: { type: 'deposit', id },
          lines: depositLines(contributorId, amountMinor, 0n),
        });
      }),
    reserve: (organisationId: string, amountMinor: bigint, programmeId: string = newId(), valueDate = day) =>
      database.transaction((tx) =>
        allocations.reserve(tx, actor, {
          fundId,
          programmeId,
          decisionId: newId(),
          valueDate,
          primaryArea: 'TA1',
          lines: [{ organisationId, amountMinor }],
        }),
      ),
    settle: (
      organisationId: string,
      programmeId: string,
      amountMinor: bigint,
      transferId: string = newId(),
    ) =>
      database.transaction((tx) =>
        allocations.settle(tx, actor, {
          fundId,
          programmeId,
          organisationId,
          amountMinor,
          transferId,
          valueDate: day,
          bankReference: transferId,
        }),
      ),
    release: (programmeId: string, amountMinor?: bigint, organisationId?: string) =>
      database.transaction((tx) =>
        allocations.release(tx, actor, {
          programmeId,
          ...(organisationId ? { organisationId } : {}),
          ...(amountMinor === undefined ? {} : { amountMinor }),
          reason: 'Test',
          valueDate: day,
        }),
      ),
    refund: (organisationId: string, programmeId: string, amountMinor: bigint) =>
      database.transaction((tx) =>
        ledger.refund(tx, actor, {
          fundId,
          programmeId,
          organisationId,
          amountMinor,
          refundId: newId(),
          valueDate: day,
        }),
      ),
    expenditure: (organisationId: string, programmeId: string, amountMinor: bigint) =>
      database.transaction((tx) =>
        ledger.expenditure(tx, actor, {
          fundId,
          programmeId,
          organisationId,
          amountMinor,
          reportId: newId(),
          valueDate: day,
        }),
      ),
    reverse: (postingId: string) =>
      database.transaction((tx) => ledger.reverse(tx, actor, { fundId, postingId, reason: 'Test' })),
    position: () => database.transaction((tx) => ledger.lock(tx, fundId)),
  };
}

export type Money = ReturnType<typeof moneyOf>;
