import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls, concept notes with immutable versions, what is said of them, files, and who may or may not see a
 * note.
 */
export class ConceptNotes1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        media_type text NOT NULL,
        size_bytes integer NOT NULL CHECK (size_bytes > 0),
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL
      );

      CREATE TABLE call (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        code text NOT NULL,
        title jsonb NOT NULL,
        guidance jsonb NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        zone text NOT NULL,
        themes text[] NOT NULL,
        regions text[] NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        rubric_version_id uuid,
        created_by uuid,
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT call_code_unique UNIQUE (fund_id, code),
        CONSTRAINT call_window CHECK (closes_at > opens_at)
      );
      CREATE INDEX call_fund_closes ON call (fund_id, closes_at DESC, id DESC);

      CREATE TABLE call_waiver (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        organisation_id uuid NOT NULL REFERENCES organisation,
        until timestamptz NOT NULL,
        reason text NOT NULL,
        granted_by uuid,
        granted_at timestamptz NOT NULL
      );
      CREATE INDEX call_waiver_call ON call_waiver (call_id, organisation_id);

      CREATE TABLE note_number (
        fund_id uuid PRIMARY KEY REFERENCES fund,
        last integer NOT NULL
      );

      CREATE TABLE concept_note (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        call_id uuid NOT NULL REFERENCES call,
        code text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'eligible', 'ineligible',
          'in_screening', 'screened', 'endorsed', 'deferred', 'declined', 'converted', 'withdrawn')),
        title text NOT NULL DEFAULT '',
        language text NOT NULL,
        primary_area text,
        requested_minor bigint NOT NULL DEFAULT 0 CHECK (requested_minor >= 0),
        content jsonb NOT NULL,
        author_organisation_id uuid NOT NULL REFERENCES organisation,
        convening_organisation_id uuid REFERENCES organisation,
        submitted_version integer,
        submitted_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        search tsvector NOT NULL DEFAULT '',
        CONSTRAINT concept_note_code_unique UNIQUE (fund_id, code),
        CONSTRAINT concept_note_submitted CHECK ((submitted_version IS NULL) = (submitted_at IS NULL))
      );

      CREATE TABLE concept_note_participant (
        note_id uuid NOT NULL REFERENCES concept_note,
        organisation_id uuid NOT NULL REFERENCES organisation,
        convening boolean NOT NULL,
        PRIMARY KEY (note_id, organisation_id)
      );
      CREATE INDEX concept_note_participant_organisation ON concept_note_participant (organisation_id, note_id);

      CREATE TABLE concept_note_place (
        note_id uuid NOT NULL REFERENCES concept_note,
        place text NOT NULL,
        PRIMARY KEY (note_id, place)
      );
      CREATE INDEX concept_note_place_place ON concept_note_place (place, note_id);

      CREATE TABLE concept_note_region (
        note_id uuid NOT NULL REFERENCES concept_note,
        region text NOT NULL,
        PRIMARY KEY (note_id, region)
      );

      CREATE TABLE concept_note_version (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        number integer NOT NULL CHECK (number > 0),
        content jsonb NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        submitted_by uuid,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT concept_note_version_once UNIQUE (note_id, number)
      );

      CREATE TABLE concept_note_transition (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        verb text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        note_version integer,
        actor_id uuid,
        at timestamptz NOT NULL,
        reason text
      );
      CREATE INDEX concept_note_transition_note ON concept_note_transition (note_id, id);

      CREATE TABLE concept_note_comment (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        note_version integer,
        pointer text,
        text text NOT NULL,
        visibility text NOT NULL CHECK (visibility IN ('internal', 'shared')),
        author_id uuid,
        author_side text NOT NULL CHECK (author_side IN ('staff', 'partner')),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX concept_note_comment_note ON concept_note_comment (note_id, id);

      CREATE TABLE endorsement (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        kind text NOT NULL CHECK (kind IN ('resident-coordinator', 'national-authority')),
        signatory text NOT NULL,
        authority text NOT NULL,
        place text,
        signed_on date NOT NULL,
        file_id uuid NOT NULL REFERENCES file,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX endorsement_note ON endorsement (note_id, id);

      CREATE TABLE attachment (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        file_id uuid NOT NULL REFERENCES file,
        kind text NOT NULL,
        added_by uuid,
        added_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT attachment_file_once UNIQUE (file_id)
      );
      CREATE INDEX attachment_note ON attachment (note_id, id);

      CREATE TABLE note_reader (
        note_id uuid NOT NULL REFERENCES concept_note,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (person_id, note_id)
      );
      CREATE TABLE note_exclusion (
        note_id uuid NOT NULL REFERENCES concept_note,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (person_id, note_id)
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON concept_note_version, concept_note_transition, concept_note_comment,
        endorsement, file, call_waiver, note_exclusion FROM tributary_app;
    `);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE note_exclusion, note_reader, attachment, endorsement, concept_note_comment,
        concept_note_transition, concept_note_version, concept_note_region, concept_note_place, concept_note_participant,
        concept_note, note_number, call_waiver, call, file;
    `);
  }
}

// One keyset index per order of the list, alone and behind each filter that leaves many notes.
const indexes = `
  CREATE INDEX concept_note_by_time ON concept_note (fund_id, (coalesce(submitted_at, created_at)), id);
  CREATE INDEX concept_note_by_state ON concept_note (fund_id, state, (coalesce(submitted_at, created_at)), id);
  CREATE INDEX concept_note_by_area
    ON concept_note (fund_id, primary_area, (coalesce(submitted_at, created_at)), id);
  CREATE INDEX concept_note_by_call ON concept_note (call_id, (coalesce(submitted_at, created_at)), id);
  CREATE INDEX concept_note_by_title ON concept_note (fund_id, lower(title), id);
  CREATE INDEX concept_note_by_requested ON concept_note (fund_id, requested_minor, id);
  CREATE INDEX concept_note_author ON concept_note (author_organisation_id, id);
  CREATE INDEX concept_note_search ON concept_note USING gin (search);
`;
