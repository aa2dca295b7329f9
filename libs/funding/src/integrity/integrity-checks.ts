import { promiseChecks } from './promise-checks.js';

/**
 * What must always be true of a fund's books, each as one statement that returns the rows where it is not
 * (`at`: what to look at; `expected`, `found`: minor units as text). `$1` is the fund. The database's
 * triggers keep all of it; these checks recompute it from the postings, so that a mistake of ours or a hand
 * on the tables is seen.
 */
export const integrityChecks = {
  ...promiseChecks,
  'postings-balance': `
    SELECT posting_id::text AS at, '0' AS expected, sum(amount_minor)::text AS found
      FROM posting_line WHERE fund_id = $1 GROUP BY posting_id HAVING sum(amount_minor) <> 0`,
  'accounts-agree': `
    SELECT a.id::text AS at, coalesce(sum(l.amount_minor), 0)::text AS expected,
           a.balance_minor::text AS found
      FROM ledger_account a LEFT JOIN posting_line l ON l.account_id = a.id
     WHERE a.fund_id = $1 GROUP BY a.id HAVING a.balance_minor <> coalesce(sum(l.amount_minor), 0)`,
  'turnover-agrees': `
    WITH kept AS (
      SELECT account_id, kind, grain, sum(amount_minor) AS total FROM ledger_turnover
       WHERE fund_id = $1 GROUP BY 1, 2, 3),
    lines AS (
      SELECT account_id, kind, grain, sum(amount_minor) AS total
        FROM posting_line CROSS JOIN (VALUES ('month'), ('year')) AS grains(grain)
       WHERE fund_id = $1 GROUP BY 1, 2, 3)
    SELECT account_id || ' ' || kind || ' ' || grain AS at, coalesce(lines.total, 0)::text AS expected,
           coalesce(kept.total, 0)::text AS found
      FROM kept FULL JOIN lines USING (account_id, kind, grain)
     WHERE coalesce(kept.total, 0) <> coalesce(lines.total, 0)`,
  'position-agrees': `
    SELECT what AS at, expected::text, found::text FROM fund_position p
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(balance_minor) FILTER (WHERE kind = 'cash'), 0) AS cash,
               coalesce(-sum(balance_minor) FILTER (WHERE kind = 'reserved'), 0) AS open
          FROM ledger_account WHERE fund_id = p.fund_id) t
      CROSS JOIN LATERAL (VALUES ('cash', t.cash, p.cash_minor), ('reserved', t.open, p.reserved_open_minor))
        AS v(what, expected, found)
     WHERE p.fund_id = $1 AND expected <> found`,
  'periods-agree': `
    SELECT p.starts_on || ' ' || b.account_id AS at, b.amount_minor::text AS found,
           coalesce(sum(l.amount_minor), 0)::text AS expected
      FROM ledger_period p JOIN period_balance b ON b.period_id = p.id
      LEFT JOIN posting_line l ON l.account_id = b.account_id AND l.value_date <= p.ends_on
     WHERE p.fund_id = $1 AND p.state = 'closed'
     GROUP BY p.id, p.starts_on, b.account_id, b.amount_minor
    HAVING b.amount_minor <> coalesce(sum(l.amount_minor), 0)`,
  'allocations-agree': `
    WITH posted AS (
      SELECT p.allocation_id, a.organisation_id, p.kind, -sum(l.amount_minor) AS total
        FROM posting p JOIN posting_line l ON l.posting_id = p.id JOIN ledger_account a ON a.id = l.account_id
       WHERE p.fund_id = $1 AND p.book = 'allotment' AND a.kind = 'reserved' GROUP BY 1, 2, 3)
    SELECT n.allocation_id || ' ' || n.organisation_id || ' ' || v.kind AS at,
           coalesce(v.sign * posted.total, 0)::text AS expected, v.found::text
      FROM allocation_line n JOIN allocation o ON o.id = n.allocation_id
      CROSS JOIN LATERAL (VALUES ('reserve', 1, n.reserved_minor), ('settle', -1, n.settled_minor),
                                 ('release', -1, n.released_minor)) AS v(kind, sign, found)
      LEFT JOIN posted ON posted.allocation_id = n.allocation_id
            AND posted.organisation_id = n.organisation_id AND posted.kind = v.kind
     WHERE o.fund_id = $1 AND coalesce(v.sign * posted.total, 0) <> v.found`,
  'documents-posted': `
    SELECT d.id::text AS at, d.amount_minor::text AS expected,
           coalesce(-sum(l.amount_minor), 0)::text AS found
      FROM deposit d
      LEFT JOIN posting p ON p.source_id = d.id AND p.kind = 'deposit'
      LEFT JOIN posting_line l ON l.posting_id = p.id
            AND EXISTS (SELECT FROM ledger_account a
                         WHERE a.id = l.account_id AND a.kind IN ('contribution', 'unidentified'))
     WHERE d.fund_id = $1 GROUP BY d.id
    HAVING coalesce(-sum(l.amount_minor), 0) <> CASE d.state WHEN 'recorded' THEN d.amount_minor ELSE 0 END`,
  'not-over-allocated': `
    SELECT 'available' AS at, '0' AS expected, (cash_minor + cover - reserved_open_minor)::text AS found
      FROM fund_position CROSS JOIN receivable_cover_at(fund_id, greatest(last_booked_at, now())) AS cover
     WHERE fund_id = $1 AND cash_minor + cover < reserved_open_minor`,
  'earmarks-matched': `
    SELECT at, expected::text, found::text FROM earmark_gaps($1)`,
  // What sources have free, less costs and losses, is the cash of which it is known what it may pay.
  'earmarks-agree': `
    SELECT 'cash' AS at, p.cash_minor::text AS expected, t.known::text AS found
      FROM fund_position p CROSS JOIN LATERAL (
        SELECT (SELECT coalesce(sum(net_minor), 0) FROM earmark_source WHERE fund_id = p.fund_id)
             - (SELECT coalesce(sum(locked_minor), 0) FROM earmark_draw WHERE fund_id = p.fund_id)
             - (SELECT coalesce(sum(amount_minor), 0) FROM direct_cost
                 WHERE fund_id = p.fund_id AND state = 'recorded')
             - (SELECT coalesce(sum(amount_minor), 0) FROM bank_charge
                 WHERE fund_id = p.fund_id AND state = 'recorded')
             + (SELECT coalesce(sum(amount_minor - bank_charge_minor - agent_fee_minor), 0) FROM deposit
                 WHERE fund_id = p.fund_id AND state = 'recorded' AND contributor_id IS NULL) AS known) t
     WHERE p.fund_id = $1 AND p.cash_minor <> t.known`,
} as const satisfies Record<string, string>;

export type LedgerCheck = keyof typeof integrityChecks;
/** `history-intact`: the chain of the fund's events, checked by its verifier. */
export type IntegrityCheck = LedgerCheck | 'history-intact';

export const integrityCheckNames = [
  ...(Object.keys(integrityChecks) as LedgerCheck[]),
  'history-intact',
] as const satisfies readonly IntegrityCheck[];
