import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funds with dated settings and targets; organisations, people, roles, sessions, tokens, links. */
export class FundsAndPeople1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fund (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT fund_code_unique UNIQUE CHECK (code ~ '^[A-Z0-9]{2,12}$'),
        name jsonb NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        zone text NOT NULL,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE fund_setting (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        key text NOT NULL,
        value jsonb NOT NULL,
        valid_from date NOT NULL,
        reason text NOT NULL,
        set_by uuid,
        set_at timestamptz NOT NULL,
        CONSTRAINT fund_setting_once_a_day UNIQUE (fund_id, key, valid_from)
      );

      CREATE TABLE fund_target (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT fund_target_period CHECK (ends_on >= starts_on),
        CONSTRAINT fund_target_no_overlap EXCLUDE USING gist (fund_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
      );

      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT organisation_code_unique UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
        name jsonb NOT NULL,
        kind text NOT NULL CHECK (kind IN ('un-entity', 'contributor', 'government', 'other')),
        category text,
        mou_signed_on date,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE person (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        full_name text NOT NULL,
        language text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
        organisation_id uuid REFERENCES organisation,
        password_hash text,
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX person_email_unique ON person (lower(email));

      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        role text NOT NULL,
        fund_id uuid REFERENCES fund,
        organisation_id uuid REFERENCES organisation,
        valid_from date NOT NULL,
        valid_to date,
        granted_by uuid,
        CONSTRAINT role_grant_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT role_grant_global CHECK (fund_id IS NOT NULL OR role IN ('administrator', 'auditor')),
        CONSTRAINT role_grant_once EXCLUDE USING gist (
          person_id WITH =, role WITH =,
          (coalesce(fund_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
          (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
          daterange(valid_from, valid_to, '[]') WITH &&)
      );
      CREATE INDEX role_grant_person ON role_grant (person_id);
      CREATE INDEX role_grant_fund_role ON role_grant (fund_id, role);

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        user_agent text NOT NULL
      );
      CREATE INDEX session_person ON session (person_id);

      CREATE TABLE access_token (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        name text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX access_token_person ON access_token (person_id);

      CREATE TABLE account_link (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        purpose text NOT NULL CHECK (purpose IN ('invitation', 'password-reset')),
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX account_link_person ON account_link (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE account_link, access_token, session, role_grant, person, organisation, fund_target, fund_setting, fund;
    `);
  }
}
