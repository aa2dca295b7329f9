import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMinor, toMinor } from '#kernel';
import { CapitalisationQueries, type Figure } from '#funding';
import { MoneyModel, type Step, steps } from '../support/money-model.js';
import { insertFund, insertOrganisation } from '../support/people.js';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let entities: string[];
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await insertOrganisation(api.database, 'DEU', 'contributor');
  entities = [await insertOrganisation(api.database, 'IOM'), await insertOrganisation(api.database, 'ILO')];
});
afterAll(() => api.close());

type Recomputed = Record<Figure, string>;

/** The figures added up from the bare lines, by a query that shares nothing with the product’s. */
async function recomputed(fundId: string, asOf: string, knownAt: string): Promise<Recomputed> {
  const [row] = await api.database.sql<Record<Figure, string>>(
    `WITH l AS (
       SELECT p.kind AS posting, a.kind AS account, sum(x.amount_minor) AS total
         FROM posting_line x JOIN posting p ON p.id = x.posting_id
        JOIN ledger_account a ON a.id = x.account_id
        WHERE p.fund_id = $1 AND p.value_date <= $2 AND p.booked_at <= $3
        GROUP BY p.kind, a.kind)
     SELECT coalesce(-sum(total) FILTER (WHERE account = 'contribution'), 0) AS deposited,
            coalesce(sum(total) FILTER (WHERE account = 'agent-fee'), 0) AS "agentFees",
            coalesce(sum(total) FILTER (WHERE account = 'bank-charge'), 0) AS "bankCharges",
            coalesce(sum(total) FILTER (WHERE account = 'direct-cost'), 0) AS "directCosts",
            coalesce(-sum(total) FILTER (WHERE account = 'income' AND posting = 'interest'), 0) AS interest,
            coalesce(-sum(total) FILTER (WHERE account = 'income' AND posting <> 'interest'), 0)
              AS "otherIncome",
            coalesce(-sum(total) FILTER (WHERE account = 'exchange-difference'), 0)
              AS "exchangeDifferences",
            coalesce(sum(total) FILTER (WHERE account = 'advance' AND posting = 'transfer'), 0)
              AS transferred,
            coalesce(-sum(total) FILTER (WHERE account = 'advance' AND posting = 'refund'), 0) AS refunded,
            coalesce(sum(total) FILTER (WHERE account = 'programme-expense'), 0) AS expended,
            coalesce(-sum(total) FILTER (WHERE account = 'reserved' AND posting = 'reserve'), 0) AS reserved,
            coalesce(sum(total) FILTER (WHERE account = 'reserved' AND posting = 'release'), 0) AS released,
            coalesce(-sum(total) FILTER (WHERE account = 'reserved' AND posting <> 'settle'), 0) AS allocated,
            coalesce(sum(total) FILTER (WHERE account = 'cash'), 0) AS "cashBalance",
            coalesce(-sum(total) FILTER (WHERE account = 'reserved'), 0) AS "openReservations",
            coalesce(sum(total) FILTER (WHERE account IN ('cash', 'reserved')), 0) AS "availableToAllocate"
       FROM l`,
    [fundId, asOf, knownAt],
  );
  return Object.fromEntries(
    Object.entries(row!).map(([figure, total]) => [figure, formatMinor(total)]),
  ) as Recomputed;
}

/** Kept totals that differ from the bare lines, if any. */
async function drifted(fundId: string): Promise<unknown[]> {
  return api.database.sql(
    `SELECT 'account' AS what, a.id FROM ledger_account a
      WHERE a.fund_id = $1 AND a.balance_minor <> coalesce(
        (SELECT sum(l.amount_minor) FROM posting_line l WHERE l.account_id = a.id), 0)
     UNION ALL
     SELECT 'turnover', a.id FROM ledger_account a
      WHERE a.fund_id = $1 AND a.balance_minor <> coalesce(
        (SELECT sum(t.amount_minor) FROM ledger_turnover t
          WHERE t.account_id = a.id AND t.grain = 'month'), 0)
         OR a.balance_minor <> coalesce(
        (SELECT sum(t.amount_minor) FROM ledger_turnover t
          WHERE t.account_id = a.id AND t.grain = 'year'), 0)
     UNION ALL
     SELECT 'book', p.fund_id FROM posting_line l JOIN posting p ON p.id = l.posting_id
      WHERE p.fund_id = $1 GROUP BY p.fund_id, p.book HAVING sum(l.amount_minor) <> 0
     UNION ALL
     SELECT 'position', p.fund_id
       FROM fund_position p,
            (SELECT coalesce(sum(a.balance_minor) FILTER (WHERE a.kind = 'cash'), 0) AS cash,
                    coalesce(-sum(a.balance_minor) FILTER (WHERE a.kind = 'reserved'), 0) AS reserved
               FROM ledger_account a WHERE a.fund_id = $1) a
      WHERE p.fund_id = $1 AND (p.cash_minor <> a.cash OR p.reserved_open_minor <> a.reserved)
     UNION ALL
     SELECT 'allocation', a.id FROM ledger_account a
      WHERE a.fund_id = $1 AND a.kind = 'reserved' AND -a.balance_minor <> (
        SELECT sum(l.reserved_minor - l.settled_minor - l.released_minor)
          FROM allocation_line l JOIN allocation x ON x.id = l.allocation_id
         WHERE x.programme_id = a.programme_id AND l.organisation_id = a.organisation_id)`,
    [fundId],
  );
}

async function play(taken: readonly Step[]): Promise<void> {
  count += 1;
  await insertFund(api.database, `F${count}`);
  const model = await MoneyModel.open(api, `F${count}`, entities);
  const { fund } = model;
  const capitalisation = api.app.get(CapitalisationQueries);
  const answers: { asOf: string; knownAt: string; answer: unknown }[] = [];
  for (const [index, step] of taken.entries()) {
    await model.take(step);
    if (index % 5 !== 4) continue;
    for (const asOf of ['2026-11-21', '2026-09-30', '2026-05-17']) {
      const answer = await capitalisation.at(fund, { asOf });
      answers.push({ asOf, knownAt: answer.knownAt, answer });
    }
  }
  expect(model.wrong).toEqual([]);
  const now = await capitalisation.at(fund);
  expect([now.cashBalance, now.openReservations]).toEqual([formatMinor(model.cash), formatMinor(model.open)]);
  expect(now.availableToAllocate).toBe(formatMinor(model.cash - model.open));
  expect(await drifted(fund.id)).toEqual([]);
  const [advance] = await api.database.sql<{ total: string }>(
    `SELECT coalesce(sum(balance_minor), 0) AS total FROM ledger_account
      WHERE fund_id = $1 AND kind = 'advance'`,
    [fund.id],
  );
  const [transferred, refunded, expended] = [now.transferred, now.refunded, now.expended].map((text) =>
    toMinor(text),
  ) as [bigint, bigint, bigint];
  expect(BigInt(advance!.total)).toBe(transferred - refunded - expended);
  for (const { asOf, knownAt, answer } of answers) {
    const again = await capitalisation.at(fund, { asOf, knownAt });
    expect(again).toEqual(answer);
    expect(again).toMatchObject(await recomputed(fund.id, asOf, knownAt));
  }
}

describe('any history of a fund’s money', () => {
  it('obeys every limit, keeps every total, and answers alike for the same two times', async () => {
    await fc.assert(fc.asyncProperty(steps, play), { numRuns: 8, seed: 20260, endOnFailure: true });
  });
});
