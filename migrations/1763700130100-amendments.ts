import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- A part that an amendment took out stays with an amount of zero: papers that named it go on naming it.
  ALTER TABLE contribution_line DROP CONSTRAINT contribution_line_amount_minor_check,
    ADD CONSTRAINT contribution_line_amount_minor_check CHECK (amount_minor BETWEEN 0 AND 99999999999999);
  ALTER TABLE instalment DROP CONSTRAINT instalment_amount_minor_check,
    ADD CONSTRAINT instalment_amount_minor_check CHECK (amount_minor BETWEEN 0 AND 99999999999999);

  -- How a signed agreement was changed: what it was before is what was known until then.
  CREATE TABLE agreement_amendment (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL REFERENCES agreement,
    fund_id uuid NOT NULL REFERENCES fund,
    number smallint NOT NULL CHECK (number > 0),
    amended_on date NOT NULL,
    reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 1000),
    amount_before_minor bigint NOT NULL,
    amount_after_minor bigint NOT NULL,
    usd_before_minor bigint NOT NULL,
    usd_after_minor bigint NOT NULL,
    recorded_by uuid REFERENCES person,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT agreement_amendment_once UNIQUE (agreement_id, number)
  );

  -- Only what changed. A new part was nothing before; one that was taken out is nothing after.
  CREATE TABLE agreement_amendment_part (
    amendment_id uuid NOT NULL REFERENCES agreement_amendment DEFERRABLE INITIALLY DEFERRED,
    kind text NOT NULL CHECK (kind IN ('line', 'instalment')),
    part_id uuid NOT NULL,
    number smallint NOT NULL,
    amount_before_minor bigint NOT NULL,
    amount_after_minor bigint NOT NULL CHECK (amount_after_minor BETWEEN 0 AND 99999999999999),
    due_before date,
    due_after date,
    areas_before text[],
    areas_after text[],
    places_before text[],
    places_after text[],
    PRIMARY KEY (amendment_id, part_id)
  );
  CREATE INDEX agreement_amendment_part_part ON agreement_amendment_part (part_id);

  CREATE TRIGGER agreement_amendment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER agreement_amendment_part_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_amendment_part
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- Signed papers: the arrangement and its amendments; what was kept once stays.
  CREATE TABLE agreement_document (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL REFERENCES agreement,
    fund_id uuid NOT NULL REFERENCES fund,
    file_id uuid NOT NULL REFERENCES file,
    -- The amendments that there were when it was added; none: the agreement as it was signed.
    amendments smallint NOT NULL CHECK (amendments >= 0),
    added_by uuid REFERENCES person,
    added_at timestamptz NOT NULL
  );
  CREATE INDEX agreement_document_agreement ON agreement_document (agreement_id);
`;

const amending = `
  CREATE FUNCTION line_terms(of_agreement uuid)
    RETURNS TABLE (id uuid, number smallint, amount_minor bigint, applied_minor bigint, has_receipts boolean,
                   areas text[], places text[])
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT l.id, l.number, l.amount_minor, l.applied_minor,
           EXISTS (SELECT FROM deposit_application x WHERE x.line_id = l.id),
           ARRAY(SELECT x.area FROM contribution_line_area x WHERE x.line_id = l.id ORDER BY 1),
           ARRAY(SELECT x.place FROM contribution_line_place x WHERE x.line_id = l.id ORDER BY 1)
      FROM contribution_line l WHERE l.agreement_id = of_agreement AND l.amount_minor > 0
  $$;

  -- Amends an agreement as a whole: lines and instalments as they are from now on, those without a match added,
  -- those left out taken out. Nothing goes below what was received of it, and money keeps the earmark that it
  -- was received with. Whoever calls matches the fund anew: what was drawn on a changed earmark is given up here.
  CREATE FUNCTION amend_agreement(of_agreement uuid, amendment uuid, on_day date, why text, amount bigint,
                                  value_minor bigint, new_lines jsonb, new_instalments jsonb, by_person uuid,
                                  instant timestamptz) RETURNS smallint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    was agreement;
    nth smallint;
    last_on date;
    open_now bigint;
    open_change bigint;
    committed_before bigint;
  BEGIN
    PERFORM lock_fund(a.fund_id) FROM agreement a WHERE a.id = of_agreement;
    SELECT * INTO STRICT was FROM agreement WHERE id = of_agreement FOR UPDATE;
    SELECT coalesce(max(number), 0) + 1, max(amended_on) INTO nth, last_on
      FROM agreement_amendment WHERE agreement_id = was.id;
    IF was.state <> 'active' OR on_day < greatest(was.signed_on, last_on) THEN
      RAISE EXCEPTION 'agreement % cannot be amended on %', was.number, on_day
        USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_amendment_fits';
    END IF;

    INSERT INTO agreement_amendment_part (amendment_id, kind, part_id, number, amount_before_minor, amount_after_minor,
                                          areas_before, areas_after, places_before, places_after)
      SELECT amendment, 'line', coalesce(l.id, g.id),
             coalesce(l.number, (SELECT max(o.number) FROM contribution_line o WHERE o.agreement_id = was.id)
                                + row_number() OVER (PARTITION BY l.id IS NULL ORDER BY g.nth)),
             coalesce(l.amount_minor, 0), coalesce(g.amount_minor, 0), l.areas,
             CASE WHEN g.id IS NOT NULL THEN coalesce(g.areas, l.areas, '{}') END, l.places,
             CASE WHEN g.id IS NOT NULL THEN coalesce(g.places, l.places, '{}') END
        FROM line_terms(was.id) l
        FULL JOIN ROWS FROM (jsonb_to_recordset(new_lines) AS (id uuid, amount_minor bigint, areas text[], places text[]))
             WITH ORDINALITY AS g(id, amount_minor, areas, places, nth) USING (id)
       WHERE l.id IS NULL OR g.id IS NULL OR l.amount_minor <> g.amount_minor
          OR l.areas <> coalesce(g.areas, l.areas) OR l.places <> coalesce(g.places, l.places);
    INSERT INTO agreement_amendment_part (amendment_id, kind, part_id, number, amount_before_minor, amount_after_minor,
                                          due_before, due_after)
      SELECT amendment, 'instalment', coalesce(i.id, g.id),
             coalesce(i.number, (SELECT max(o.number) FROM instalment o WHERE o.agreement_id = was.id)
                                + row_number() OVER (PARTITION BY i.id IS NULL ORDER BY g.nth)),
             coalesce(i.amount_minor, 0), coalesce(g.amount_minor, 0), i.due_on, g.due_on
        FROM (SELECT * FROM instalment o WHERE o.agreement_id = was.id AND o.amount_minor > 0) i
        FULL JOIN ROWS FROM (jsonb_to_recordset(new_instalments) AS (id uuid, amount_minor bigint, due_on date))
             WITH ORDINALITY AS g(id, amount_minor, due_on, nth) USING (id)
       WHERE i.id IS NULL OR g.id IS NULL OR i.amount_minor <> g.amount_minor OR i.due_on <> g.due_on;

    PERFORM refuse_amendment(amendment);
    PERFORM amend_lines(amendment, was);
    PERFORM amend_instalments(amendment, was);
    IF amount <> (SELECT sum(amount_minor) FROM contribution_line WHERE agreement_id = was.id)
       OR amount <> (SELECT sum(amount_minor) FROM instalment WHERE agreement_id = was.id) THEN
      RAISE EXCEPTION 'the parts of agreement % do not add up', was.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_lines_total';
    END IF;

    SELECT sum(greatest(amount_minor - paid_minor - short_minor, 0)) INTO open_now
      FROM instalment WHERE agreement_id = was.id;
    UPDATE agreement SET amount_minor = amount, usd_minor = value_minor, open_minor = open_now, version = version + 1
     WHERE id = was.id;
    SELECT sum(committed_minor) INTO committed_before FROM promise_entry WHERE agreement_id = was.id;
    open_change := part_value(value_minor, open_now, amount) - part_value(was.usd_minor, was.open_minor, was.amount_minor);
    INSERT INTO promise_entry (fund_id, contributor_id, agreement_id, value_date, booked_at, pledged_minor,
                               pledged_open_minor, committed_minor, committed_open_minor)
      VALUES (was.fund_id, was.contributor_id, was.id, on_day, instant, 0, 0,
              greatest(value_minor - was.usd_minor, part_value(value_minor, open_now, amount) - committed_before),
              open_change)
      RETURNING booked_at INTO instant;
    INSERT INTO agreement_amendment (id, agreement_id, fund_id, number, amended_on, reason, amount_before_minor,
                                     amount_after_minor, usd_before_minor, usd_after_minor, recorded_by, recorded_at)
      VALUES (amendment, was.id, was.fund_id, nth, on_day, btrim(why), was.amount_minor, amount, was.usd_minor,
              value_minor, by_person, instant);
    RETURN nth;
  END $$;
`;

/** The steps of it, which nobody calls by themselves. */
const steps = `
  CREATE FUNCTION refuse_amendment(amendment uuid) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM agreement_amendment_part p LEFT JOIN contribution_line l ON l.id = p.part_id
        LEFT JOIN instalment i ON i.id = p.part_id
       WHERE p.amendment_id = amendment AND p.amount_after_minor < p.amount_before_minor
         AND p.amount_after_minor < coalesce(l.applied_minor, i.paid_minor + i.short_minor)) THEN
      RAISE EXCEPTION 'more was received than would be left'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'amendment_within_received';
    END IF;
    IF EXISTS (
      SELECT FROM agreement_amendment_part p JOIN deposit_application x ON x.line_id = p.part_id
       WHERE p.amendment_id = amendment AND p.areas_after IS NOT NULL
         AND (p.areas_after, p.places_after) IS DISTINCT FROM (p.areas_before, p.places_before)) THEN
      RAISE EXCEPTION 'money was received with the earmark of a line'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'contribution_line_earmark_stands';
    END IF;
  END $$;

  CREATE FUNCTION amend_lines(amendment uuid, signed agreement) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    bound uuid[];
  BEGIN
    UPDATE contribution_line l SET amount_minor = p.amount_after_minor
      FROM agreement_amendment_part p WHERE p.amendment_id = amendment AND p.kind = 'line' AND l.id = p.part_id;
    SELECT array_agg(part_id) INTO bound FROM agreement_amendment_part
     WHERE amendment_id = amendment AND kind = 'line' AND areas_before IS NOT NULL AND areas_after IS NOT NULL
       AND (areas_after, places_after) IS DISTINCT FROM (areas_before, places_before);
    UPDATE earmark_draw SET reserved_minor = 0 WHERE source_id = ANY (bound) AND reserved_minor > 0;
    DELETE FROM earmark_draw WHERE source_id = ANY (bound) AND (reserved_minor, locked_minor, returned_minor) = (0, 0, 0);
    DELETE FROM contribution_line_area WHERE line_id = ANY (bound);
    DELETE FROM contribution_line_place WHERE line_id = ANY (bound);
    UPDATE earmark_source SET areas = NULL, places = NULL, countries = NULL WHERE id = ANY (bound);
    INSERT INTO contribution_line (id, agreement_id, fund_id, number, amount_minor)
      SELECT part_id, signed.id, signed.fund_id, number, amount_after_minor FROM agreement_amendment_part
       WHERE amendment_id = amendment AND kind = 'line' AND areas_before IS NULL;
    INSERT INTO contribution_line_area (line_id, area)
      SELECT p.part_id, x.area FROM agreement_amendment_part p CROSS JOIN LATERAL unnest(p.areas_after) AS x(area)
       WHERE p.amendment_id = amendment AND (p.areas_before IS NULL OR p.part_id = ANY (bound));
    INSERT INTO contribution_line_place (line_id, place)
      SELECT p.part_id, x.place FROM agreement_amendment_part p CROSS JOIN LATERAL unnest(p.places_after) AS x(place)
       WHERE p.amendment_id = amendment AND (p.areas_before IS NULL OR p.part_id = ANY (bound));
  END $$;

  CREATE FUNCTION amend_instalments(amendment uuid, signed agreement) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    -- A day that was put off may become overdue again, and is told again then.
    DELETE FROM instalment_overdue o USING agreement_amendment_part p
     WHERE p.amendment_id = amendment AND p.due_after > p.due_before AND o.instalment_id = p.part_id;
    UPDATE instalment i SET amount_minor = p.amount_after_minor, due_on = coalesce(p.due_after, i.due_on)
      FROM agreement_amendment_part p
     WHERE p.amendment_id = amendment AND p.kind = 'instalment' AND i.id = p.part_id;
    INSERT INTO instalment (id, agreement_id, fund_id, number, due_on, amount_minor)
      SELECT part_id, signed.id, signed.fund_id, number, due_after, amount_after_minor FROM agreement_amendment_part
       WHERE amendment_id = amendment AND kind = 'instalment' AND due_before IS NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION refuse_amendment, amend_lines, amend_instalments, amend_agreement FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION amend_agreement TO tributary_app;
`;

const termsSql = `
  -- What an agreement's instalments were on a day, as known at an instant.
  CREATE FUNCTION instalment_terms(of_agreement uuid, as_of date, known_at timestamptz)
    RETURNS TABLE (id uuid, due_on date, amount_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT i.id, coalesce(m.due_before, i.due_on), coalesce(m.amount_before_minor, i.amount_minor)
      FROM instalment i
      LEFT JOIN LATERAL (
        SELECT p.amount_before_minor, p.due_before
          FROM agreement_amendment_part p JOIN agreement_amendment m ON m.id = p.amendment_id
         WHERE p.part_id = i.id AND NOT (m.amended_on <= as_of AND m.recorded_at <= known_at)
         ORDER BY m.number LIMIT 1) m ON true
     WHERE i.agreement_id = of_agreement
  $$;
`;

const terms = (amended: boolean) => {
  const uncounted = 'm.amended_on <= as_of AND m.recorded_at <= known_at';
  const laterals = `
      CROSS JOIN LATERAL (
        SELECT coalesce(min(m.usd_before_minor), a.usd_minor) AS usd_minor,
               coalesce(min(m.amount_before_minor), a.amount_minor) AS amount_minor
          FROM (SELECT m.usd_before_minor, m.amount_before_minor FROM agreement_amendment m
                 WHERE m.agreement_id = a.id AND NOT (${uncounted}) ORDER BY m.number LIMIT 1) m) w
      JOIN LATERAL instalment_terms(a.id, as_of, known_at) t ON t.id = i.id`;
  return {
    usd: amended ? 'w.usd_minor' : 'a.usd_minor',
    whole: amended ? 'w.amount_minor' : 'a.amount_minor',
    laterals: amended ? laterals : '',
    ofAgreement: amended ? '' : ' AND i.due_on >= as_of - p.overdue_days',
    due: amended ? 't.due_on >= as_of - p.overdue_days AND o.amount > 0' : 'o.amount > 0',
    part: amended ? 't.amount_minor' : 'i.amount_minor',
  };
};

/** As in AllocationPolicy; when amended, by the terms of the two times: what was before is what was known until then. */
const receivables = (amended: boolean) => {
  const { usd, whole, laterals, ofAgreement, due, part } = terms(amended);
  return `
  CREATE OR REPLACE FUNCTION signed_receivables(fund_of uuid, as_of date, known_at timestamptz)
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
           div(o.amount * ${usd} * a.rate * (10000 - p.haircut) * (10000 - p.fee),
               ${whole} * coalesce(r.rate, a.rate) * 100000000)::bigint
      FROM policy p
      JOIN agreement a ON a.fund_id = fund_of AND a.signed_on <= as_of AND a.recorded_at <= known_at
       AND NOT coalesce(a.ended_on <= as_of AND a.ended_at <= known_at, false)
      JOIN instalment i ON i.agreement_id = a.id${ofAgreement}${laterals}
      CROSS JOIN LATERAL (
        SELECT ${part}::numeric - coalesce(sum(x.amount_minor), 0)
               - CASE WHEN i.short_on <= as_of AND i.short_at <= known_at THEN i.short_minor ELSE 0 END AS amount
          FROM deposit_application x
         WHERE x.instalment_id = i.id AND x.value_date <= as_of AND x.applied_at <= known_at
           AND NOT coalesce(x.reversed_on <= as_of AND x.reversed_at <= known_at, false)) o
      LEFT JOIN LATERAL (
        SELECT e.rate FROM exchange_rate e
         WHERE e.currency = a.currency AND a.rate_on IS NOT NULL AND e.valid_from <= as_of AND e.recorded_at <= known_at
         ORDER BY e.valid_from DESC LIMIT 1) r ON true
     WHERE ${due}
  $$;`;
};

const privileges = `
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON agreement_amendment, agreement_amendment_part, agreement_document
    FROM tributary_app;
  GRANT INSERT ON agreement_document TO tributary_app;
`;

/** Agreements are amended, with what they were before kept; their signed papers are files. */
export class Amendments1763700130100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, amending, steps, termsSql, receivables(true), privileges])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${receivables(false)}
      DROP FUNCTION instalment_terms, amend_agreement, amend_instalments, amend_lines, refuse_amendment, line_terms;
      DROP TABLE agreement_document, agreement_amendment_part, agreement_amendment;
      ALTER TABLE contribution_line DROP CONSTRAINT contribution_line_amount_minor_check,
        ADD CONSTRAINT contribution_line_amount_minor_check CHECK (amount_minor BETWEEN 1 AND 99999999999999);
      ALTER TABLE instalment DROP CONSTRAINT instalment_amount_minor_check,
        ADD CONSTRAINT instalment_amount_minor_check CHECK (amount_minor BETWEEN 1 AND 99999999999999);
    `);
  }
}
