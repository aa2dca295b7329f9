import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vocabularies with their history, people's preferences, and the counters of the rate limit. */
export class ReferenceDataAndAccounts1763700002500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vocabulary_list (
        list text PRIMARY KEY CHECK (list ~ '^[a-z][a-z0-9-]{1,59}$'),
        description text NOT NULL,
        file_version text NOT NULL,
        loaded_at timestamptz NOT NULL
      );

      CREATE TABLE vocabulary (
        id uuid PRIMARY KEY,
        list text NOT NULL REFERENCES vocabulary_list,
        code text NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
        fund_id uuid REFERENCES fund,
        position integer NOT NULL,
        labels jsonb NOT NULL,
        attributes jsonb NOT NULL,
        source text NOT NULL,
        provisional text[] NOT NULL,
        valid_from date,
        valid_to date,
        edited_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT vocabulary_code_unique UNIQUE NULLS NOT DISTINCT (list, fund_id, code),
        CONSTRAINT vocabulary_period CHECK (valid_to >= valid_from)
      );

      CREATE TABLE vocabulary_edit (
        vocabulary_id uuid NOT NULL REFERENCES vocabulary,
        version integer NOT NULL,
        labels jsonb NOT NULL,
        attributes jsonb NOT NULL,
        valid_from date,
        valid_to date,
        replaced_by uuid,
        replaced_at timestamptz NOT NULL,
        PRIMARY KEY (vocabulary_id, version)
      );

      ALTER TABLE person ADD COLUMN digest text NOT NULL DEFAULT 'at-once'
        CONSTRAINT person_digest CHECK (digest IN ('at-once', 'daily', 'weekly'));

      CREATE TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON vocabulary_edit FROM tributary_app;
      REVOKE DELETE, TRUNCATE ON vocabulary, vocabulary_list FROM tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rate_limit, vocabulary_edit, vocabulary, vocabulary_list;
      ALTER TABLE person DROP COLUMN digest;
    `);
  }
}
