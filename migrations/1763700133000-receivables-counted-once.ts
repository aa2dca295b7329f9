import type { MigrationInterface, QueryRunner } from 'typeorm';

const policy = `
    WITH dated AS (
      SELECT DISTINCT ON (s.key) s.key, s.value #>> '{}' AS value
        FROM fund_setting s
       WHERE s.fund_id = fund_of AND s.valid_from <= as_of
         AND s.key IN ('allocationLimit', 'receivablesHaircutBasisPoints', 'receivablesOverdueDays', 'agentFeeBasisPoints')
       ORDER BY s.key, s.valid_from DESC),
    policy AS MATERIALIZED (
      SELECT coalesce(max(value) FILTER (WHERE key = 'receivablesHaircutBasisPoints'), '1000')::integer AS haircut,
             coalesce(max(value) FILTER (WHERE key = 'receivablesOverdueDays'), '90')::integer AS overdue_days,
             coalesce(max(value) FILTER (WHERE key = 'agentFeeBasisPoints'), '100')::integer AS fee
        FROM dated HAVING max(value) FILTER (WHERE key = 'allocationLimit') = 'cash-and-receivables')`;

/** Open instalments that the policy counts, by the terms of the two times. */
const openInstalments = `
      FROM policy p
      JOIN agreement a ON a.fund_id = fund_of AND a.signed_on <= as_of AND a.recorded_at <= known_at
       AND NOT coalesce(a.ended_on <= as_of AND a.ended_at <= known_at, false)
      JOIN instalment i ON i.agreement_id = a.id
      CROSS JOIN LATERAL (
        SELECT coalesce(min(m.usd_before_minor), a.usd_minor) AS usd_minor,
               coalesce(min(m.amount_before_minor), a.amount_minor) AS amount_minor
          FROM (SELECT m.usd_before_minor, m.amount_before_minor FROM agreement_amendment m
                 WHERE m.agreement_id = a.id AND NOT (m.amended_on <= as_of AND m.recorded_at <= known_at) ORDER BY m.number LIMIT 1) m) w
      JOIN LATERAL instalment_terms(a.id, as_of, known_at) t ON t.id = i.id
      CROSS JOIN LATERAL (
        SELECT t.amount_minor::numeric - coalesce(sum(x.amount_minor), 0)
               - CASE WHEN i.short_on <= as_of AND i.short_at <= known_at THEN i.short_minor ELSE 0 END AS amount
          FROM deposit_application x
         WHERE x.instalment_id = i.id AND x.value_date <= as_of AND x.applied_at <= known_at
           AND NOT coalesce(x.reversed_on <= as_of AND x.reversed_at <= known_at, false)) o
      LEFT JOIN LATERAL (
        SELECT e.rate FROM exchange_rate e
         WHERE e.currency = a.currency AND a.rate_on IS NOT NULL AND e.valid_from <= as_of AND e.recorded_at <= known_at
         ORDER BY e.valid_from DESC LIMIT 1) r ON true
     WHERE t.due_on >= as_of - p.overdue_days AND o.amount > 0`;

/**
 * What was received and not applied yet counts as cash, so what it may still settle does not count as to come:
 * a contributor's own money takes from its instalments in that currency (an application goes nowhere else), the
 * earliest first; money of which nobody knows whose it is, from what is then left of anybody's. Rounded down
 * once for each agreement or fund, so that it does not matter which instalment is paid.
 */
const countedOnce = `
  DROP FUNCTION signed_receivables;
  -- Unrounded: \`minor\` less what its own contributor has paid ahead, \`sure_minor\` less unidentified money too.
  CREATE FUNCTION signed_receivables(fund_of uuid, as_of date, known_at timestamptz)
    RETURNS TABLE (agreement_id uuid, minor numeric, sure_minor numeric)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$${policy},
    ahead AS MATERIALIZED (
      SELECT CASE WHEN d.identified_at > known_at THEN NULL ELSE d.contributor_id END AS contributor_id,
             d.currency, sum(d.donor_amount_minor - x.applied) AS amount
        FROM policy CROSS JOIN deposit d
        JOIN posting b ON b.source_id = d.id AND b.kind = 'deposit' AND b.reverses IS NULL
         AND b.value_date <= as_of AND b.booked_at <= known_at
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(x.amount_minor), 0) AS applied FROM deposit_application x
          WHERE x.deposit_id = d.id AND x.value_date <= as_of AND x.applied_at <= known_at
            AND NOT coalesce(x.reversed_on <= as_of AND x.reversed_at <= known_at, false)) x
       WHERE d.fund_id = fund_of AND NOT EXISTS (
         SELECT FROM posting r WHERE r.reverses = b.id AND r.value_date <= as_of AND r.booked_at <= known_at)
       GROUP BY 1, 2),
    due AS (
      SELECT a.id AS agreement_id, a.contributor_id, a.currency, t.due_on, i.id AS instalment_id, o.amount,
             w.usd_minor * a.rate * (10000 - p.haircut) * (10000 - p.fee) AS times,
             w.amount_minor * coalesce(r.rate, a.rate) * 100000000 AS per${openInstalments}),
    own AS (
      SELECT d.*, greatest(0, least(d.amount,
               sum(d.amount) OVER (PARTITION BY d.contributor_id, d.currency ORDER BY d.due_on, d.instalment_id)
               - coalesce(h.amount, 0))) AS unpaid
        FROM due d LEFT JOIN ahead h ON h.contributor_id = d.contributor_id AND h.currency = d.currency),
    anybody AS (
      SELECT o.*, greatest(0, least(o.unpaid,
               sum(o.unpaid) OVER (PARTITION BY o.currency ORDER BY o.due_on, o.instalment_id)
               - coalesce(h.amount, 0))) AS sure
        FROM own o LEFT JOIN ahead h ON h.contributor_id IS NULL AND h.currency = o.currency)
    SELECT agreement_id, round(sum(unpaid) * times / per, 6), round(sum(sure) * times / per, 6)
      FROM anybody GROUP BY agreement_id, times, per
  $$;

  CREATE OR REPLACE FUNCTION receivable_cover(fund_of uuid, as_of date, known_at timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT floor(coalesce(sum(sure_minor), 0))::bigint FROM signed_receivables(fund_of, as_of, known_at)
  $$;`;

/** As in Amendments. */
const countedTwice = `
  DROP FUNCTION signed_receivables;
  CREATE FUNCTION signed_receivables(fund_of uuid, as_of date, known_at timestamptz)
    RETURNS TABLE (agreement_id uuid, instalment_id uuid, amount_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$${policy}
    SELECT a.id, i.id,
           div(o.amount * w.usd_minor * a.rate * (10000 - p.haircut) * (10000 - p.fee),
               w.amount_minor * coalesce(r.rate, a.rate) * 100000000)::bigint${openInstalments}
  $$;

  CREATE OR REPLACE FUNCTION receivable_cover(fund_of uuid, as_of date, known_at timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(sum(amount_minor), 0)::bigint FROM signed_receivables(fund_of, as_of, known_at)
  $$;`;

/** What is expected of the lines: for the earmarks unidentified money is none, so it takes nothing from what is to come. */
const sumOf = { before: 'sum(r.amount_minor) AS total', after: 'floor(sum(r.minor)) AS total' };
const expectedOfLines = (before: string, after: string) => `
  DO $do$
  DECLARE
    source text := pg_get_functiondef('expected_of_lines'::regproc);
  BEGIN
    IF position('${before}' IN source) = 0 THEN
      RAISE EXCEPTION 'expected_of_lines does not sum as expected';
    END IF;
    EXECUTE replace(source, '${before}', '${after}');
  END $do$;`;

/** Under a policy that counts receivables, money that is received and not applied yet counts once. */
export class ReceivablesCountedOnce1763700133000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(countedOnce + expectedOfLines(sumOf.before, sumOf.after));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(countedTwice + expectedOfLines(sumOf.after, sumOf.before));
  }
}
