/** What must always be true of a fund's promises and of deposits applied to them; form as in the ledger's. */
export const promiseChecks = {
  'promises-agree': `
    WITH booked AS (
      SELECT coalesce(pledge_id, agreement_id) AS id, sum(pledged_open_minor) AS pledged_open,
             sum(committed_minor) AS committed, sum(committed_open_minor) AS committed_open
        FROM promise_entry WHERE fund_id = $1 GROUP BY 1)
    SELECT p.id::text AS at, part_value(p.usd_minor, p.open_minor, p.amount_minor)::text AS expected,
           coalesce(b.pledged_open, 0)::text AS found
      FROM pledge p LEFT JOIN booked b USING (id)
     WHERE p.fund_id = $1
       AND coalesce(b.pledged_open, 0) <> part_value(p.usd_minor, p.open_minor, p.amount_minor)
    UNION ALL
    SELECT a.id::text, part_value(a.usd_minor, a.open_minor, a.amount_minor)::text,
           coalesce(b.committed_open, 0)::text
      FROM agreement a LEFT JOIN booked b USING (id)
     WHERE a.fund_id = $1
       AND (coalesce(b.committed_open, 0) <> part_value(a.usd_minor, a.open_minor, a.amount_minor)
            OR b.committed NOT BETWEEN b.committed_open AND a.usd_minor)`,
  'applications-agree': `
    WITH live AS (SELECT * FROM deposit_application WHERE fund_id = $1 AND reversed_at IS NULL),
    kept AS (
      SELECT d.id, v.what, v.found FROM deposit d CROSS JOIN LATERAL (VALUES
          ('applied', d.applied_minor), ('gross', d.applied_gross_minor), ('net', d.applied_net_minor))
          AS v(what, found)
       WHERE d.fund_id = $1
      UNION ALL
      SELECT l.id, v.what, v.found FROM contribution_line l CROSS JOIN LATERAL (VALUES
          ('applied', l.applied_minor), ('gross', l.gross_minor), ('net', l.net_minor)) AS v(what, found)
       WHERE l.fund_id = $1
      UNION ALL
      SELECT i.id, 'applied', i.paid_minor FROM instalment i WHERE i.fund_id = $1),
    counted AS (
      SELECT o.id, v.what, sum(v.minor) AS expected
        FROM live p CROSS JOIN LATERAL (VALUES (p.deposit_id), (p.line_id), (p.instalment_id)) AS o(id)
        CROSS JOIN LATERAL (VALUES ('applied', p.amount_minor), ('gross', p.usd_minor), ('net', p.net_minor))
          AS v(what, minor)
       GROUP BY 1, 2)
    SELECT k.id || ' ' || k.what AS at, coalesce(c.expected, 0)::text AS expected, k.found::text
      FROM kept k LEFT JOIN counted c USING (id, what) WHERE k.found <> coalesce(c.expected, 0)`,
  'agreements-agree': `
    SELECT a.id || ' ' || v.what AS at, v.expected::text, v.found::text
      FROM agreement a
      CROSS JOIN LATERAL (
        SELECT sum(i.amount_minor) AS total,
               sum(greatest(i.amount_minor - i.paid_minor - i.short_minor, 0)) AS open
          FROM instalment i WHERE i.agreement_id = a.id) s
      CROSS JOIN LATERAL (VALUES
        ('lines', a.amount_minor::numeric,
          (SELECT sum(l.amount_minor) FROM contribution_line l WHERE l.agreement_id = a.id)),
        ('instalments', a.amount_minor, s.total),
        ('open', CASE a.state WHEN 'terminated' THEN 0 ELSE s.open END, a.open_minor))
        AS v(what, expected, found)
     WHERE a.fund_id = $1 AND v.expected IS DISTINCT FROM v.found
    UNION ALL
    SELECT p.id::text, (p.amount_minor - s.settled)::text, p.open_minor::text
      FROM pledge p CROSS JOIN LATERAL (
        SELECT coalesce(sum(x.settled_minor - x.reopened_minor), 0) AS settled
          FROM agreement_pledge x WHERE x.pledge_id = p.id) s
     WHERE p.fund_id = $1 AND p.state = 'announced' AND p.open_minor <> p.amount_minor - s.settled`,
} as const satisfies Record<string, string>;
