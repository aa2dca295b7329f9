import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- How the certificate changed, in both times: what of which money stood for an allocation on a day, as known at
  -- an instant. Entries of one need follow each other in both times, so that any day shows a certificate that was.
  CREATE TABLE earmark_draw_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    purpose text NOT NULL,
    allocation_id uuid REFERENCES allocation,
    source_id uuid NOT NULL REFERENCES earmark_source,
    value_date date NOT NULL,
    booked_at timestamptz NOT NULL,
    reserved_minor bigint NOT NULL,
    locked_minor bigint NOT NULL,
    returned_minor bigint NOT NULL
  );
  CREATE INDEX earmark_draw_entry_need ON earmark_draw_entry (fund_id, purpose, allocation_id, value_date);
  CREATE TRIGGER earmark_draw_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON earmark_draw_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON earmark_draw_entry FROM tributary_app;

  INSERT INTO earmark_draw_entry (fund_id, purpose, allocation_id, source_id, value_date, booked_at, reserved_minor,
                                  locked_minor, returned_minor)
    SELECT d.fund_id, d.purpose, d.allocation_id, d.source_id, p.last_value_date, p.last_booked_at, d.reserved_minor,
           d.locked_minor, d.returned_minor
      FROM earmark_draw d JOIN fund_position p ON p.fund_id = d.fund_id
     WHERE p.last_booked_at IS NOT NULL;
`;

const changed = {
  INSERT:
    'SELECT fund_id, purpose, allocation_id, source_id, reserved_minor, locked_minor, returned_minor FROM now_rows',
  DELETE: `SELECT fund_id, purpose, allocation_id, source_id, -reserved_minor, -locked_minor, -returned_minor
             FROM was_rows`,
  UPDATE: `SELECT n.fund_id, n.purpose, n.allocation_id, n.source_id, n.reserved_minor - w.reserved_minor,
                  n.locked_minor - w.locked_minor, n.returned_minor - w.returned_minor
             FROM now_rows n JOIN was_rows w ON w.fund_id = n.fund_id AND w.purpose = n.purpose
              AND w.allocation_id IS NOT DISTINCT FROM n.allocation_id AND w.source_id = n.source_id`,
} as const;

const seen = {
  INSERT: 'REFERENCING NEW TABLE AS now_rows',
  DELETE: 'REFERENCING OLD TABLE AS was_rows',
  UPDATE: 'REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows',
} as const;

/** A change counts from the day of the fund's latest posting, which caused it, but not before an earlier one of its need. */
const keeper = (change: keyof typeof changed) => `
  CREATE FUNCTION enter_draws_${change.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    WITH changed(fund_id, purpose, allocation_id, source_id, reserved_minor, locked_minor, returned_minor) AS (
      ${changed[change]}),
    moved AS (
      SELECT * FROM changed WHERE (reserved_minor, locked_minor, returned_minor) <> (0, 0, 0)),
    instant AS (
      UPDATE fund_position p SET last_booked_at = p.last_booked_at + interval '1 microsecond'
       WHERE p.fund_id IN (SELECT fund_id FROM moved) RETURNING p.fund_id, p.last_booked_at)
    INSERT INTO earmark_draw_entry (fund_id, purpose, allocation_id, source_id, value_date, booked_at, reserved_minor,
                                    locked_minor, returned_minor)
      SELECT m.fund_id, m.purpose, m.allocation_id, m.source_id, greatest(l.value_date, e.value_date), i.last_booked_at,
             m.reserved_minor, m.locked_minor, m.returned_minor
        FROM moved m JOIN instant i USING (fund_id)
       CROSS JOIN LATERAL (
         SELECT l.value_date FROM posting_line l WHERE l.fund_id = m.fund_id ORDER BY l.booked_at DESC LIMIT 1) l
        LEFT JOIN LATERAL (
         SELECT max(e.value_date) AS value_date FROM earmark_draw_entry e
          WHERE e.fund_id = m.fund_id AND e.purpose = m.purpose
            AND e.allocation_id IS NOT DISTINCT FROM m.allocation_id) e ON true;
    RETURN NULL;
  END $$;
  CREATE TRIGGER earmark_draw_entered_${change.toLowerCase()} AFTER ${change} ON earmark_draw ${seen[change]}
    FOR EACH STATEMENT EXECUTE FUNCTION enter_draws_${change.toLowerCase()}();
`;

const readers = `
  -- Which money paid which programme, and what it stands for: the one definition of what money reached. A row
  -- without money is what the ledger tells of a programme beyond its draws. Expenditure is shared among what was
  -- transferred and not refunded, to the cent (largest remainder).
  CREATE FUNCTION reach_figures(fund uuid, as_of date, known_at timestamptz)
    RETURNS TABLE (source_id uuid, programme_id uuid, reserved_minor bigint, transferred_minor bigint,
                   refunded_minor bigint, expended_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH drawn AS (
      SELECT e.source_id, a.programme_id, sum(e.reserved_minor) AS reserved, sum(e.locked_minor) AS locked,
             sum(e.returned_minor) AS returned
        FROM earmark_draw_entry e JOIN allocation a ON a.id = e.allocation_id
       WHERE e.fund_id = fund AND e.purpose = 'allocation' AND e.value_date <= as_of AND e.booked_at <= known_at
       GROUP BY 1, 2),
    kept AS (
      SELECT f.programme_id, f.figure, sum(f.amount_minor) AS minor
        FROM ledger_figures(fund, as_of, known_at, 'year') f WHERE f.programme_id IS NOT NULL GROUP BY 1, 2),
    told AS (
      SELECT k.programme_id,
             coalesce(sum(CASE k.figure WHEN 'reserved' THEN k.minor WHEN 'released' THEN -k.minor
                                        WHEN 'transferred' THEN -k.minor END), 0) AS reserved,
             coalesce(sum(CASE k.figure WHEN 'transferred' THEN k.minor WHEN 'refunded' THEN -k.minor END), 0) AS locked,
             coalesce(sum(k.minor) FILTER (WHERE k.figure = 'refunded'), 0) AS returned,
             coalesce(sum(k.minor) FILTER (WHERE k.figure = 'expended'), 0) AS expended
        FROM kept k GROUP BY 1),
    spent AS (
      SELECT d.source_id, d.programme_id, d.locked, t.expended, sum(d.locked) OVER of_programme AS whole,
             row_number() OVER (PARTITION BY d.programme_id
               ORDER BY mod(abs(t.expended) * d.locked, nullif(sum_of.whole, 0)) DESC, s.flexibility, s.value_date, s.number,
                        s.id) AS place
        FROM drawn d JOIN told t USING (programme_id) JOIN earmark_source s ON s.id = d.source_id
        JOIN (SELECT programme_id, sum(locked) AS whole FROM drawn GROUP BY 1) sum_of USING (programme_id)
       WHERE d.locked > 0 WINDOW of_programme AS (PARTITION BY d.programme_id)),
    shares AS (
      SELECT source_id, programme_id, expended, place, div(abs(expended) * locked, whole) AS base,
             sum(div(abs(expended) * locked, whole)) OVER (PARTITION BY programme_id) AS given
        FROM spent),
    paid AS (
      SELECT d.source_id, d.programme_id, d.reserved, d.locked, d.returned,
             coalesce(sign(x.expended) * (x.base + CASE WHEN x.place <= abs(x.expended) - x.given THEN 1 ELSE 0 END), 0)
               AS expended
        FROM drawn d LEFT JOIN shares x USING (source_id, programme_id))
    SELECT p.source_id, p.programme_id, p.reserved::bigint, p.locked::bigint, p.returned::bigint, p.expended::bigint
      FROM paid p WHERE (p.reserved, p.locked, p.returned, p.expended) <> (0, 0, 0, 0)
     UNION ALL
    SELECT NULL, r.* FROM (
      SELECT programme_id, (coalesce(t.reserved, 0) - coalesce(p.reserved, 0))::bigint AS reserved,
             (coalesce(t.locked, 0) - coalesce(p.locked, 0))::bigint AS locked,
             (coalesce(t.returned, 0) - coalesce(p.returned, 0))::bigint AS returned,
             (coalesce(t.expended, 0) - coalesce(p.expended, 0))::bigint AS expended
        FROM told t FULL JOIN (
          SELECT programme_id, sum(reserved) AS reserved, sum(locked) AS locked, sum(returned) AS returned,
                 sum(expended) AS expended FROM paid GROUP BY 1) p USING (programme_id)) r
     WHERE (r.reserved, r.locked, r.returned, r.expended) <> (0, 0, 0, 0)
  $$;
`;

/** What money reached, told by the certificate of draws at both times. */
export class DrawEntries1763700130300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const change of ['INSERT', 'DELETE', 'UPDATE'] as const) await runner.query(keeper(change));
    await runner.query(readers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION reach_figures;
      DROP TRIGGER earmark_draw_entered_insert ON earmark_draw;
      DROP TRIGGER earmark_draw_entered_update ON earmark_draw;
      DROP TRIGGER earmark_draw_entered_delete ON earmark_draw;
      DROP FUNCTION enter_draws_insert, enter_draws_update, enter_draws_delete;
      DROP TABLE earmark_draw_entry;
    `);
  }
}
