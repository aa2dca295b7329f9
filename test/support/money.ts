import { newId, systemActor } from '#kernel';
import { Allocations, depositLines, Ledger } from '#funding';
import { Database, rows, type Tx } from '#platform/database';
import type { TestApi } from './test-api.js';

/** Amounts in whole units as minor units. */
export function units(amount: number): bigint {
  return BigInt(amount) * 100n;
}

/** What a write was refused with; code `none` when it was not. */
export function failure(work: Promise<unknown>): Promise<{ code?: string; constraint?: string }> {
  return work.then(
    () => ({ code: 'none' }),
    (error: { code?: string; constraint?: string }) => error,
  );
}

/** Inserts a programme for an allocation, unless there is one. $1 fund, $2 its id, $3 who convenes it. */
export const programmeIfNone = `
  INSERT INTO programme (id, fund_id, code, state, title, summary, language, primary_area, other_areas,
                         places, convening_organisation_id, created_at, updated_at)
  VALUES ($2, $1, $2::uuid::text, 'in_preparation', 'Programme', '', 'en', 'TA1', '{}', '{}', $3,
          '2019-01-01', '2019-01-01')
  ON CONFLICT (id) DO NOTHING`;

const depositOf = `
  INSERT INTO deposit (id, fund_id, contributor_id, amount_minor, agent_fee_minor, agent_fee_basis_points,
                       value_date, bank_reference, recorded_at)
  VALUES ($1, $2, $3, $4, 0, 0, $5, $1::uuid::text, '2026-11-20')`;

async function bookCash(
  ledger: Ledger,
  tx: Tx,
  deposit: { fundId: string; contributorId: string; amountMinor: bigint; valueDate: string },
) {
  const { fundId, contributorId, amountMinor, valueDate } = deposit;
  const id = newId();
  await rows(tx, depositOf, [id, fundId, contributorId, amountMinor, valueDate]);
  const head = { fundId, kind: 'deposit', callerKey: `cash:${id}`, valueDate } as const;
  const lines = depositLines(contributorId, amountMinor, 0n);
  return ledger.post(tx, systemActor(), { ...head, source: { type: 'deposit', id }, lines });
}

export type Money = ReturnType<typeof moneyOf>;

/** The money services of a running API, each call in a transaction of its own, by the system. */
export function moneyOf(api: Pick<TestApi, 'app'>, fundId: string, day = '2026-11-20') {
  const actor = systemActor();
  const [ledger, allocations] = [api.app.get(Ledger), api.app.get(Allocations)];
  const commit = <T>(work: (tx: Tx) => Promise<T>) => api.app.get(Database).transaction(work);
  const share = (organisationId: string, programmeId: string, amountMinor: bigint) =>
    ({ fundId, programmeId, organisationId, amountMinor, valueDate: day }) as const;
  const reservation = (organisationId: string, amountMinor: bigint, programmeId: string) => ({
    ...{ fundId, programmeId, decisionId: newId(), valueDate: day, primaryArea: 'TA1' },
    lines: [{ organisationId, amountMinor }],
  });
  return {
    /** Books a contributor's deposit without the agent's fee. */
    cash(contributorId: string, amountMinor: bigint, valueDate = day) {
      return commit((tx) => bookCash(ledger, tx, { fundId, contributorId, amountMinor, valueDate }));
    },
    /** Reserves for a programme, which is made when there is none with this id. */
    reserve: (organisationId: string, amountMinor: bigint, programmeId: string = newId()) =>
      commit(async (tx) => {
        await rows(tx, programmeIfNone, [fundId, programmeId, organisationId]);
        return allocations.reserve(tx, actor, reservation(organisationId, amountMinor, programmeId));
      }),
    settle: (organisationId: string, programmeId: string, amountMinor: bigint, transferId = newId()) =>
      commit((tx) => {
        const transfer = { transferId, bankReference: transferId };
        return allocations.settle(tx, actor, {
          ...share(organisationId, programmeId, amountMinor),
          ...transfer,
        });
      }),
    release: (programmeId: string, of: { amountMinor?: bigint; organisationId?: string } = {}) =>
      commit((tx) => allocations.release(tx, actor, { programmeId, ...of, reason: 'Test', valueDate: day })),
    refund: (organisationId: string, programmeId: string, amountMinor: bigint) =>
      commit((tx) =>
        ledger.refund(tx, actor, { ...share(organisationId, programmeId, amountMinor), refundId: newId() }),
      ),
    expenditure: (organisationId: string, programmeId: string, amountMinor: bigint) =>
      commit((tx) =>
        ledger.expenditure(tx, actor, {
          ...share(organisationId, programmeId, amountMinor),
          reportId: newId(),
        }),
      ),
    reverse: (postingId: string) =>
      commit((tx) => ledger.reverse(tx, actor, { fundId, postingId, reason: 'Test' })),
    position: () => commit((tx) => ledger.lock(tx, fundId)),
  };
}
