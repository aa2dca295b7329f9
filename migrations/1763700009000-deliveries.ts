import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits to be sealed, messages to people, and mail caught instead of sent. */
export class Deliveries1763700009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_unsealed (
        event_id uuid PRIMARY KEY REFERENCES event
      );

      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES event,
        fund_id uuid REFERENCES fund,
        job text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        channel text NOT NULL CHECK (channel IN ('email')),
        template text NOT NULL,
        template_version text,
        language text,
        address_digest text,
        state text NOT NULL CHECK (state IN
          ('queued', 'sending', 'sent', 'uncertain', 'failed', 'simulated', 'suppressed')),
        message_id text NOT NULL CONSTRAINT delivery_message_id_unique UNIQUE,
        attempts integer NOT NULL DEFAULT 0,
        attempts_allowed integer NOT NULL,
        due_at timestamptz NOT NULL,
        claimed_until timestamptz,
        uncertain_at timestamptz,
        sent_at timestamptz,
        last_error text,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT delivery_once UNIQUE (event_id, job, person_id)
      );
      CREATE INDEX delivery_open ON delivery (due_at) WHERE state IN ('queued', 'sending');
      CREATE INDEX delivery_fund ON delivery (fund_id, id);
      CREATE INDEX delivery_uncertain ON delivery (uncertain_at) WHERE uncertain_at IS NOT NULL;

      CREATE TABLE caught_mail (
        id uuid PRIMARY KEY,
        message_id text NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        html text NOT NULL,
        text text NOT NULL,
        language text NOT NULL,
        caught_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE caught_mail, delivery, event_unsealed;');
  }
}
