import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outcomes of checking a fund's books: written once, never changed. */
export class Integrity1763700110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE integrity_run (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        run_at timestamptz NOT NULL,
        run_on date NOT NULL,
        asked_by uuid REFERENCES person,
        intact boolean NOT NULL,
        results jsonb NOT NULL
      );
      CREATE INDEX integrity_run_fund ON integrity_run (fund_id, run_at DESC, id DESC);
      CREATE TRIGGER integrity_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON integrity_run
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON integrity_run TO tributary_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE integrity_run');
  }
}
