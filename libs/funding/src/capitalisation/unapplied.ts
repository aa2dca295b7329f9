/**
 * What was received and not applied to an agreement yet, by contributor (null: nobody knows yet whose it is),
 * at both times: $1 fund, $2 the day, $3 the instant. Gross in the fund's currency as booked, less what of it
 * was applied. A contributor has it from the same posting on as the deposit: never more than `deposited`.
 */
export const unappliedSql = `
    SELECT CASE WHEN d.identified_at IS NULL OR EXISTS (
             SELECT FROM posting i
              WHERE i.source_id = d.id AND i.kind = 'identify' AND i.reverses IS NULL
                AND i.value_date <= $2 AND i.booked_at <= $3 AND NOT EXISTS (
                  SELECT FROM posting r WHERE r.reverses = i.id AND r.value_date <= $2 AND r.booked_at <= $3))
           THEN d.contributor_id END AS organisation_id,
           sum(d.amount_minor - coalesce(x.applied, 0)) AS total
      FROM deposit d
      LEFT JOIN (
        SELECT deposit_id, sum(usd_minor) AS applied FROM deposit_application
         WHERE fund_id = $1 AND value_date <= $2 AND applied_at <= $3
           AND NOT coalesce(reversed_on <= $2 AND reversed_at <= $3, false)
         GROUP BY deposit_id) x ON x.deposit_id = d.id
      JOIN posting b ON b.source_id = d.id AND b.kind = 'deposit' AND b.reverses IS NULL
       AND b.value_date <= $2 AND b.booked_at <= $3
     WHERE d.fund_id = $1 AND coalesce(x.applied, 0) < d.amount_minor AND NOT EXISTS (
       SELECT FROM posting r WHERE r.reverses = b.id AND r.value_date <= $2 AND r.booked_at <= $3)
     GROUP BY 1`;
