import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- Units of the currency for one US dollar, as the United Nations publish them; in force until the next one.
  CREATE TABLE exchange_rate (
    id uuid PRIMARY KEY,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'USD'),
    valid_from date NOT NULL,
    rate numeric(20, 8) NOT NULL CHECK (rate > 0),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    recorded_by uuid REFERENCES person,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT exchange_rate_once UNIQUE (currency, valid_from)
  );

  CREATE TABLE pledge (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    contributor_id uuid NOT NULL REFERENCES organisation,
    number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 99999999999999),
    usd_minor bigint NOT NULL CHECK (usd_minor BETWEEN 1 AND 99999999999999),
    rate numeric(20, 8) NOT NULL CHECK (rate > 0),
    rate_on date,
    rate_source text,
    announced_on date NOT NULL,
    expected_on date,
    note text NOT NULL DEFAULT '',
    -- Kept by triggers: what no agreement has settled yet, in the pledge's currency.
    open_minor bigint NOT NULL CONSTRAINT pledge_open CHECK (open_minor BETWEEN 0 AND amount_minor),
    state text NOT NULL DEFAULT 'announced' CHECK (state IN ('announced', 'withdrawn')),
    recorded_by uuid REFERENCES person,
    recorded_at timestamptz NOT NULL,
    withdrawn_on date,
    withdrawn_by uuid REFERENCES person,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pledge_dates CHECK (expected_on IS NULL OR expected_on >= announced_on),
    CONSTRAINT pledge_withdrawal CHECK (
      (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (state = 'withdrawn') = (withdrawn_on IS NOT NULL)
      AND (state = 'withdrawn') = (withdrawal_reason IS NOT NULL)
      AND (withdrawn_on IS NULL OR withdrawn_on >= announced_on))
  );
  CREATE UNIQUE INDEX pledge_number_unique ON pledge (fund_id, lower(number));
  CREATE INDEX pledge_fund ON pledge (fund_id, announced_on DESC, id DESC);
  CREATE INDEX pledge_contributor ON pledge (contributor_id);

  -- A Standard Administrative Arrangement (SAA), in the contributor's currency.
  CREATE TABLE agreement (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    contributor_id uuid NOT NULL REFERENCES organisation,
    number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
    category text,
    signed_on date NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 99999999999999),
    usd_minor bigint NOT NULL CHECK (usd_minor BETWEEN 1 AND 99999999999999),
    rate numeric(20, 8) NOT NULL CHECK (rate > 0),
    rate_on date,
    rate_source text,
    note text NOT NULL DEFAULT '',
    file_id uuid REFERENCES file,
    -- Kept by triggers: what is still to come, in the agreement's currency; nothing once it is terminated.
    open_minor bigint NOT NULL CONSTRAINT agreement_open CHECK (open_minor BETWEEN 0 AND amount_minor),
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'terminated', 'completed')),
    recorded_by uuid REFERENCES person,
    recorded_at timestamptz NOT NULL,
    ended_on date,
    ended_by uuid REFERENCES person,
    ended_at timestamptz,
    end_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT agreement_complete CHECK (state = 'active' OR open_minor = 0),
    CONSTRAINT agreement_end CHECK (
      (state = 'active') = (ended_at IS NULL) AND (state = 'active') = (ended_on IS NULL)
      AND (state <> 'terminated' OR end_reason IS NOT NULL) AND (ended_on IS NULL OR ended_on >= signed_on))
  );
  CREATE UNIQUE INDEX agreement_number_unique ON agreement (fund_id, lower(number));
  CREATE INDEX agreement_fund ON agreement (fund_id, signed_on DESC, id DESC);
  CREATE INDEX agreement_contributor ON agreement (contributor_id);

  -- A part of an agreement with an earmark of its own: thematic areas, places, both or neither (no rows: free in
  -- that dimension). Nothing here can name an entity or a programme: such an earmark cannot be agreed.
  CREATE TABLE contribution_line (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL REFERENCES agreement,
    fund_id uuid NOT NULL REFERENCES fund,
    number smallint NOT NULL CHECK (number > 0),
    amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 99999999999999),
    -- Kept by triggers: received of it in the agreement's currency, gross and net in the fund's.
    applied_minor bigint NOT NULL DEFAULT 0 CHECK (applied_minor >= 0),
    gross_minor bigint NOT NULL DEFAULT 0 CHECK (gross_minor >= 0),
    net_minor bigint NOT NULL DEFAULT 0 CHECK (net_minor >= 0),
    CONSTRAINT contribution_line_once UNIQUE (agreement_id, number)
  );
  CREATE INDEX contribution_line_fund ON contribution_line (fund_id);

  CREATE TABLE contribution_line_area (
    line_id uuid NOT NULL REFERENCES contribution_line,
    area text NOT NULL CHECK (area ~ '^[A-Za-z0-9_-]{1,40}$'),
    PRIMARY KEY (line_id, area)
  );

  CREATE TABLE contribution_line_place (
    line_id uuid NOT NULL REFERENCES contribution_line,
    place text NOT NULL CHECK (place ~ '^([A-Z]{2}|[0-9]{3})$'),
    PRIMARY KEY (line_id, place)
  );

  CREATE TABLE instalment (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL REFERENCES agreement,
    fund_id uuid NOT NULL REFERENCES fund,
    number smallint NOT NULL CHECK (number > 0),
    due_on date NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 99999999999999),
    -- Kept by triggers, in the agreement's currency: what was paid, and what was accepted as not to come.
    paid_minor bigint NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
    short_minor bigint NOT NULL DEFAULT 0 CHECK (short_minor BETWEEN 0 AND amount_minor),
    short_on date,
    short_by uuid REFERENCES person,
    short_at timestamptz,
    short_reason text,
    CONSTRAINT instalment_once UNIQUE (agreement_id, number),
    CONSTRAINT instalment_short CHECK (
      (short_at IS NULL) = (short_on IS NULL) AND (short_at IS NULL) = (short_reason IS NULL)
      AND (short_at IS NOT NULL OR short_minor = 0))
  );
  CREATE INDEX instalment_due ON instalment (fund_id, due_on, id);

  -- That an instalment is overdue is told once.
  CREATE TABLE instalment_overdue (
    instalment_id uuid PRIMARY KEY REFERENCES instalment,
    told_on date NOT NULL,
    told_at timestamptz NOT NULL
  );

  -- What an agreement settles of a pledge, in the pledge's currency; after a termination a part is open again.
  CREATE TABLE agreement_pledge (
    agreement_id uuid NOT NULL REFERENCES agreement,
    pledge_id uuid NOT NULL REFERENCES pledge,
    settled_minor bigint NOT NULL CHECK (settled_minor BETWEEN 1 AND 99999999999999),
    reopened_minor bigint NOT NULL DEFAULT 0 CHECK (reopened_minor BETWEEN 0 AND settled_minor),
    PRIMARY KEY (agreement_id, pledge_id)
  );
  CREATE INDEX agreement_pledge_pledge ON agreement_pledge (pledge_id);

  -- Money received for an instalment and a contribution line. The trigger computes what it is worth.
  CREATE TABLE deposit_application (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    deposit_id uuid NOT NULL REFERENCES deposit,
    agreement_id uuid NOT NULL REFERENCES agreement,
    instalment_id uuid NOT NULL REFERENCES instalment,
    line_id uuid NOT NULL REFERENCES contribution_line,
    amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 99999999999999),
    usd_minor bigint NOT NULL CHECK (usd_minor >= 0),
    net_minor bigint NOT NULL CHECK (net_minor >= 0),
    value_date date NOT NULL,
    applied_on date NOT NULL,
    applied_at timestamptz NOT NULL,
    applied_by uuid REFERENCES person,
    reversed_on date,
    reversed_at timestamptz,
    reversed_by uuid REFERENCES person,
    reversal_reason text,
    CONSTRAINT deposit_application_reversal CHECK (
      (reversed_at IS NULL) = (reversed_on IS NULL) AND (reversed_at IS NULL) = (reversal_reason IS NULL))
  );
  CREATE INDEX deposit_application_deposit ON deposit_application (deposit_id);
  CREATE INDEX deposit_application_instalment ON deposit_application (instalment_id);
  CREATE INDEX deposit_application_line ON deposit_application (line_id);
  CREATE INDEX deposit_application_agreement ON deposit_application (agreement_id);

  -- How promises changed, in the fund's currency and in both times: the one source of these four figures.
  CREATE TABLE promise_entry (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    fund_id uuid NOT NULL REFERENCES fund,
    contributor_id uuid NOT NULL REFERENCES organisation,
    pledge_id uuid REFERENCES pledge,
    agreement_id uuid REFERENCES agreement,
    value_date date NOT NULL,
    booked_at timestamptz NOT NULL,
    pledged_minor bigint NOT NULL,
    pledged_open_minor bigint NOT NULL,
    committed_minor bigint NOT NULL,
    committed_open_minor bigint NOT NULL,
    CONSTRAINT promise_entry_of CHECK ((pledge_id IS NULL) <> (agreement_id IS NULL))
  );
  CREATE INDEX promise_entry_value ON promise_entry (fund_id, value_date)
    INCLUDE (booked_at, contributor_id, pledged_minor, pledged_open_minor, committed_minor, committed_open_minor);
  CREATE INDEX promise_entry_pledge ON promise_entry (pledge_id);
  CREATE INDEX promise_entry_agreement ON promise_entry (agreement_id);

  -- Secondments, expertise and goods: apart from all figures of cash.
  CREATE TABLE in_kind_contribution (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    contributor_id uuid NOT NULL REFERENCES organisation,
    kind text NOT NULL CHECK (kind IN ('secondment', 'expertise', 'goods', 'services', 'premises', 'other')),
    description text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    estimated_minor bigint CHECK (estimated_minor BETWEEN 1 AND 99999999999999),
    currency text CHECK (currency ~ '^[A-Z]{3}$'),
    valuation text,
    state text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'withdrawn')),
    recorded_by uuid REFERENCES person,
    recorded_at timestamptz NOT NULL,
    withdrawn_by uuid REFERENCES person,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT in_kind_period CHECK (ends_on IS NULL OR ends_on >= starts_on),
    CONSTRAINT in_kind_estimate CHECK ((estimated_minor IS NULL) = (currency IS NULL)),
    CONSTRAINT in_kind_withdrawal CHECK (
      (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (state = 'withdrawn') = (withdrawal_reason IS NOT NULL))
  );
  CREATE INDEX in_kind_fund ON in_kind_contribution (fund_id, starts_on DESC, id DESC);
  CREATE INDEX in_kind_contributor ON in_kind_contribution (contributor_id);
`;

/** Deposits in the contributor's currency, and deposits of which nobody knows yet whose they are. */
const deposits = `
  ALTER TABLE deposit
    ALTER COLUMN contributor_id DROP NOT NULL,
    ADD COLUMN currency text,
    ADD COLUMN donor_amount_minor bigint CHECK (donor_amount_minor > 0),
    ADD COLUMN rate numeric(20, 8) CHECK (rate > 0),
    ADD COLUMN rate_on date,
    ADD COLUMN rate_source text,
    ADD COLUMN remitter text,
    ADD COLUMN identified_by uuid REFERENCES person,
    ADD COLUMN identified_at timestamptz,
    -- Kept by triggers: what is applied, in the deposit's currency, and gross and net in the fund's.
    ADD COLUMN applied_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN applied_gross_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN applied_net_minor bigint NOT NULL DEFAULT 0;
  UPDATE deposit d SET currency = f.currency, donor_amount_minor = d.amount_minor, rate = 1
    FROM fund f WHERE f.id = d.fund_id;
  ALTER TABLE deposit
    ALTER COLUMN currency SET NOT NULL,
    ALTER COLUMN donor_amount_minor SET NOT NULL,
    ALTER COLUMN rate SET NOT NULL,
    ADD CONSTRAINT deposit_rate CHECK ((rate_on IS NULL) = (rate_source IS NULL)),
    ADD CONSTRAINT deposit_applied CHECK (applied_minor BETWEEN 0 AND donor_amount_minor
      AND applied_gross_minor BETWEEN 0 AND amount_minor
      AND applied_net_minor BETWEEN 0 AND amount_minor - bank_charge_minor - agent_fee_minor),
    ADD CONSTRAINT deposit_applied_stands CHECK (state = 'recorded' OR applied_minor = 0);
  CREATE INDEX deposit_unidentified ON deposit (fund_id) WHERE contributor_id IS NULL AND state = 'recorded';

  CREATE FUNCTION fit_deposit() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    own text;
  BEGIN
    IF TG_OP = 'INSERT' THEN
      SELECT currency INTO own FROM fund WHERE id = NEW.fund_id;
      NEW.currency := coalesce(NEW.currency, own);
      NEW.rate := coalesce(NEW.rate, 1);
      NEW.donor_amount_minor := coalesce(NEW.donor_amount_minor, NEW.amount_minor);
      IF (NEW.currency = own) <> (NEW.rate_on IS NULL)
         OR NEW.currency = own AND (NEW.rate <> 1 OR NEW.donor_amount_minor <> NEW.amount_minor) THEN
        RAISE EXCEPTION 'a deposit in % of a fund in % with the rate % of %', NEW.currency, own, NEW.rate, NEW.rate_on
          USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_converted';
      END IF;
    ELSIF OLD.contributor_id IS NOT NULL AND NEW.contributor_id IS DISTINCT FROM OLD.contributor_id THEN
      RAISE EXCEPTION 'deposit % has its contributor', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_identified_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER deposit_fits BEFORE INSERT OR UPDATE OF contributor_id ON deposit
    FOR EACH ROW EXECUTE FUNCTION fit_deposit();

  -- Money of which nobody knows whose it is stands on an account of its own until somebody does.
  ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
  ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (CASE book
    WHEN 'cash' THEN kind IN ('cash', 'contribution', 'unidentified', 'bank-charge', 'agent-fee', 'direct-cost', 'income',
                              'advance', 'programme-expense')
    ELSE kind IN ('unallocated', 'reserved', 'settled') END);
  INSERT INTO posting_rule (kind, account_kind, side) VALUES
    ('deposit', 'unidentified', 'credit'), ('identify', 'unidentified', 'debit'), ('identify', 'contribution', 'credit');
  INSERT INTO ledger_figure (figure, kind, account_kind, sign) VALUES
    ('deposited', 'deposit', 'unidentified', -1), ('deposited', 'identify', 'unidentified', -1),
    ('deposited', 'identify', 'contribution', -1);
`;

/** Functions that keep what is open and book how promises change: they run as the owner. */
const keepers = `
  -- The part of a value, rounded once, half away from zero.
  CREATE FUNCTION part_value(whole_value bigint, part bigint, whole bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN whole = 0 THEN 0 ELSE round(whole_value::numeric * part / whole) END::bigint
  $$;

  -- Queues on the fund's position as postings do, so that one instant of knowledge holds for both.
  CREATE FUNCTION book_promise() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    place fund_position;
  BEGIN
    SELECT * INTO STRICT place FROM fund_position WHERE fund_id = NEW.fund_id FOR UPDATE;
    NEW.booked_at := greatest(NEW.booked_at, place.last_booked_at + interval '1 microsecond');
    IF NEW.value_date > (SELECT (NEW.booked_at AT TIME ZONE zone)::date FROM fund WHERE id = NEW.fund_id) THEN
      RAISE EXCEPTION 'day % is in the future', NEW.value_date
        USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_not_in_future';
    END IF;
    UPDATE fund_position SET last_booked_at = NEW.booked_at WHERE fund_id = NEW.fund_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER promise_entry_booked BEFORE INSERT ON promise_entry FOR EACH ROW EXECUTE FUNCTION book_promise();
  CREATE TRIGGER promise_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promise_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER exchange_rate_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange_rate
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION keep_pledge() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    value_minor bigint;
  BEGIN
    PERFORM lock_fund(NEW.fund_id);
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'announced' THEN
        RAISE EXCEPTION 'a pledge begins as announced' USING ERRCODE = 'check_violation', CONSTRAINT = 'pledge_stands';
      END IF;
      INSERT INTO promise_entry (fund_id, contributor_id, pledge_id, value_date, booked_at, pledged_minor,
                                 pledged_open_minor, committed_minor, committed_open_minor)
        VALUES (NEW.fund_id, NEW.contributor_id, NEW.id, NEW.announced_on, NEW.recorded_at, NEW.usd_minor,
                NEW.usd_minor, 0, 0);
    ELSIF NEW.state <> OLD.state THEN
      value_minor := part_value(OLD.usd_minor, OLD.open_minor, OLD.amount_minor);
      INSERT INTO promise_entry (fund_id, contributor_id, pledge_id, value_date, booked_at, pledged_minor,
                                 pledged_open_minor, committed_minor, committed_open_minor)
        VALUES (NEW.fund_id, NEW.contributor_id, NEW.id, NEW.withdrawn_on, NEW.withdrawn_at, -value_minor,
                -value_minor, 0, 0);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER pledge_kept AFTER INSERT OR UPDATE OF state ON pledge FOR EACH ROW EXECUTE FUNCTION keep_pledge();

  CREATE FUNCTION fit_promise() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      NEW.open_minor := NEW.amount_minor;
    ELSIF NEW.state <> OLD.state THEN
      -- A completed agreement goes on when a deposit bounces; all other ends are for good.
      IF OLD.state IN ('withdrawn', 'terminated') OR OLD.state = 'completed' AND NEW.state <> 'active' THEN
        RAISE EXCEPTION '% is over', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_over';
      END IF;
      IF NEW.state IN ('withdrawn', 'terminated') THEN NEW.open_minor := 0; END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER pledge_fits BEFORE INSERT OR UPDATE OF state ON pledge FOR EACH ROW EXECUTE FUNCTION fit_promise();
  CREATE TRIGGER agreement_fits BEFORE INSERT OR UPDATE OF state ON agreement
    FOR EACH ROW EXECUTE FUNCTION fit_promise();

  CREATE FUNCTION keep_agreement() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    value_minor bigint;
  BEGIN
    PERFORM lock_fund(NEW.fund_id);
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'active' THEN
        RAISE EXCEPTION 'an agreement begins as active'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_stands';
      END IF;
      INSERT INTO promise_entry (fund_id, contributor_id, agreement_id, value_date, booked_at, pledged_minor,
                                 pledged_open_minor, committed_minor, committed_open_minor)
        VALUES (NEW.fund_id, NEW.contributor_id, NEW.id, NEW.signed_on, NEW.recorded_at, 0, 0, NEW.usd_minor,
                NEW.usd_minor);
    ELSIF NEW.state = 'terminated' AND OLD.state <> 'terminated' THEN
      value_minor := part_value(OLD.usd_minor, OLD.open_minor, OLD.amount_minor);
      INSERT INTO promise_entry (fund_id, contributor_id, agreement_id, value_date, booked_at, pledged_minor,
                                 pledged_open_minor, committed_minor, committed_open_minor)
        VALUES (NEW.fund_id, NEW.contributor_id, NEW.id, NEW.ended_on, NEW.ended_at, 0, 0, -value_minor, -value_minor);
      -- What did not come of the agreement is pledged again, unless the pledge was withdrawn.
      UPDATE agreement_pledge s SET reopened_minor = part_value(s.settled_minor, OLD.open_minor, OLD.amount_minor)
        FROM pledge p WHERE s.agreement_id = NEW.id AND p.id = s.pledge_id AND p.state = 'announced';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER agreement_kept AFTER INSERT OR UPDATE OF state ON agreement
    FOR EACH ROW EXECUTE FUNCTION keep_agreement();

  CREATE FUNCTION keep_settlement() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    promised pledge;
    signed agreement;
    change bigint;
    day date;
    instant timestamptz;
  BEGIN
    SELECT * INTO STRICT signed FROM agreement WHERE id = NEW.agreement_id;
    PERFORM lock_fund(signed.fund_id);
    SELECT * INTO STRICT promised FROM pledge WHERE id = NEW.pledge_id FOR UPDATE;
    IF promised.fund_id <> signed.fund_id OR promised.contributor_id <> signed.contributor_id
       OR promised.state <> 'announced' THEN
      RAISE EXCEPTION 'agreement % cannot settle pledge %', signed.number, promised.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_pledge_fits';
    END IF;
    IF TG_OP = 'INSERT' THEN
      change := -NEW.settled_minor + NEW.reopened_minor;
      day := greatest(signed.signed_on, promised.announced_on);
      instant := signed.recorded_at;
    ELSE
      change := NEW.reopened_minor - OLD.reopened_minor;
      day := greatest(signed.ended_on, promised.announced_on);
      instant := signed.ended_at;
    END IF;
    IF change = 0 THEN RETURN NULL; END IF;
    UPDATE pledge SET open_minor = open_minor + change, version = version + 1 WHERE id = promised.id;
    INSERT INTO promise_entry (fund_id, contributor_id, pledge_id, value_date, booked_at, pledged_minor,
                               pledged_open_minor, committed_minor, committed_open_minor)
      VALUES (promised.fund_id, promised.contributor_id, promised.id, day, instant, 0,
              part_value(promised.usd_minor, promised.open_minor + change, promised.amount_minor)
                - part_value(promised.usd_minor, promised.open_minor, promised.amount_minor), 0, 0);
    RETURN NULL;
  END $$;
  CREATE TRIGGER agreement_pledge_kept AFTER INSERT OR UPDATE ON agreement_pledge
    FOR EACH ROW EXECUTE FUNCTION keep_settlement();

  -- What is open of an agreement follows from its instalments; the difference is booked on the day given.
  CREATE FUNCTION reopen_agreement(agreement_of uuid, day date, instant timestamptz, lost boolean, taken_back bigint)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    was agreement;
    open_now bigint;
    change bigint;
  BEGIN
    SELECT * INTO STRICT was FROM agreement WHERE id = agreement_of FOR UPDATE;
    SELECT sum(greatest(amount_minor - paid_minor - short_minor, 0)) INTO open_now FROM instalment
     WHERE agreement_id = was.id;
    IF was.state = 'terminated' THEN
      -- Nothing is to come any more: what was received and is taken back was promised in vain.
      change := -part_value(was.usd_minor, least(taken_back, was.amount_minor), was.amount_minor);
      IF change <> 0 THEN
        INSERT INTO promise_entry (fund_id, contributor_id, agreement_id, value_date, booked_at, pledged_minor,
                                   pledged_open_minor, committed_minor, committed_open_minor)
          VALUES (was.fund_id, was.contributor_id, was.id, day, instant, 0, 0, change, 0);
      END IF;
      RETURN;
    END IF;
    IF open_now = was.open_minor THEN RETURN; END IF;
    IF was.state = 'completed' AND open_now > 0 THEN
      UPDATE agreement SET open_minor = open_now, state = 'active', ended_on = NULL, ended_at = NULL, ended_by = NULL,
                           end_reason = NULL, version = version + 1 WHERE id = was.id;
    ELSE
      UPDATE agreement SET open_minor = open_now, version = version + 1 WHERE id = was.id;
    END IF;
    change := part_value(was.usd_minor, open_now, was.amount_minor)
            - part_value(was.usd_minor, was.open_minor, was.amount_minor);
    INSERT INTO promise_entry (fund_id, contributor_id, agreement_id, value_date, booked_at, pledged_minor,
                               pledged_open_minor, committed_minor, committed_open_minor)
      VALUES (was.fund_id, was.contributor_id, was.id, day, instant, 0, 0, CASE WHEN lost THEN change ELSE 0 END, change);
  END $$;
  REVOKE EXECUTE ON FUNCTION reopen_agreement FROM PUBLIC;

  CREATE FUNCTION accept_short() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    signed agreement;
  BEGIN
    SELECT * INTO STRICT signed FROM agreement WHERE id = NEW.agreement_id;
    IF TG_WHEN = 'BEFORE' THEN
      PERFORM lock_fund(NEW.fund_id);
      IF OLD.short_at IS NOT NULL OR signed.state <> 'active' OR OLD.paid_minor >= OLD.amount_minor THEN
        RAISE EXCEPTION 'nothing of the instalment is open'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'instalment_not_open';
      END IF;
      NEW.short_minor := OLD.amount_minor - OLD.paid_minor;
      RETURN NEW;
    END IF;
    PERFORM reopen_agreement(signed.id, greatest(NEW.short_on, signed.signed_on), NEW.short_at, true, 0);
    RETURN NULL;
  END $$;
  CREATE TRIGGER instalment_short_kept BEFORE UPDATE OF short_at ON instalment
    FOR EACH ROW EXECUTE FUNCTION accept_short();
  CREATE TRIGGER instalment_short_booked AFTER UPDATE OF short_at ON instalment
    FOR EACH ROW EXECUTE FUNCTION accept_short();

  -- Applying money: what a part is worth is computed here, from what is left, so that parts add up to the whole.
  CREATE FUNCTION apply_deposit() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    paid deposit;
    due instalment;
    line contribution_line;
    signed agreement;
    net bigint;
  BEGIN
    SELECT fund_id INTO NEW.fund_id FROM deposit WHERE id = NEW.deposit_id;
    PERFORM lock_fund(NEW.fund_id);
    SELECT * INTO paid FROM deposit WHERE id = NEW.deposit_id FOR UPDATE;
    SELECT * INTO due FROM instalment WHERE id = NEW.instalment_id;
    SELECT * INTO line FROM contribution_line WHERE id = NEW.line_id;
    SELECT * INTO signed FROM agreement WHERE id = due.agreement_id FOR UPDATE;
    IF paid.id IS NULL OR signed.id IS NULL OR line.agreement_id IS DISTINCT FROM signed.id
       OR signed.fund_id <> paid.fund_id OR signed.contributor_id IS DISTINCT FROM paid.contributor_id
       OR signed.currency <> paid.currency OR signed.state = 'terminated' OR paid.state <> 'recorded' THEN
      RAISE EXCEPTION 'deposit % does not belong to this instalment and line', NEW.deposit_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_application_fits';
    END IF;
    net := paid.amount_minor - paid.bank_charge_minor - paid.agent_fee_minor;
    NEW.agreement_id := signed.id;
    NEW.value_date := greatest(paid.value_date, signed.signed_on);
    NEW.usd_minor := part_value(paid.amount_minor - paid.applied_gross_minor, NEW.amount_minor,
                                paid.donor_amount_minor - paid.applied_minor);
    NEW.net_minor := part_value(net - paid.applied_net_minor, NEW.amount_minor,
                                paid.donor_amount_minor - paid.applied_minor);
    NEW.reversed_on := NULL;
    NEW.reversed_at := NULL;
    NEW.reversed_by := NULL;
    NEW.reversal_reason := NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER deposit_application_fits BEFORE INSERT ON deposit_application
    FOR EACH ROW EXECUTE FUNCTION apply_deposit();

  CREATE FUNCTION keep_application() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    sign smallint := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
  BEGIN
    PERFORM lock_fund(NEW.fund_id);
    IF TG_OP = 'UPDATE' AND (OLD.reversed_at IS NOT NULL OR NEW.reversed_at IS NULL) THEN
      RAISE EXCEPTION 'an application is taken back once'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_application_once';
    END IF;
    UPDATE deposit SET applied_minor = applied_minor + sign * NEW.amount_minor,
                       applied_gross_minor = applied_gross_minor + sign * NEW.usd_minor,
                       applied_net_minor = applied_net_minor + sign * NEW.net_minor
     WHERE id = NEW.deposit_id;
    UPDATE contribution_line SET applied_minor = applied_minor + sign * NEW.amount_minor,
                                 gross_minor = gross_minor + sign * NEW.usd_minor,
                                 net_minor = net_minor + sign * NEW.net_minor
     WHERE id = NEW.line_id;
    UPDATE instalment SET paid_minor = paid_minor + sign * NEW.amount_minor WHERE id = NEW.instalment_id;
    IF TG_OP = 'INSERT' THEN
      PERFORM reopen_agreement(NEW.agreement_id, NEW.value_date, NEW.applied_at, false, 0);
    ELSE
      PERFORM reopen_agreement(NEW.agreement_id, greatest(NEW.reversed_on, NEW.value_date), NEW.reversed_at, false,
                               NEW.amount_minor);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER deposit_application_kept AFTER INSERT OR UPDATE OF reversed_at ON deposit_application
    FOR EACH ROW EXECUTE FUNCTION keep_application();
`;

/** At commit an agreement is whole: its lines and its instalments each add up to its amount. */
const commitChecks = `
  CREATE FUNCTION check_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    whole agreement;
    part text := 'agreement_lines_total';
  BEGIN
    IF TG_TABLE_NAME = 'agreement' THEN whole := NEW;
    ELSE SELECT * INTO whole FROM agreement WHERE id = NEW.agreement_id;
    END IF;
    IF whole.amount_minor = (SELECT sum(amount_minor) FROM contribution_line WHERE agreement_id = whole.id) THEN
      IF whole.amount_minor = (SELECT sum(amount_minor) FROM instalment WHERE agreement_id = whole.id) THEN
        RETURN NULL;
      END IF;
      part := 'agreement_instalments_total';
    END IF;
    RAISE EXCEPTION 'the parts of agreement % do not add up', whole.number
      USING ERRCODE = 'check_violation', CONSTRAINT = part;
  END $$;
  CREATE CONSTRAINT TRIGGER agreement_whole AFTER INSERT ON agreement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_agreement();
  CREATE CONSTRAINT TRIGGER agreement_line_whole AFTER INSERT ON contribution_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_agreement();
  CREATE CONSTRAINT TRIGGER agreement_instalment_whole AFTER INSERT ON instalment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_agreement();
`;

/** Reading promises at both times: the one definition of pledged, committed and what is open of each. */
const readers = `
  CREATE FUNCTION promise_figures(fund uuid, as_of date, known_at timestamptz)
    RETURNS TABLE (figure text, value_from date, organisation_id uuid, amount_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT f.figure, date_trunc('month', e.value_date)::date, e.contributor_id, sum(f.amount_minor)::bigint
      FROM promise_entry e
      CROSS JOIN LATERAL (VALUES ('pledged', e.pledged_minor), ('pledgedOpen', e.pledged_open_minor),
                                 ('committed', e.committed_minor), ('committedOpen', e.committed_open_minor))
        AS f(figure, amount_minor)
     WHERE e.fund_id = fund AND e.value_date <= as_of AND e.booked_at <= known_at AND f.amount_minor <> 0
     GROUP BY 1, 2, 3
  $$;
`;

/** What the application's role may not do, whatever SQL it sends. */
const privileges = `
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON pledge, agreement, contribution_line, contribution_line_area,
    contribution_line_place, instalment, instalment_overdue, agreement_pledge, deposit_application, promise_entry,
    exchange_rate FROM tributary_app;
  REVOKE DELETE, TRUNCATE ON in_kind_contribution FROM tributary_app;
  GRANT INSERT ON exchange_rate, contribution_line_area, contribution_line_place, instalment_overdue TO tributary_app;
  GRANT INSERT (id, fund_id, contributor_id, number, currency, amount_minor, usd_minor, rate, rate_on, rate_source,
                announced_on, expected_on, note, recorded_by, recorded_at),
        UPDATE (state, withdrawn_on, withdrawn_by, withdrawn_at, withdrawal_reason, version) ON pledge TO tributary_app;
  GRANT INSERT (id, fund_id, contributor_id, number, category, signed_on, currency, amount_minor, usd_minor, rate,
                rate_on, rate_source, note, file_id, recorded_by, recorded_at),
        UPDATE (state, ended_on, ended_by, ended_at, end_reason, file_id, version) ON agreement TO tributary_app;
  GRANT INSERT (id, agreement_id, fund_id, number, amount_minor) ON contribution_line TO tributary_app;
  GRANT INSERT (id, agreement_id, fund_id, number, due_on, amount_minor),
        UPDATE (short_on, short_by, short_at, short_reason) ON instalment TO tributary_app;
  GRANT INSERT (agreement_id, pledge_id, settled_minor) ON agreement_pledge TO tributary_app;
  GRANT INSERT (id, deposit_id, instalment_id, line_id, amount_minor, applied_on, applied_at, applied_by),
        UPDATE (reversed_on, reversed_at, reversed_by, reversal_reason) ON deposit_application TO tributary_app;
  REVOKE INSERT, UPDATE ON deposit FROM tributary_app;
  GRANT INSERT (id, fund_id, contributor_id, amount_minor, bank_charge_minor, agent_fee_minor, agent_fee_basis_points,
                value_date, bank_reference, recorded_by, recorded_at, currency, donor_amount_minor, rate, rate_on,
                rate_source, remitter),
        UPDATE (contributor_id, identified_by, identified_at, state, reversed_by, reversed_at, reversal_reason, version)
    ON deposit TO tributary_app;
`;

/** Promises of contributors: rates, pledges, agreements with earmarks and schedules, and deposits applied to them. */
export class Contributions1763700120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [deposits, tables, keepers, commitChecks, readers, privileges])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT (id, fund_id, contributor_id, amount_minor, bank_charge_minor, agent_fee_minor, agent_fee_basis_points,
                value_date, bank_reference, recorded_by, recorded_at, currency, donor_amount_minor, rate, rate_on,
                rate_source, remitter),
        UPDATE (contributor_id, identified_by, identified_at, state, reversed_by, reversed_at, reversal_reason, version)
        ON deposit FROM tributary_app;
      GRANT INSERT, UPDATE ON deposit TO tributary_app;
      DROP FUNCTION promise_figures;
      DROP TABLE in_kind_contribution, promise_entry, deposit_application, agreement_pledge, instalment_overdue, instalment,
        contribution_line_place, contribution_line_area, contribution_line, agreement, pledge, exchange_rate;
      DROP FUNCTION check_agreement, keep_application, apply_deposit, accept_short, reopen_agreement, keep_settlement,
        keep_agreement, fit_promise, keep_pledge, book_promise, part_value;
      DELETE FROM ledger_figure WHERE 'unidentified' = account_kind OR kind = 'identify';
      DELETE FROM posting_rule WHERE 'unidentified' = account_kind OR kind = 'identify';
      ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
      ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (CASE book
        WHEN 'cash' THEN kind IN ('cash', 'contribution', 'bank-charge', 'agent-fee', 'direct-cost', 'income',
                                  'advance', 'programme-expense')
        ELSE kind IN ('unallocated', 'reserved', 'settled') END);
      DROP TRIGGER deposit_fits ON deposit;
      DROP FUNCTION fit_deposit;
      DROP INDEX deposit_unidentified;
      ALTER TABLE deposit
        DROP COLUMN applied_net_minor, DROP COLUMN applied_gross_minor, DROP COLUMN applied_minor,
        DROP COLUMN identified_at, DROP COLUMN identified_by, DROP COLUMN remitter, DROP COLUMN rate_source,
        DROP COLUMN rate_on, DROP COLUMN rate, DROP COLUMN donor_amount_minor, DROP COLUMN currency,
        ALTER COLUMN contributor_id SET NOT NULL;
    `);
  }
}
