import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of the administrative agent: tried first, then loaded whole, each only once. */
export class Imports1763700122000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        kind text NOT NULL CHECK (kind IN ('deposits', 'transfers')),
        file_name text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        state text NOT NULL CHECK (state IN ('ready', 'refused', 'loaded')),
        row_count integer NOT NULL CHECK (row_count >= 0),
        problem_count integer NOT NULL CHECK (problem_count >= 0),
        rows jsonb NOT NULL,
        tried_by uuid NOT NULL REFERENCES person,
        tried_at timestamptz NOT NULL,
        loaded_by uuid REFERENCES person,
        loaded_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT import_run_refused CHECK ((state = 'refused') = (problem_count > 0)),
        CONSTRAINT import_run_loaded CHECK (
          (state = 'loaded') = (loaded_at IS NOT NULL) AND (state = 'loaded') = (loaded_by IS NOT NULL))
      );
      CREATE UNIQUE INDEX import_loaded_once ON import_run (fund_id, kind, sha256) WHERE state = 'loaded';
      CREATE INDEX import_run_fund ON import_run (fund_id, id DESC);

      REVOKE DELETE, TRUNCATE ON import_run FROM tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_run');
  }
}
