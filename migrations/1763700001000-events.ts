import type { MigrationInterface, QueryRunner } from 'typeorm';

/** History, outbox, seals and idempotency keys. The application's role may add to history and never change it. */
export class Events1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      GRANT USAGE ON SCHEMA public TO tributary_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tributary_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO tributary_app;

      CREATE TABLE event (
        id uuid PRIMARY KEY,
        fund_id uuid,
        name text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        actor_id uuid,
        request_id text NOT NULL,
        occurred_at timestamptz NOT NULL,
        payload jsonb NOT NULL,
        canonical text NOT NULL
      );
      CREATE INDEX event_subject ON event (subject_id, id);
      CREATE INDEX event_fund ON event (fund_id, id);

      CREATE TABLE outbox (
        event_id uuid PRIMARY KEY REFERENCES event
      );

      CREATE TABLE event_seal (
        chain uuid NOT NULL,
        seq bigint NOT NULL,
        event_id uuid NOT NULL UNIQUE REFERENCES event,
        prev_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (chain, seq)
      );

      CREATE TABLE idempotency_key (
        actor_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
        request_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        status integer,
        headers jsonb,
        body text,
        PRIMARY KEY (actor_id, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

      REVOKE UPDATE, DELETE, TRUNCATE ON event, event_seal FROM tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_key, event_seal, outbox, event;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM tributary_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE USAGE, SELECT ON SEQUENCES FROM tributary_app;
      REVOKE USAGE ON SCHEMA public FROM tributary_app;
      DROP EXTENSION btree_gist;
    `);
  }
}
