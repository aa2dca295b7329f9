import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Obligations with their changes and reminders; reports with versions, acceptance and accepted expenditure. */
export class Reporting1763700008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE obligation (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        programme_id uuid NOT NULL REFERENCES programme,
        organisation_id uuid REFERENCES organisation,
        type text NOT NULL CHECK (type IN ('annual-narrative', 'annual-financial', 'final-narrative')),
        period_start date NOT NULL,
        period_end date NOT NULL,
        due_on date NOT NULL,
        extended_to date,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'waived')),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT obligation_period CHECK (period_end >= period_start),
        CONSTRAINT obligation_extension CHECK (extended_to > due_on),
        CONSTRAINT obligation_owner CHECK ((organisation_id IS NOT NULL) = (type = 'annual-financial')),
        CONSTRAINT obligation_once UNIQUE NULLS NOT DISTINCT (programme_id, organisation_id, type, period_start)
      );
      CREATE INDEX obligation_open ON obligation (fund_id, coalesce(extended_to, due_on)) WHERE state = 'open';
      CREATE INDEX obligation_fund ON obligation (fund_id, coalesce(extended_to, due_on), id);

      CREATE TABLE obligation_change (
        id uuid PRIMARY KEY,
        obligation_id uuid NOT NULL REFERENCES obligation,
        verb text NOT NULL CHECK (verb IN ('waive', 'extend')),
        from_due date NOT NULL,
        to_due date,
        reason text NOT NULL,
        actor_id uuid REFERENCES person,
        at timestamptz NOT NULL
      );
      CREATE INDEX obligation_change_obligation ON obligation_change (obligation_id, id);

      CREATE TABLE obligation_reminder (
        obligation_id uuid NOT NULL REFERENCES obligation,
        due_on date NOT NULL,
        offset_days integer NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (obligation_id, due_on, offset_days)
      );

      CREATE TABLE report (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        obligation_id uuid NOT NULL CONSTRAINT report_once UNIQUE REFERENCES obligation,
        organisation_id uuid NOT NULL REFERENCES organisation,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'accepted')),
        content jsonb NOT NULL,
        submitted_version integer,
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL,
        submitted_by uuid REFERENCES person,
        submitted_at timestamptz,
        accepted_by uuid REFERENCES person,
        accepted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT report_two_people CHECK (accepted_by <> submitted_by),
        CONSTRAINT report_accepted CHECK ((state = 'accepted') = (accepted_at IS NOT NULL)),
        CONSTRAINT report_told CHECK (state = 'draft' OR submitted_version IS NOT NULL)
      );
      CREATE INDEX report_fund ON report (fund_id, id);

      CREATE TABLE report_version (
        report_id uuid NOT NULL REFERENCES report,
        number integer NOT NULL,
        content jsonb NOT NULL,
        digest text NOT NULL,
        submitted_by uuid REFERENCES person,
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, number)
      );

      CREATE TABLE report_acceptance (
        report_id uuid PRIMARY KEY REFERENCES report,
        version_number integer NOT NULL,
        snapshot jsonb NOT NULL,
        digest text NOT NULL,
        accepted_by uuid REFERENCES person,
        accepted_at timestamptz NOT NULL,
        FOREIGN KEY (report_id, version_number) REFERENCES report_version (report_id, number)
      );

      CREATE TABLE report_expenditure (
        report_id uuid NOT NULL REFERENCES report_acceptance,
        category text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        PRIMARY KEY (report_id, category)
      );

      CREATE TABLE report_transition (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES report,
        verb text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        actor_id uuid REFERENCES person,
        at timestamptz NOT NULL,
        reason text
      );
      CREATE INDEX report_transition_report ON report_transition (report_id, id);

      CREATE FUNCTION accepted_report_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'an accepted report stands as it is'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'report_stands';
      END $$;
      CREATE TRIGGER report_stands BEFORE UPDATE OR DELETE ON report
        FOR EACH ROW WHEN (OLD.state = 'accepted') EXECUTE FUNCTION accepted_report_stands();

      REVOKE UPDATE, DELETE, TRUNCATE ON obligation_change, obligation_reminder, report_version,
        report_acceptance, report_expenditure, report_transition FROM tributary_app;
      REVOKE DELETE, TRUNCATE ON obligation, report FROM tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE report_transition, report_expenditure, report_acceptance, report_version, report,
        obligation_reminder, obligation_change, obligation;
      DROP FUNCTION accepted_report_stands;
    `);
  }
}
