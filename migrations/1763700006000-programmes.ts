import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint programmes: document, budget, submitted versions, signatures, history, and who may or may not see one. */
export class Programmes1763700006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme_number (
        fund_id uuid PRIMARY KEY REFERENCES fund,
        last integer NOT NULL
      );

      CREATE TABLE programme (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        concept_note_id uuid CONSTRAINT programme_once_per_note UNIQUE REFERENCES concept_note,
        code text NOT NULL,
        state text NOT NULL CHECK (state IN ('in_preparation', 'submitted', 'returned', 'appraised', 'approved',
          'approved_with_conditions', 'deferred', 'declined', 'signed', 'active', 'suspended',
          'operationally_closed', 'financially_closed', 'cancelled')),
        title text NOT NULL,
        summary text NOT NULL,
        language text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
        primary_area text NOT NULL,
        other_areas text[] NOT NULL,
        places text[] NOT NULL,
        duration_months integer CHECK (duration_months > 0),
        convening_organisation_id uuid NOT NULL REFERENCES organisation,
        submitted_version integer CHECK (submitted_version > 0),
        approved_minor bigint CHECK (approved_minor > 0),
        starts_on date,
        ends_on date,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT programme_code_unique UNIQUE (fund_id, code),
        CONSTRAINT programme_period CHECK (ends_on >= starts_on),
        CONSTRAINT programme_started CHECK ((starts_on IS NOT NULL) =
          (state IN ('active', 'suspended', 'operationally_closed', 'financially_closed'))),
        CONSTRAINT programme_approved CHECK (approved_minor IS NOT NULL OR state NOT IN ('approved',
          'approved_with_conditions', 'signed', 'active', 'suspended', 'operationally_closed',
          'financially_closed'))
      );
      CREATE INDEX programme_by_time ON programme (fund_id, created_at, id);
      CREATE INDEX programme_by_state ON programme (fund_id, state, created_at, id);

      CREATE TABLE programme_participant (
        programme_id uuid NOT NULL REFERENCES programme,
        organisation_id uuid NOT NULL REFERENCES organisation,
        convening boolean NOT NULL,
        requested_direct_minor bigint NOT NULL DEFAULT 0 CHECK (requested_direct_minor >= 0),
        requested_indirect_minor bigint NOT NULL DEFAULT 0 CHECK (requested_indirect_minor >= 0),
        PRIMARY KEY (programme_id, organisation_id)
      );
      CREATE UNIQUE INDEX programme_one_convener ON programme_participant (programme_id) WHERE convening;
      CREATE INDEX programme_participant_organisation ON programme_participant (organisation_id, programme_id);

      CREATE TABLE programme_budget_line (
        programme_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ('staff', 'supplies', 'equipment', 'contractual_services',
          'travel', 'transfers_grants', 'general_operating', 'indirect_support')),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (programme_id, organisation_id, category),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programme_participant
      );

      CREATE TABLE programme_version (
        id uuid PRIMARY KEY,
        programme_id uuid NOT NULL REFERENCES programme,
        number integer NOT NULL CHECK (number > 0),
        content jsonb NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        submitted_by uuid,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT programme_version_once UNIQUE (programme_id, number)
      );

      CREATE TABLE programme_signature (
        id uuid PRIMARY KEY,
        programme_id uuid NOT NULL REFERENCES programme,
        party text NOT NULL CHECK (party IN ('participating-organisation', 'administrative-agent',
          'national-authority')),
        organisation_id uuid REFERENCES organisation,
        signatory text NOT NULL,
        signed_on date NOT NULL,
        file_id uuid REFERENCES file,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT programme_signature_organisation CHECK (
          (party = 'participating-organisation') = (organisation_id IS NOT NULL)),
        CONSTRAINT programme_signature_of_participant
          FOREIGN KEY (programme_id, organisation_id) REFERENCES programme_participant
      );
      CREATE UNIQUE INDEX programme_signature_once ON programme_signature (programme_id, party, organisation_id)
        NULLS NOT DISTINCT WHERE party <> 'national-authority';
      CREATE INDEX programme_signature_programme ON programme_signature (programme_id, id);

      CREATE TABLE programme_transition (
        id uuid PRIMARY KEY,
        programme_id uuid NOT NULL REFERENCES programme,
        verb text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        submitted_version integer,
        actor_id uuid,
        at timestamptz NOT NULL,
        reason text
      );
      CREATE INDEX programme_transition_programme ON programme_transition (programme_id, id);

      CREATE TABLE programme_reader (
        programme_id uuid NOT NULL REFERENCES programme,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (person_id, programme_id)
      );
      CREATE TABLE programme_exclusion (
        programme_id uuid NOT NULL REFERENCES programme,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (person_id, programme_id)
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON programme_version, programme_signature, programme_transition,
        programme_exclusion FROM tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE programme_exclusion, programme_reader, programme_transition, programme_signature,
        programme_version, programme_budget_line, programme_participant, programme, programme_number;
    `);
  }
}
