import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  CREATE TABLE ledger_account (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    book text NOT NULL CHECK (book IN ('cash', 'allotment')),
    kind text NOT NULL,
    organisation_id uuid REFERENCES organisation,
    programme_id uuid,
    balance_minor bigint NOT NULL DEFAULT 0,
    CONSTRAINT ledger_account_once UNIQUE NULLS NOT DISTINCT (fund_id, kind, organisation_id, programme_id),
    CONSTRAINT ledger_account_kind CHECK (CASE book
      WHEN 'cash' THEN kind IN ('cash', 'contribution', 'bank-charge', 'agent-fee', 'direct-cost', 'income',
                                'advance', 'programme-expense')
      ELSE kind IN ('unallocated', 'reserved', 'settled') END),
    CONSTRAINT ledger_account_dimensions CHECK (
      (organisation_id IS NOT NULL) =
        (kind IN ('contribution', 'advance', 'programme-expense', 'reserved', 'settled'))
      AND (programme_id IS NOT NULL) = (kind IN ('advance', 'programme-expense', 'reserved', 'settled')))
  ) WITH (fillfactor = 70);

  -- Which account each kind of posting may touch, and on which side.
  CREATE TABLE posting_rule (
    kind text NOT NULL,
    account_kind text NOT NULL,
    side text NOT NULL CHECK (side IN ('debit', 'credit')),
    PRIMARY KEY (kind, account_kind)
  );
  INSERT INTO posting_rule (kind, account_kind, side) VALUES
    ('deposit', 'cash', 'debit'), ('deposit', 'bank-charge', 'debit'), ('deposit', 'contribution', 'credit'),
    ('agent-fee', 'agent-fee', 'debit'), ('agent-fee', 'cash', 'credit'),
    ('bank-charge', 'bank-charge', 'debit'), ('bank-charge', 'cash', 'credit'),
    ('direct-cost', 'direct-cost', 'debit'), ('direct-cost', 'cash', 'credit'),
    ('interest', 'cash', 'debit'), ('interest', 'income', 'credit'),
    ('other-income', 'cash', 'debit'), ('other-income', 'income', 'credit'),
    ('transfer', 'advance', 'debit'), ('transfer', 'cash', 'credit'),
    ('expenditure', 'programme-expense', 'debit'), ('expenditure', 'advance', 'credit'),
    ('refund', 'cash', 'debit'), ('refund', 'advance', 'credit'),
    ('reserve', 'unallocated', 'debit'), ('reserve', 'reserved', 'credit'),
    ('settle', 'reserved', 'debit'), ('settle', 'settled', 'credit'),
    ('release', 'reserved', 'debit'), ('release', 'unallocated', 'credit');

  -- The one definition of each figure: which lines it adds up, with which sign ('*': any kind of posting).
  CREATE TABLE ledger_figure (
    figure text NOT NULL,
    kind text NOT NULL,
    account_kind text NOT NULL,
    sign smallint NOT NULL CHECK (sign IN (1, -1)),
    PRIMARY KEY (figure, kind, account_kind)
  );
  INSERT INTO ledger_figure (figure, kind, account_kind, sign) VALUES
    ('deposited', 'deposit', 'contribution', -1),
    ('agentFees', 'agent-fee', 'agent-fee', 1),
    ('bankCharges', '*', 'bank-charge', 1),
    ('directCosts', 'direct-cost', 'direct-cost', 1),
    ('interest', 'interest', 'income', -1),
    ('otherIncome', 'other-income', 'income', -1),
    ('transferred', 'transfer', 'cash', -1),
    ('refunded', 'refund', 'cash', 1),
    ('expended', 'expenditure', 'programme-expense', 1),
    ('reserved', 'reserve', 'reserved', -1),
    ('released', 'release', 'reserved', 1),
    ('cashBalance', '*', 'cash', 1),
    ('openReservations', '*', 'reserved', -1);

  CREATE TABLE ledger_period (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    starts_on date NOT NULL CHECK (starts_on = date_trunc('month', starts_on)::date),
    ends_on date NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    closed_at timestamptz,
    closed_by uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT ledger_period_once UNIQUE (fund_id, starts_on),
    CONSTRAINT ledger_period_month CHECK (ends_on = (starts_on + interval '1 month')::date - 1),
    CONSTRAINT ledger_period_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL))
  );

  CREATE TABLE period_balance (
    period_id uuid NOT NULL REFERENCES ledger_period,
    account_id uuid NOT NULL REFERENCES ledger_account,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (period_id, account_id)
  );

  CREATE TABLE fund_position (
    fund_id uuid PRIMARY KEY REFERENCES fund,
    cash_minor bigint NOT NULL DEFAULT 0,
    reserved_open_minor bigint NOT NULL DEFAULT 0,
    last_booked_at timestamptz,
    last_value_date date,
    closed_through date
  ) WITH (fillfactor = 20);

  CREATE TABLE allocation (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    programme_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    primary_area text,
    value_date date NOT NULL,
    reserved_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT allocation_once_per_decision UNIQUE (programme_id, decision_id)
  );
  CREATE INDEX allocation_fund ON allocation (fund_id, value_date DESC, id DESC);

  CREATE TABLE allocation_line (
    allocation_id uuid NOT NULL REFERENCES allocation,
    organisation_id uuid NOT NULL REFERENCES organisation,
    reserved_minor bigint NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
    settled_minor bigint NOT NULL DEFAULT 0 CHECK (settled_minor >= 0),
    released_minor bigint NOT NULL DEFAULT 0 CHECK (released_minor >= 0),
    PRIMARY KEY (allocation_id, organisation_id),
    CONSTRAINT allocation_line_open CHECK (settled_minor + released_minor <= reserved_minor)
  );
  CREATE INDEX allocation_line_organisation ON allocation_line (organisation_id);

  CREATE TABLE posting (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    book text NOT NULL,
    kind text NOT NULL,
    caller_key text NOT NULL CHECK (length(caller_key) BETWEEN 1 AND 200),
    value_date date NOT NULL,
    booked_at timestamptz NOT NULL,
    source_type text NOT NULL,
    source_id uuid NOT NULL,
    allocation_id uuid REFERENCES allocation,
    reverses uuid CONSTRAINT posting_reversed_once UNIQUE REFERENCES posting,
    reason text,
    reference text,
    adjusts_month date,
    actor_id uuid,
    written_in xid8 NOT NULL,
    CONSTRAINT posting_once UNIQUE (fund_id, caller_key),
    CONSTRAINT posting_book CHECK (book = CASE WHEN kind IN ('reserve', 'settle', 'release') THEN 'allotment' ELSE 'cash' END),
    CONSTRAINT posting_of_allocation CHECK ((book = 'allotment') = (allocation_id IS NOT NULL)),
    CONSTRAINT posting_reversal_has_reason CHECK (reverses IS NULL OR reason IS NOT NULL)
  );
  CREATE INDEX posting_fund ON posting (fund_id, value_date DESC, id DESC);
  CREATE INDEX posting_source ON posting (source_id);
  CREATE INDEX posting_allocation ON posting (allocation_id);

  -- Fund, kind and both times repeat the posting's, so that an answer as of a day reads one index.
  CREATE TABLE posting_line (
    posting_id uuid NOT NULL REFERENCES posting,
    number smallint NOT NULL CHECK (number > 0),
    account_id uuid NOT NULL REFERENCES ledger_account,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0 AND abs(amount_minor) <= 99999999999999),
    fund_id uuid NOT NULL,
    kind text NOT NULL,
    value_date date NOT NULL,
    booked_at timestamptz NOT NULL,
    PRIMARY KEY (posting_id, number)
  );
  CREATE INDEX posting_line_account ON posting_line (account_id, posting_id);
  CREATE INDEX posting_line_value ON posting_line (fund_id, value_date) INCLUDE (account_id, kind, booked_at, amount_minor);
  CREATE INDEX posting_line_booked ON posting_line (fund_id, booked_at) INCLUDE (account_id, kind, value_date, amount_minor);

  -- What an account took in a month and, again, in a year (by value date) as booked in a month or year: the
  -- kept balances that an answer adds up, so that its cost does not grow with the number of postings.
  CREATE TABLE ledger_turnover (
    fund_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES ledger_account,
    kind text NOT NULL,
    grain text NOT NULL CHECK (grain IN ('month', 'year')),
    value_from date NOT NULL,
    booked_from date NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (fund_id, account_id, kind, grain, value_from, booked_from)
  ) WITH (fillfactor = 70);
  CREATE INDEX ledger_turnover_value ON ledger_turnover (fund_id, grain, value_from);
  CREATE INDEX ledger_turnover_booked ON ledger_turnover (fund_id, grain, booked_from);

  CREATE TABLE deposit (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    contributor_id uuid NOT NULL REFERENCES organisation,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    bank_charge_minor bigint NOT NULL DEFAULT 0,
    agent_fee_minor bigint NOT NULL CHECK (agent_fee_minor >= 0),
    agent_fee_basis_points integer NOT NULL,
    value_date date NOT NULL,
    bank_reference text NOT NULL,
    state text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'reversed')),
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    reversed_by uuid,
    reversed_at timestamptz,
    reversal_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT deposit_bank_charge CHECK (bank_charge_minor >= 0 AND bank_charge_minor < amount_minor),
    CONSTRAINT deposit_reversal CHECK (
      (state = 'reversed') = (reversed_at IS NOT NULL) AND (state = 'reversed') = (reversal_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX deposit_bank_reference_unique ON deposit (fund_id, lower(bank_reference)) WHERE state = 'recorded';
  CREATE INDEX deposit_fund ON deposit (fund_id, value_date DESC, id DESC);
  CREATE INDEX deposit_contributor ON deposit (contributor_id);
`;

const entryTables = ['income', 'bank_charge', 'direct_cost'];

const entryTable = (table: string) => `
  CREATE TABLE ${table} (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL REFERENCES fund,
    kind text NOT NULL CHECK (kind IN (${table === 'income' ? "'interest', 'other-income'" : `'${table.replace('_', '-')}'`})),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    value_date date NOT NULL,
    bank_reference text NOT NULL,
    description text NOT NULL,
    state text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'reversed')),
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    reversed_by uuid,
    reversed_at timestamptz,
    reversal_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT ${table}_reversal CHECK (
      (state = 'reversed') = (reversed_at IS NOT NULL) AND (state = 'reversed') = (reversal_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX ${table}_bank_reference_unique ON ${table} (fund_id, lower(bank_reference)) WHERE state = 'recorded';
  CREATE INDEX ${table}_fund ON ${table} (fund_id, value_date DESC, id DESC);
`;

/** Functions that keep the position and the balances: they run as the owner, because the application may not. */
const keepers = `
  CREATE FUNCTION open_fund_position() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO fund_position (fund_id) VALUES (NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER fund_has_position AFTER INSERT ON fund FOR EACH ROW EXECUTE FUNCTION open_fund_position();
  INSERT INTO fund_position (fund_id) SELECT id FROM fund;

  CREATE FUNCTION lock_fund(fund uuid) RETURNS SETOF fund_position LANGUAGE sql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT * FROM fund_position WHERE fund_id = fund FOR UPDATE;
  $$;

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_append_only', TABLE = TG_TABLE_NAME;
  END $$;
  CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER posting_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- The fund's postings queue on its position, so the order of booking is the order of commit: whoever has
  -- seen one instant of booking will never see another arrive before it.
  CREATE FUNCTION book_posting() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    place fund_position;
    today date;
  BEGIN
    SELECT * INTO STRICT place FROM fund_position WHERE fund_id = NEW.fund_id FOR UPDATE;
    NEW.booked_at := greatest(NEW.booked_at, place.last_booked_at + interval '1 microsecond');
    NEW.written_in := pg_current_xact_id();
    SELECT (NEW.booked_at AT TIME ZONE zone)::date INTO today FROM fund WHERE id = NEW.fund_id;
    IF NEW.value_date > today THEN
      RAISE EXCEPTION 'value date % is after today, %', NEW.value_date, today
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_not_in_future';
    END IF;
    IF NEW.value_date <= place.closed_through THEN
      RAISE EXCEPTION 'the books are closed through %', place.closed_through
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_in_open_period';
    END IF;
    INSERT INTO ledger_period (id, fund_id, starts_on, ends_on)
      SELECT gen_random_uuid(), NEW.fund_id, first, (first + interval '1 month')::date - 1
        FROM (SELECT date_trunc('month', NEW.value_date)::date AS first) AS month
      ON CONFLICT DO NOTHING;
    UPDATE fund_position
       SET last_booked_at = NEW.booked_at, last_value_date = greatest(last_value_date, NEW.value_date)
     WHERE fund_id = NEW.fund_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER posting_booked BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION book_posting();

  CREATE FUNCTION fit_posting_line() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    head posting;
    account ledger_account;
    line_side text;
  BEGIN
    SELECT * INTO head FROM posting WHERE id = NEW.posting_id;
    SELECT * INTO account FROM ledger_account WHERE id = NEW.account_id;
    IF head.id IS NULL OR account.id IS NULL THEN
      RAISE EXCEPTION 'no such posting or account'
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_line_parts';
    END IF;
    IF head.written_in <> pg_current_xact_id() THEN
      RAISE EXCEPTION 'posting % is complete', head.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_append_only', TABLE = TG_TABLE_NAME;
    END IF;
    line_side := CASE WHEN (NEW.amount_minor > 0) = (head.reverses IS NULL) THEN 'debit' ELSE 'credit' END;
    IF account.fund_id <> head.fund_id OR account.book <> head.book OR NOT EXISTS (
      SELECT FROM posting_rule r WHERE r.kind = head.kind AND r.account_kind = account.kind AND r.side = line_side)
    THEN
      RAISE EXCEPTION 'a % of posting % does not belong on account %', line_side, head.kind, account.kind
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_line_fits';
    END IF;
    NEW.fund_id := head.fund_id;
    NEW.kind := head.kind;
    NEW.value_date := head.value_date;
    NEW.booked_at := head.booked_at;
    RETURN NEW;
  END $$;
  CREATE TRIGGER posting_line_fits BEFORE INSERT ON posting_line FOR EACH ROW EXECUTE FUNCTION fit_posting_line();

  CREATE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    account ledger_account;
    place fund_position;
    line allocation_line;
    head_allocation uuid;
  BEGIN
    UPDATE ledger_account SET balance_minor = balance_minor + NEW.amount_minor
      WHERE id = NEW.account_id RETURNING * INTO account;
    INSERT INTO ledger_turnover AS t (fund_id, account_id, kind, grain, value_from, booked_from, amount_minor)
      SELECT NEW.fund_id, NEW.account_id, NEW.kind, grain, date_trunc(grain, NEW.value_date)::date,
             date_trunc(grain, NEW.booked_at AT TIME ZONE 'UTC')::date, NEW.amount_minor
        FROM unnest(ARRAY['month', 'year']) AS grain
      ON CONFLICT (fund_id, account_id, kind, grain, value_from, booked_from)
      DO UPDATE SET amount_minor = t.amount_minor + excluded.amount_minor;
    IF account.kind NOT IN ('cash', 'reserved') THEN RETURN NULL; END IF;
    UPDATE fund_position
       SET cash_minor = cash_minor + CASE account.kind WHEN 'cash' THEN NEW.amount_minor ELSE 0 END,
           reserved_open_minor = reserved_open_minor - CASE account.kind WHEN 'reserved' THEN NEW.amount_minor ELSE 0 END
     WHERE fund_id = NEW.fund_id RETURNING * INTO place;
    IF account.kind = 'cash' THEN
      IF NEW.kind = 'transfer' AND NEW.amount_minor < 0 AND place.cash_minor < 0 THEN
        RAISE EXCEPTION 'a transfer takes more cash than the fund has'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_within_cash';
      END IF;
      RETURN NULL;
    END IF;
    IF NEW.amount_minor < 0 AND place.reserved_open_minor > place.cash_minor THEN
      RAISE EXCEPTION 'a reservation exceeds what is available'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'allocation_within_available';
    END IF;
    UPDATE allocation_line l
       SET reserved_minor = reserved_minor - CASE NEW.kind WHEN 'reserve' THEN NEW.amount_minor ELSE 0 END,
           settled_minor = settled_minor + CASE NEW.kind WHEN 'settle' THEN NEW.amount_minor ELSE 0 END,
           released_minor = released_minor + CASE NEW.kind WHEN 'release' THEN NEW.amount_minor ELSE 0 END
      FROM posting p JOIN allocation a ON a.id = p.allocation_id AND a.fund_id = p.fund_id
     WHERE p.id = NEW.posting_id AND a.programme_id = account.programme_id
       AND l.allocation_id = a.id AND l.organisation_id = account.organisation_id
    RETURNING l.* INTO line;
    IF line.allocation_id IS NULL THEN
      RAISE EXCEPTION 'the allocation has no line of this organisation'
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_line_of_allocation';
    END IF;
    UPDATE allocation SET version = version + 1 WHERE id = line.allocation_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER posting_line_kept AFTER INSERT ON posting_line FOR EACH ROW EXECUTE FUNCTION keep_balances();
`;

/** Checks at commit, when a posting is whole. */
const commitChecks = `
  CREATE FUNCTION check_posting() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    head posting;
    total numeric;
    lines integer;
  BEGIN
    IF TG_TABLE_NAME = 'posting' THEN head := NEW;
    ELSE SELECT * INTO head FROM posting WHERE id = NEW.posting_id;
    END IF;
    SELECT count(*), coalesce(sum(amount_minor), 0) INTO lines, total FROM posting_line WHERE posting_id = head.id;
    IF lines < 2 OR total <> 0 THEN
      RAISE EXCEPTION 'posting % has % lines and totals %', head.id, lines, total
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_balances';
    END IF;
    IF head.reverses IS NOT NULL AND (EXISTS (
         SELECT FROM posting o WHERE o.id = head.reverses
            AND (o.fund_id <> head.fund_id OR o.kind <> head.kind OR o.reverses IS NOT NULL
                 OR o.allocation_id IS DISTINCT FROM head.allocation_id))
       OR EXISTS (
         SELECT FROM (SELECT account_id, amount_minor FROM posting_line WHERE posting_id = head.reverses) was
           FULL JOIN (SELECT account_id, -amount_minor AS amount_minor FROM posting_line WHERE posting_id = head.id) now
             USING (account_id, amount_minor)
          WHERE was IS NULL OR now IS NULL)) THEN
      RAISE EXCEPTION 'posting % is not the mirror of %', head.id, head.reverses
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reversal_mirrors';
    END IF;
    IF head.kind IN ('transfer', 'settle') THEN
      SELECT coalesce(sum(l.amount_minor), 0) INTO total
        FROM posting p JOIN posting_line l ON l.posting_id = p.id JOIN ledger_account a ON a.id = l.account_id
       WHERE p.source_id = head.source_id AND p.fund_id = head.fund_id AND p.kind IN ('transfer', 'settle')
         AND a.kind IN ('cash', 'reserved');
      IF total <> 0 THEN
        RAISE EXCEPTION 'transfer % does not settle what it pays', head.source_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_settles_reservation';
      END IF;
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER posting_whole AFTER INSERT ON posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_posting();
  CREATE CONSTRAINT TRIGGER posting_line_whole AFTER INSERT ON posting_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_posting();
`;

/**
 * Reading as of a day and as known at an instant: whole years and months from the kept turnover, the edges from
 * lines. By grain 'month' each month comes apart, by 'year' only each year.
 */
const readers = `
  CREATE FUNCTION ledger_turnover_at(fund uuid, as_of date, known_at timestamptz, by_grain text)
    RETURNS TABLE (value_from date, account_id uuid, kind text, amount_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH months AS (
      SELECT CASE WHEN as_of >= coalesce(p.last_value_date, as_of) THEN 'infinity'::date
                  ELSE date_trunc('month', as_of + 1)::date END AS value_month,
             CASE WHEN known_at >= coalesce(p.last_booked_at, known_at) THEN 'infinity'::date
                  ELSE date_trunc('month', known_at AT TIME ZONE 'UTC')::date END AS booked_month
        FROM fund_position p WHERE p.fund_id = fund),
    edge AS MATERIALIZED (
      SELECT value_month, booked_month,
             CASE WHEN by_grain = 'month' THEN '-infinity'::date
                  ELSE date_trunc('year', value_month)::date END AS value_year,
             CASE WHEN by_grain = 'month' THEN '-infinity'::date
                  ELSE date_trunc('year', booked_month)::date END AS booked_year
        FROM months)
    SELECT t.value_from, t.account_id, t.kind, t.amount_minor
      FROM edge, ledger_turnover t
     WHERE t.fund_id = fund AND t.grain = 'year'
       AND t.value_from < edge.value_year AND t.booked_from < edge.booked_year
    UNION ALL
    SELECT t.value_from, t.account_id, t.kind, t.amount_minor
      FROM edge, ledger_turnover t
     WHERE t.fund_id = fund AND t.grain = 'month'
       AND t.value_from >= edge.value_year AND t.value_from < edge.value_month AND t.booked_from < edge.booked_month
    UNION ALL
    SELECT t.value_from, t.account_id, t.kind, t.amount_minor
      FROM edge, ledger_turnover t
     WHERE t.fund_id = fund AND t.grain = 'month'
       AND t.value_from < edge.value_year AND t.booked_from >= edge.booked_year AND t.booked_from < edge.booked_month
    UNION ALL
    SELECT date_trunc('month', l.value_date)::date, l.account_id, l.kind, l.amount_minor
      FROM edge, posting_line l
     WHERE l.fund_id = fund AND l.value_date >= edge.value_month AND l.value_date <= as_of AND l.booked_at <= known_at
    UNION ALL
    SELECT date_trunc('month', l.value_date)::date, l.account_id, l.kind, l.amount_minor
      FROM edge, posting_line l
     WHERE l.fund_id = fund AND l.value_date < edge.value_month
       AND l.booked_at >= edge.booked_month::timestamp AT TIME ZONE 'UTC' AND l.booked_at <= known_at
  $$;

  CREATE FUNCTION ledger_figures(fund uuid, as_of date, known_at timestamptz, by_grain text)
    RETURNS TABLE (figure text, value_from date, organisation_id uuid, programme_id uuid, amount_minor bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT f.figure, t.value_from, a.organisation_id, a.programme_id, t.amount_minor * f.sign
      FROM ledger_turnover_at(fund, as_of, known_at, by_grain) t
      JOIN ledger_account a ON a.id = t.account_id
      JOIN ledger_figure f ON f.account_kind = a.kind AND f.kind IN (t.kind, '*')
  $$;

  CREATE FUNCTION close_ledger_period(period uuid, closing timestamptz, person uuid) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    month ledger_period;
  BEGIN
    PERFORM lock_fund(fund_id) FROM ledger_period WHERE id = period;
    UPDATE ledger_period SET state = 'closed', closed_at = closing, closed_by = person, version = version + 1
     WHERE id = period AND state = 'open' RETURNING * INTO STRICT month;
    IF EXISTS (SELECT FROM ledger_period p
                WHERE p.fund_id = month.fund_id AND p.state = 'open' AND p.starts_on < month.starts_on) THEN
      RAISE EXCEPTION 'an earlier period is open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_period_in_order';
    END IF;
    UPDATE fund_position SET closed_through = month.ends_on WHERE fund_id = month.fund_id;
    INSERT INTO period_balance (period_id, account_id, amount_minor)
      SELECT month.id, t.account_id, sum(t.amount_minor) FROM ledger_turnover t
       WHERE t.fund_id = month.fund_id AND t.grain = 'month' AND t.value_from <= month.starts_on
       GROUP BY t.account_id;
  END $$;
`;

/** What the application's role may not do, whatever SQL it sends. */
const privileges = `
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON
    posting_rule, ledger_figure, ledger_period, period_balance, fund_position, ledger_turnover FROM tributary_app;
  REVOKE UPDATE, DELETE, TRUNCATE ON posting, posting_line FROM tributary_app;
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ledger_account, allocation, allocation_line FROM tributary_app;
  REVOKE DELETE, TRUNCATE ON deposit, income, bank_charge, direct_cost FROM tributary_app;
  GRANT INSERT (id, fund_id, book, kind, organisation_id, programme_id) ON ledger_account TO tributary_app;
  GRANT INSERT (id, fund_id, programme_id, decision_id, primary_area, value_date, reserved_at) ON allocation TO tributary_app;
  GRANT INSERT (allocation_id, organisation_id) ON allocation_line TO tributary_app;
`;

/** Deposits, income, charges and costs; the ledger with two books and two times; allocations. */
export class Funding1763700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, ...entryTables.map(entryTable), keepers, commitChecks, readers, privileges]) {
      await runner.query(part);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER fund_has_position ON fund;
      DROP TABLE direct_cost, bank_charge, income, deposit, ledger_turnover, posting_line, posting, allocation_line,
        allocation, period_balance, ledger_period, ledger_figure, posting_rule, ledger_account;
      DROP FUNCTION close_ledger_period, ledger_figures, ledger_turnover_at, check_posting, keep_balances, fit_posting_line, book_posting,
        refuse_change, lock_fund, open_fund_position;
      DROP TABLE fund_position;
    `);
  }
}
