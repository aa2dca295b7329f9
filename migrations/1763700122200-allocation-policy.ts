import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signed receivables as the policy of a day counts them (domain, Available to allocate): open instalments of
 * agreements in force that are not overdue for too long, at the latest rate, less the haircut and the agent's
 * fee, rounded down once each. Nothing under the policy `cash`. Defaults as `defaultSettings`.
 */
const readers = `
  CREATE FUNCTION signed_receivables(fund_of uuid, as_of date, known_at timestamptz)
    RETURNS TABLE (agreement_id uuid, instalment_id uuid, amount_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
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
        FROM dated HAVING max(value) FILTER (WHERE key = 'allocationLimit') = 'cash-and-receivables')
    SELECT a.id, i.id,
           div(o.amount * a.usd_minor * a.rate * (10000 - p.haircut) * (10000 - p.fee),
               a.amount_minor * coalesce(r.rate, a.rate) * 100000000)::bigint
      FROM policy p
      JOIN agreement a ON a.fund_id = fund_of AND a.signed_on <= as_of AND a.recorded_at <= known_at
       AND NOT coalesce(a.ended_on <= as_of AND a.ended_at <= known_at, false)
      JOIN instalment i ON i.agreement_id = a.id AND i.due_on >= as_of - p.overdue_days
      CROSS JOIN LATERAL (
        SELECT i.amount_minor::numeric - coalesce(sum(x.amount_minor), 0)
               - CASE WHEN i.short_on <= as_of AND i.short_at <= known_at THEN i.short_minor ELSE 0 END AS amount
          FROM deposit_application x
         WHERE x.instalment_id = i.id AND x.value_date <= as_of AND x.applied_at <= known_at
           AND NOT coalesce(x.reversed_on <= as_of AND x.reversed_at <= known_at, false)) o
      LEFT JOIN LATERAL (
        SELECT e.rate FROM exchange_rate e
         WHERE e.currency = a.currency AND a.rate_on IS NOT NULL AND e.valid_from <= as_of AND e.recorded_at <= known_at
         ORDER BY e.valid_from DESC LIMIT 1) r ON true
     WHERE o.amount > 0
  $$;

  CREATE FUNCTION receivable_cover(fund_of uuid, as_of date, known_at timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(sum(amount_minor), 0)::bigint FROM signed_receivables(fund_of, as_of, known_at)
  $$;

  -- What counts on the day of an instant, in the fund's zone.
  CREATE FUNCTION receivable_cover_at(fund_of uuid, instant timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT receivable_cover(id, (instant AT TIME ZONE zone)::date, 'infinity') FROM fund WHERE id = fund_of
  $$;

  -- What is expected of each contribution line, in proportion to what is open of it: the parts add up to the whole.
  CREATE FUNCTION expected_of_lines(fund_of uuid) RETURNS TABLE (line_id uuid, expected_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH due AS (
      SELECT r.agreement_id, sum(r.amount_minor) AS total
        FROM fund_position p JOIN fund f ON f.id = p.fund_id
       CROSS JOIN LATERAL signed_receivables(p.fund_id, (p.last_booked_at AT TIME ZONE f.zone)::date, 'infinity') r
       WHERE p.fund_id = fund_of GROUP BY r.agreement_id),
    part AS (
      SELECT l.id, d.total, l.open, sum(l.open) OVER (PARTITION BY l.agreement_id) AS whole,
             sum(l.open) OVER (PARTITION BY l.agreement_id ORDER BY l.number) AS upto
        FROM due d JOIN (SELECT id, agreement_id, number, greatest(amount_minor - applied_minor, 0)::numeric AS open
                           FROM contribution_line) l USING (agreement_id))
    SELECT id, (div(total * upto, whole) - div(total * (upto - open), whole))::bigint FROM part WHERE whole > 0
  $$;

  CREATE FUNCTION expected_of(source uuid) RETURNS bigint
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT e.expected_minor FROM earmark_source s CROSS JOIN LATERAL expected_of_lines(s.fund_id) e
                      WHERE s.id = source AND e.line_id = source), 0)
  $$;
`;

/** What compares with money that is there, as it was and with what the policy adds. */
const comparisons = [
  {
    of: 'keep_balances',
    cash: 'place.reserved_open_minor > place.cash_minor THEN',
    policy: `place.reserved_open_minor > place.cash_minor
       AND place.reserved_open_minor > place.cash_minor + receivable_cover_at(NEW.fund_id, NEW.booked_at) THEN`,
  },
  {
    of: 'check_draw',
    cash: 'SELECT sum(d.reserved_minor + d.locked_minor) > s.net_minor\n',
    policy: `SELECT sum(d.reserved_minor + d.locked_minor) > s.net_minor
               AND sum(d.reserved_minor + d.locked_minor) > s.net_minor + expected_of(s.id)\n`,
  },
  {
    of: 'earmark_gaps',
    cash: 'HAVING sum(d.reserved_minor) > greatest(0, s.net_minor - sum(d.locked_minor))\n',
    policy: `HAVING sum(d.reserved_minor) > greatest(0, s.net_minor - sum(d.locked_minor))
       AND sum(d.reserved_minor) > greatest(0, s.net_minor - sum(d.locked_minor)) + expected_of(s.id)\n`,
  },
  {
    // Only what was received can be transferred.
    of: 'lock_draws',
    cash: 'least(amount, draw.reserved_minor)',
    policy: `least(amount, draw.reserved_minor, (
        SELECT greatest(0, s.net_minor - sum(o.locked_minor)) FROM earmark_source s JOIN earmark_draw o ON o.source_id = s.id
         WHERE s.id = draw.source_id GROUP BY s.id))`,
  },
] as const;

const replaced = (name: string, before: string, after: string) => `
  DO $do$
  DECLARE
    source text := pg_get_functiondef('${name}'::regproc);
  BEGIN
    IF position($text$${before}$text$ IN source) = 0 THEN
      RAISE EXCEPTION '${name} does not compare as expected';
    END IF;
    EXECUTE replace(source, $text$${before}$text$, $text$${after}$text$);
  END $do$;
`;

/** A fund's dated policy may let signed receivables be allocated; the database compares with them. */
export class AllocationPolicy1763700122200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readers);
    for (const { of, cash, policy } of comparisons) await runner.query(replaced(of, cash, policy));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { of, cash, policy } of comparisons) await runner.query(replaced(of, policy, cash));
    await runner.query(`DROP FUNCTION expected_of, expected_of_lines, receivable_cover_at, receivable_cover,
      signed_receivables`);
  }
}
