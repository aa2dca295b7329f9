import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tranches, transfers through three hands, refunds. What has been decided about money cannot be rewritten. */
export class Disbursements1763700008100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tranche_plan (
        programme_id uuid PRIMARY KEY REFERENCES programme,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE tranche (
        programme_id uuid NOT NULL REFERENCES tranche_plan,
        organisation_id uuid NOT NULL REFERENCES organisation,
        number integer NOT NULL CHECK (number BETWEEN 1 AND 20),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (programme_id, organisation_id, number)
      );

      CREATE TABLE transfer (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        programme_id uuid NOT NULL REFERENCES programme,
        organisation_id uuid NOT NULL REFERENCES organisation,
        tranche_number integer NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        state text NOT NULL DEFAULT 'requested'
          CHECK (state IN ('requested', 'approved', 'executed', 'rejected')),
        requested_by uuid NOT NULL REFERENCES person,
        requested_at timestamptz NOT NULL,
        approved_by uuid REFERENCES person,
        approved_at timestamptz,
        executed_by uuid REFERENCES person,
        executed_at timestamptz,
        value_date date,
        bank_reference text,
        version integer NOT NULL DEFAULT 1,
        FOREIGN KEY (programme_id, organisation_id, tranche_number)
          REFERENCES tranche (programme_id, organisation_id, number),
        CONSTRAINT transfer_three_hands CHECK (
          requested_by <> approved_by AND requested_by <> executed_by AND approved_by <> executed_by),
        CONSTRAINT transfer_way CHECK (CASE state
          WHEN 'requested' THEN num_nonnulls(approved_by, approved_at, executed_by, executed_at, value_date,
                                             bank_reference) = 0
          WHEN 'approved' THEN num_nonnulls(approved_by, approved_at) = 2
            AND num_nonnulls(executed_by, executed_at, value_date, bank_reference) = 0
          WHEN 'executed' THEN num_nonnulls(approved_by, approved_at, executed_by, executed_at, value_date,
                                            bank_reference) = 6
          ELSE num_nonnulls(executed_by, executed_at, value_date, bank_reference) = 0 END)
      );
      CREATE UNIQUE INDEX transfer_tranche_once ON transfer (programme_id, organisation_id, tranche_number)
        WHERE state <> 'rejected';
      CREATE UNIQUE INDEX transfer_bank_reference_once ON transfer (fund_id, bank_reference);
      CREATE INDEX transfer_fund ON transfer (fund_id, id);

      CREATE TABLE transfer_transition (
        id uuid PRIMARY KEY,
        transfer_id uuid NOT NULL REFERENCES transfer,
        verb text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        actor_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        reason text
      );
      CREATE INDEX transfer_transition_transfer ON transfer_transition (transfer_id, id);

      CREATE TABLE refund (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        programme_id uuid NOT NULL REFERENCES programme,
        organisation_id uuid NOT NULL REFERENCES organisation,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        value_date date NOT NULL,
        bank_reference text NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL REFERENCES person,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT refund_bank_reference_once UNIQUE (fund_id, bank_reference)
      );
      CREATE INDEX refund_fund ON refund (fund_id, id);
      CREATE INDEX refund_programme ON refund (programme_id, organisation_id);

      CREATE FUNCTION transfer_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.state <> 'requested' THEN
            RAISE EXCEPTION 'a transfer begins as requested'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_way';
          END IF;
        ELSIF OLD.state IN ('executed', 'rejected')
           OR (OLD.fund_id, OLD.programme_id, OLD.organisation_id, OLD.tranche_number, OLD.amount_minor,
               OLD.requested_by, OLD.requested_at)
              IS DISTINCT FROM
              (NEW.fund_id, NEW.programme_id, NEW.organisation_id, NEW.tranche_number, NEW.amount_minor,
               NEW.requested_by, NEW.requested_at)
           OR (OLD.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by)
           OR (OLD.state = 'requested' AND NEW.state = 'executed') THEN
          RAISE EXCEPTION 'what was requested, approved or executed stands'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_way';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER transfer_is_kept BEFORE INSERT OR UPDATE ON transfer
        FOR EACH ROW EXECUTE FUNCTION transfer_is_kept();

      REVOKE UPDATE, DELETE, TRUNCATE ON transfer_transition, refund FROM tributary_app;
      REVOKE DELETE, TRUNCATE ON transfer, tranche_plan FROM tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE refund, transfer_transition, transfer, tranche, tranche_plan;
      DROP FUNCTION transfer_is_kept;
    `);
  }
}
