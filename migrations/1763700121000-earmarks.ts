import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- A region stands for the countries that the list of places puts into it; an unknown code for itself.
  CREATE FUNCTION countries_of(codes text[]) RETURNS text[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH RECURSIVE inside AS (
      SELECT unnest(codes) AS code
       UNION
      SELECT v.code FROM inside i
        JOIN vocabulary v ON v.list = 'places' AND v.fund_id IS NULL AND v.attributes ->> 'region' = i.code)
    SELECT coalesce(array_agg(i.code ORDER BY i.code), '{}')
      FROM inside i LEFT JOIN vocabulary v ON v.list = 'places' AND v.fund_id IS NULL AND v.code = i.code
     WHERE v.attributes ->> 'kind' IS DISTINCT FROM 'region'
  $$;

  -- What an allocation may be paid from is settled when it is reserved: by the programme as it was decided.
  ALTER TABLE allocation
    ADD COLUMN places text[] NOT NULL DEFAULT '{}',
    ADD COLUMN countries text[] NOT NULL DEFAULT '{}';
  UPDATE allocation a SET places = p.places, countries = countries_of(p.places)
    FROM programme p WHERE p.id = a.programme_id;
  CREATE FUNCTION keep_allocation_earmark() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    SELECT p.primary_area, p.places, countries_of(p.places) INTO NEW.primary_area, NEW.places, NEW.countries
      FROM programme p WHERE p.id = NEW.programme_id;
    NEW.places := coalesce(NEW.places, '{}');
    NEW.countries := coalesce(NEW.countries, '{}');
    RETURN NEW;
  END $$;
  CREATE TRIGGER allocation_earmark BEFORE INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION keep_allocation_earmark();

  -- Money that may be drawn: contribution lines at the net of what was applied to them, the unapplied rest of
  -- an identified deposit, income, and what came back beyond what was paid. Nothing in a dimension: free in it. Kept by triggers.
  CREATE TABLE earmark_source (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    kind text NOT NULL CHECK (kind IN ('line', 'deposit', 'income', 'refund')),
    contributor_id uuid REFERENCES organisation,
    number text NOT NULL,
    value_date date,
    areas text[],
    places text[],
    countries text[],
    net_minor bigint NOT NULL DEFAULT 0 CHECK (net_minor >= 0),
    -- As flexibility() of the rules: pairs of area and country; a dimension without an earmark counts 1,000.
    flexibility integer GENERATED ALWAYS AS (
      coalesce(cardinality(areas), 1000) * coalesce(cardinality(countries), 1000)) STORED,
    CONSTRAINT earmark_source_of_line CHECK (kind = 'line' OR (areas IS NULL AND places IS NULL)),
    CONSTRAINT earmark_source_places CHECK ((places IS NULL) = (countries IS NULL))
  );
  CREATE INDEX earmark_source_fund ON earmark_source (fund_id);

  -- The certificate: what of which money stands for which need. Locked: transferred and not refunded.
  CREATE TABLE earmark_draw (
    fund_id uuid NOT NULL REFERENCES fund,
    purpose text NOT NULL CHECK (purpose IN ('allocation', 'direct-costs', 'charges')),
    allocation_id uuid REFERENCES allocation,
    source_id uuid NOT NULL REFERENCES earmark_source,
    reserved_minor bigint NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
    locked_minor bigint NOT NULL DEFAULT 0 CHECK (locked_minor >= 0),
    returned_minor bigint NOT NULL DEFAULT 0 CHECK (returned_minor >= 0),
    CONSTRAINT earmark_draw_once UNIQUE NULLS NOT DISTINCT (fund_id, purpose, allocation_id, source_id),
    CONSTRAINT earmark_draw_allocation CHECK ((purpose = 'allocation') = (allocation_id IS NOT NULL)),
    CONSTRAINT earmark_draw_lock CHECK (purpose = 'allocation' OR (locked_minor = 0 AND returned_minor = 0))
  );
  CREATE INDEX earmark_draw_source ON earmark_draw (source_id);
  CREATE INDEX earmark_draw_by_allocation ON earmark_draw (allocation_id);
`;

/** Sources follow the documents that they stand for. */
const sources = `
  CREATE FUNCTION keep_document_source() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    net bigint := 0;
    giver uuid;
  BEGIN
    PERFORM lock_fund(NEW.fund_id);
    IF TG_TABLE_NAME = 'income' THEN
      IF NEW.state = 'recorded' THEN net := NEW.amount_minor; END IF;
    ELSE
      giver := NEW.contributor_id;
      IF NEW.state = 'recorded' AND giver IS NOT NULL THEN
        net := greatest(0, NEW.amount_minor - NEW.bank_charge_minor - NEW.agent_fee_minor - NEW.applied_net_minor);
      END IF;
    END IF;
    INSERT INTO earmark_source (id, fund_id, kind, contributor_id, number, value_date, net_minor)
      VALUES (NEW.id, NEW.fund_id, TG_TABLE_NAME, giver, NEW.bank_reference, NEW.value_date, net)
      ON CONFLICT (id) DO UPDATE SET contributor_id = excluded.contributor_id, net_minor = excluded.net_minor;
    RETURN NULL;
  END $$;
  CREATE TRIGGER deposit_source AFTER INSERT OR UPDATE ON deposit
    FOR EACH ROW EXECUTE FUNCTION keep_document_source();
  CREATE TRIGGER income_source AFTER INSERT OR UPDATE ON income
    FOR EACH ROW EXECUTE FUNCTION keep_document_source();

  CREATE FUNCTION keep_line_source() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO earmark_source (id, fund_id, kind, contributor_id, number, value_date, net_minor)
      SELECT NEW.id, a.fund_id, 'line', a.contributor_id, a.number || '/' || NEW.number,
             (SELECT min(p.value_date) FROM deposit_application p WHERE p.line_id = NEW.id AND p.reversed_at IS NULL),
             NEW.net_minor
        FROM agreement a WHERE a.id = NEW.agreement_id
      ON CONFLICT (id) DO UPDATE SET net_minor = excluded.net_minor, value_date = excluded.value_date;
    RETURN NULL;
  END $$;
  CREATE TRIGGER contribution_line_source AFTER INSERT OR UPDATE OF net_minor ON contribution_line
    FOR EACH ROW EXECUTE FUNCTION keep_line_source();

  CREATE FUNCTION keep_line_earmark() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    named text[];
  BEGIN
    IF EXISTS (SELECT FROM contribution_line WHERE id = NEW.line_id AND applied_minor > 0) THEN
      RAISE EXCEPTION 'money was received with the earmark of line %', NEW.line_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'contribution_line_earmark_stands';
    END IF;
    IF TG_TABLE_NAME = 'contribution_line_area' THEN
      UPDATE earmark_source SET areas = (
        SELECT array_agg(area ORDER BY area) FROM contribution_line_area WHERE line_id = NEW.line_id)
       WHERE id = NEW.line_id;
    ELSE
      SELECT array_agg(place ORDER BY place) INTO named FROM contribution_line_place WHERE line_id = NEW.line_id;
      UPDATE earmark_source SET places = named, countries = countries_of(named) WHERE id = NEW.line_id;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER contribution_line_area_source AFTER INSERT ON contribution_line_area
    FOR EACH ROW EXECUTE FUNCTION keep_line_earmark();
  CREATE TRIGGER contribution_line_place_source AFTER INSERT ON contribution_line_place
    FOR EACH ROW EXECUTE FUNCTION keep_line_earmark();

  INSERT INTO earmark_source (id, fund_id, kind, contributor_id, number, value_date, net_minor)
    SELECT id, fund_id, 'deposit', contributor_id, bank_reference, value_date,
           CASE WHEN state = 'recorded' AND contributor_id IS NOT NULL
                THEN greatest(0, amount_minor - bank_charge_minor - agent_fee_minor - applied_net_minor) ELSE 0 END
      FROM deposit
     UNION ALL
    SELECT id, fund_id, 'income', NULL, bank_reference, value_date,
           CASE state WHEN 'recorded' THEN amount_minor ELSE 0 END FROM income;
`;

/** What has to be drawn, and where the certificate differs from it. */
const readers = `
  -- Direct costs and charges need money like allocations do. A charge is also what a source lost after its
  -- money had been transferred (a bounced deposit): other money has paid that.
  CREATE FUNCTION earmark_needs(fund uuid)
    RETURNS TABLE (purpose text, allocation_id uuid, needed_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'allocation', a.id, sum(l.reserved_minor - l.settled_minor - l.released_minor)::bigint
      FROM allocation a JOIN allocation_line l ON l.allocation_id = a.id
     WHERE a.fund_id = fund GROUP BY a.id
    HAVING sum(l.reserved_minor - l.settled_minor - l.released_minor) > 0
     UNION ALL
    SELECT 'direct-costs', NULL, sum(amount_minor)::bigint
      FROM direct_cost WHERE fund_id = fund AND state = 'recorded' HAVING sum(amount_minor) > 0
     UNION ALL
    SELECT 'charges', NULL, sum(lost)::bigint
      FROM (SELECT amount_minor AS lost FROM bank_charge WHERE fund_id = fund AND state = 'recorded'
             UNION ALL
            SELECT sum(d.locked_minor) - s.net_minor FROM earmark_source s JOIN earmark_draw d ON d.source_id = s.id
             WHERE s.fund_id = fund GROUP BY s.id HAVING sum(d.locked_minor) > s.net_minor) AS losses
    HAVING sum(lost) > 0
  $$;

  CREATE FUNCTION earmark_gaps(fund uuid)
    RETURNS TABLE (at text, expected bigint, found bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(n.allocation_id, d.allocation_id)::text, coalesce(n.needed_minor, 0), coalesce(d.drawn, 0)
      FROM (SELECT * FROM earmark_needs(fund) WHERE purpose = 'allocation') n
      FULL JOIN (SELECT allocation_id, sum(reserved_minor)::bigint AS drawn FROM earmark_draw
                  WHERE fund_id = fund AND purpose = 'allocation' GROUP BY 1) d USING (allocation_id)
     WHERE coalesce(n.needed_minor, 0) <> coalesce(d.drawn, 0)
     UNION ALL
    SELECT coalesce(n.purpose, d.purpose), coalesce(n.needed_minor, 0), coalesce(d.drawn, 0)
      FROM (SELECT * FROM earmark_needs(fund) WHERE purpose <> 'allocation') n
      FULL JOIN (SELECT purpose, sum(reserved_minor)::bigint AS drawn FROM earmark_draw
                  WHERE fund_id = fund AND purpose <> 'allocation' GROUP BY 1) d USING (purpose)
     WHERE coalesce(n.needed_minor, 0) <> coalesce(d.drawn, 0)
     UNION ALL
    SELECT s.id::text, greatest(0, s.net_minor - sum(d.locked_minor))::bigint, sum(d.reserved_minor)::bigint
      FROM earmark_source s JOIN earmark_draw d ON d.source_id = s.id
     WHERE s.fund_id = fund GROUP BY s.id
    HAVING sum(d.reserved_minor) > greatest(0, s.net_minor - sum(d.locked_minor))
  $$;
`;

/** Checks of the certificate, and the locks that follow from postings: they run as the owner of the tables. */
const keepers = `
  -- As mayPay() of the rules.
  CREATE FUNCTION may_pay(source earmark_source, need allocation) RETURNS boolean LANGUAGE sql IMMUTABLE
    SET search_path = public, pg_temp AS $$
    SELECT (source.areas IS NULL OR coalesce(need.primary_area = ANY (source.areas), false))
       AND (source.countries IS NULL OR (need.countries <> '{}' AND need.countries <@ source.countries))
  $$;

  -- Draws of one fund queue on its position like its postings, so that the sums checked at commit are whole.
  CREATE FUNCTION fit_draw() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    source earmark_source;
    need allocation;
  BEGIN
    IF TG_OP = 'DELETE' THEN
      PERFORM lock_fund(OLD.fund_id);
      IF OLD.locked_minor > 0 OR OLD.returned_minor > 0 THEN
        RAISE EXCEPTION 'a draw that was transferred stays'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'earmark_draw_locked';
      END IF;
      RETURN OLD;
    END IF;
    PERFORM lock_fund(NEW.fund_id);
    SELECT * INTO source FROM earmark_source WHERE id = NEW.source_id;
    SELECT * INTO need FROM allocation WHERE id = NEW.allocation_id;
    IF source.fund_id <> NEW.fund_id OR need.fund_id <> NEW.fund_id
       OR (NEW.purpose = 'allocation' AND NOT may_pay(source, need)) THEN
      RAISE EXCEPTION 'the money of % may not pay this', source.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'earmark_draw_eligible';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER earmark_draw_fits BEFORE INSERT OR DELETE OR UPDATE OF reserved_minor ON earmark_draw
    FOR EACH ROW EXECUTE FUNCTION fit_draw();

  CREATE FUNCTION check_draw() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.reserved_minor + NEW.locked_minor <= OLD.reserved_minor + OLD.locked_minor THEN
      RETURN NULL;
    END IF;
    IF (SELECT sum(d.reserved_minor + d.locked_minor) > s.net_minor
          FROM earmark_source s JOIN earmark_draw d ON d.source_id = s.id
         WHERE s.id = NEW.source_id GROUP BY s.id) THEN
      RAISE EXCEPTION 'more is drawn from a source than it holds'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'earmark_draw_within_net';
    END IF;
    IF NEW.purpose = 'allocation' AND (SELECT sum(reserved_minor) FROM earmark_draw WHERE allocation_id = NEW.allocation_id)
       > (SELECT sum(reserved_minor - settled_minor - released_minor) FROM allocation_line
           WHERE allocation_id = NEW.allocation_id) THEN
      RAISE EXCEPTION 'more is drawn for an allocation than it has open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'earmark_draw_within_open';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER earmark_draw_whole AFTER INSERT OR UPDATE ON earmark_draw
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_draw();

  -- Nobody gives a draw up while money that may pay the allocation is free: only where there is none is it short.
  CREATE FUNCTION check_given_up() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM allocation a JOIN earmark_source s ON s.fund_id = a.fund_id AND may_pay(s, a)
       WHERE a.id = OLD.allocation_id
         AND (SELECT sum(reserved_minor - settled_minor - released_minor) FROM allocation_line WHERE allocation_id = a.id)
             > (SELECT coalesce(sum(reserved_minor), 0) FROM earmark_draw WHERE allocation_id = a.id)
         AND s.net_minor > (SELECT coalesce(sum(reserved_minor + locked_minor), 0) FROM earmark_draw WHERE source_id = s.id)) THEN
      RAISE EXCEPTION 'allocation % lacks money while some that may pay it is free', OLD.allocation_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'earmark_draw_given_up';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER earmark_draw_lowered AFTER UPDATE ON earmark_draw DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.purpose = 'allocation' AND NEW.reserved_minor < OLD.reserved_minor AND NEW.locked_minor = OLD.locked_minor)
    EXECUTE FUNCTION check_given_up();
  CREATE CONSTRAINT TRIGGER earmark_draw_dropped AFTER DELETE ON earmark_draw DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.purpose = 'allocation') EXECUTE FUNCTION check_given_up();

  -- Whatever raises a reservation needs, at commit, a certificate that pays all that the fund has promised.
  CREATE FUNCTION check_matched() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM earmark_gaps(NEW.fund_id)) THEN
      RAISE EXCEPTION 'the reservations of the fund are not matched by money that may pay them'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'earmarks_matched';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER posting_matched AFTER INSERT ON posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN ((NEW.kind = 'reserve' AND NEW.reverses IS NULL) OR (NEW.kind = 'release' AND NEW.reverses IS NOT NULL))
    EXECUTE FUNCTION check_matched();

  -- Locks an amount of what is reserved, from the least flexible money on, or (below zero) unlocks it again;
  -- returns what there was not.
  CREATE FUNCTION lock_draws(of_allocation uuid, amount bigint) RETURNS bigint LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    draw record;
    part bigint;
  BEGIN
    FOR draw IN
      SELECT d.source_id, d.reserved_minor, d.locked_minor FROM earmark_draw d JOIN earmark_source s ON s.id = d.source_id
       WHERE d.allocation_id = of_allocation
       ORDER BY s.flexibility * sign(amount), s.value_date, s.number, s.id
    LOOP
      EXIT WHEN amount = 0;
      part := CASE WHEN amount > 0 THEN least(amount, draw.reserved_minor) ELSE greatest(amount, -draw.locked_minor) END;
      UPDATE earmark_draw SET reserved_minor = reserved_minor - part, locked_minor = locked_minor + part
       WHERE allocation_id = of_allocation AND source_id = draw.source_id AND part <> 0;
      amount := amount - part;
    END LOOP;
    RETURN amount;
  END $$;

  CREATE FUNCTION free_draws(of_allocation uuid) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    draw record;
    part bigint;
    excess bigint;
  BEGIN
    SELECT sum(reserved_minor) INTO excess FROM earmark_draw WHERE allocation_id = of_allocation;
    SELECT excess - sum(reserved_minor - settled_minor - released_minor) INTO excess
      FROM allocation_line WHERE allocation_id = of_allocation;
    FOR draw IN
      SELECT d.source_id, d.reserved_minor FROM earmark_draw d JOIN earmark_source s ON s.id = d.source_id
       WHERE d.allocation_id = of_allocation ORDER BY s.flexibility DESC, s.value_date DESC, s.number DESC, s.id DESC
    LOOP
      EXIT WHEN coalesce(excess, 0) <= 0;
      part := least(excess, draw.reserved_minor);
      UPDATE earmark_draw SET reserved_minor = reserved_minor - part
       WHERE allocation_id = of_allocation AND source_id = draw.source_id;
      excess := excess - part;
    END LOOP;
  END $$;

  -- A refund goes back to the lines that paid the programme, pro rata by largest remainder; a refund that is
  -- reversed, likewise to those that it went back to. Returns what nobody had paid.
  CREATE FUNCTION return_draws(of_programme uuid, amount bigint) RETURNS bigint LANGUAGE sql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH held AS (
      SELECT d.allocation_id, d.source_id, s.flexibility, s.value_date, s.number,
             CASE WHEN amount > 0 THEN d.locked_minor ELSE d.returned_minor END AS had
        FROM earmark_draw d JOIN allocation a ON a.id = d.allocation_id JOIN earmark_source s ON s.id = d.source_id
       WHERE a.programme_id = of_programme),
    whole AS (SELECT least(abs(amount), coalesce(sum(had), 0)) AS back, sum(had) AS had FROM held),
    part AS (
      SELECT h.*, trunc(w.back * h.had / w.had) AS base, w.back,
             row_number() OVER (ORDER BY (w.back * h.had) % w.had DESC, h.flexibility, h.value_date, h.number,
                                         h.source_id, h.allocation_id) AS place
        FROM held h, whole w WHERE h.had > 0),
    share AS (
      SELECT allocation_id, source_id,
             (sign(amount) * (base + CASE WHEN place <= back - sum(base) OVER () THEN 1 ELSE 0 END))::bigint AS minor
        FROM part),
    moved AS (
      UPDATE earmark_draw d
         SET locked_minor = d.locked_minor - share.minor, returned_minor = d.returned_minor + share.minor
        FROM share WHERE d.allocation_id = share.allocation_id AND d.source_id = share.source_id AND share.minor <> 0
      RETURNING d.source_id)
    SELECT (abs(amount) - coalesce((SELECT back FROM whole), 0))::bigint
  $$;
  REVOKE EXECUTE ON FUNCTION lock_draws, free_draws, return_draws FROM PUBLIC;

  CREATE FUNCTION keep_draws() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    account ledger_account;
    of_allocation uuid;
    excess bigint;
  BEGIN
    SELECT * INTO account FROM ledger_account WHERE id = NEW.account_id;
    IF account.kind = 'advance' THEN
      excess := return_draws(account.programme_id, -NEW.amount_minor);
      IF excess > 0 AND NEW.amount_minor < 0 THEN
        INSERT INTO earmark_source (id, fund_id, kind, number, value_date, net_minor)
          SELECT NEW.posting_id, NEW.fund_id, 'refund', coalesce(p.reference, p.caller_key), NEW.value_date, excess
            FROM posting p WHERE p.id = NEW.posting_id;
      END IF;
    ELSIF account.kind = 'reserved' THEN
      SELECT allocation_id INTO of_allocation FROM posting WHERE id = NEW.posting_id;
      IF NEW.kind = 'release' THEN
        PERFORM free_draws(of_allocation);
      ELSIF lock_draws(of_allocation, NEW.amount_minor) > 0 THEN
        RAISE EXCEPTION 'no money that may pay this is drawn for the allocation'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_within_earmarks';
      END IF;
    END IF;
    RETURN NULL;
  END $$;
  -- After posting_line_kept, by name: the allocation's amounts are up to date.
  CREATE TRIGGER posting_line_moves_draws AFTER INSERT ON posting_line FOR EACH ROW
    WHEN (NEW.kind IN ('settle', 'release', 'refund')) EXECUTE FUNCTION keep_draws();
`;

const privileges = `
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON earmark_source, earmark_draw FROM tributary_app;
  GRANT INSERT (fund_id, purpose, allocation_id, source_id, reserved_minor), UPDATE (reserved_minor), DELETE
    ON earmark_draw TO tributary_app;
`;

/** Earmarks: what each money may pay, which money stands for which promise, and the checks that it may. */
export class Earmarks1763700121000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, sources, readers, keepers, privileges]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER posting_line_moves_draws ON posting_line;
      DROP TRIGGER posting_matched ON posting;
      DROP TRIGGER contribution_line_place_source ON contribution_line_place;
      DROP TRIGGER contribution_line_area_source ON contribution_line_area;
      DROP TRIGGER contribution_line_source ON contribution_line;
      DROP TRIGGER income_source ON income;
      DROP TRIGGER deposit_source ON deposit;
      DROP TRIGGER allocation_earmark ON allocation;
      DROP FUNCTION keep_draws, return_draws, free_draws, lock_draws, check_matched, earmark_gaps, earmark_needs,
        keep_line_earmark, keep_line_source, keep_document_source;
      DROP TABLE earmark_draw;
      DROP FUNCTION may_pay;
      DROP TABLE earmark_source;
      DROP FUNCTION check_given_up, check_draw, fit_draw, keep_allocation_earmark, countries_of;
      ALTER TABLE allocation DROP COLUMN countries, DROP COLUMN places;
    `);
  }
}
