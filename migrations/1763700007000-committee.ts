import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steering committee: seats, sessions, agenda, declarations, positions, decisions with their conditions. */
export class Committee1763700007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE committee_number (
        fund_id uuid NOT NULL REFERENCES fund,
        kind text NOT NULL CHECK (kind IN ('session', 'decision')),
        last integer NOT NULL,
        PRIMARY KEY (fund_id, kind)
      );

      CREATE TABLE seat (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        constituency text NOT NULL CHECK (constituency IN ('donor', 'country', 'un', 'stakeholder', 'chair',
          'ex-officio')),
        organisation_id uuid REFERENCES organisation,
        person_id uuid NOT NULL REFERENCES person,
        voting boolean NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seat_period CHECK (valid_to >= valid_from),
        CONSTRAINT seat_person_once EXCLUDE USING gist (fund_id WITH =, person_id WITH =,
          daterange(valid_from, valid_to, '[]') WITH &&)
      );

      CREATE TABLE committee_session (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        code text NOT NULL,
        title text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('meeting', 'written')),
        held_on date NOT NULL,
        deadline timestamptz,
        state text NOT NULL CHECK (state IN ('draft', 'published', 'open', 'closed')),
        created_by uuid,
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        opened_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT committee_session_code_unique UNIQUE (fund_id, code),
        CONSTRAINT committee_session_deadline CHECK ((kind = 'written') = (deadline IS NOT NULL))
      );
      CREATE INDEX committee_session_by_day ON committee_session (fund_id, held_on DESC, id DESC);

      CREATE TABLE session_attendance (
        session_id uuid NOT NULL REFERENCES committee_session,
        seat_id uuid NOT NULL REFERENCES seat,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, seat_id)
      );

      CREATE TABLE agenda_item (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES committee_session,
        number integer NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('concept-note', 'programme', 'policy', 'information')),
        concept_note_id uuid REFERENCES concept_note,
        programme_id uuid REFERENCES programme,
        title text NOT NULL,
        text text,
        state text NOT NULL CHECK (state IN ('pending', 'decided', 'not_decided')),
        added_by uuid,
        added_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT agenda_item_number_unique UNIQUE (session_id, number),
        CONSTRAINT agenda_item_subject CHECK ((concept_note_id IS NOT NULL) = (kind = 'concept-note')
          AND (programme_id IS NOT NULL) = (kind = 'programme'))
      );
      CREATE UNIQUE INDEX agenda_item_note_pending ON agenda_item (concept_note_id) WHERE state = 'pending';
      CREATE UNIQUE INDEX agenda_item_programme_pending ON agenda_item (programme_id) WHERE state = 'pending';

      CREATE TABLE item_conflict (
        item_id uuid NOT NULL REFERENCES agenda_item,
        seat_id uuid NOT NULL REFERENCES seat,
        person_id uuid NOT NULL REFERENCES person,
        conflict boolean NOT NULL,
        nature text,
        declared_at timestamptz NOT NULL,
        CONSTRAINT item_conflict_once PRIMARY KEY (item_id, seat_id),
        CONSTRAINT item_conflict_nature CHECK (nature IS NOT NULL OR NOT conflict)
      );

      CREATE TABLE item_position (
        item_id uuid NOT NULL,
        seat_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        position text NOT NULL CHECK (position IN ('no-objection', 'objection', 'comment')),
        comment text,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (item_id, seat_id),
        FOREIGN KEY (item_id, seat_id) REFERENCES item_conflict
      );

      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        code text NOT NULL,
        item_id uuid NOT NULL CONSTRAINT decision_once_per_item UNIQUE REFERENCES agenda_item,
        concept_note_id uuid REFERENCES concept_note,
        programme_id uuid REFERENCES programme,
        outcome text NOT NULL CHECK (outcome IN ('endorsed', 'approved', 'approved_with_conditions', 'deferred',
          'declined', 'adopted', 'noted')),
        rule jsonb NOT NULL,
        present jsonb NOT NULL,
        positions jsonb NOT NULL,
        snapshot jsonb NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        text_for_applicant text NOT NULL,
        internal_note text,
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        decided_on date NOT NULL,
        CONSTRAINT decision_code_unique UNIQUE (fund_id, code)
      );
      CREATE INDEX decision_by_time ON decision (fund_id, decided_at DESC, id DESC);
      CREATE INDEX decision_note ON decision (concept_note_id);
      CREATE INDEX decision_programme ON decision (programme_id);

      CREATE TABLE decision_amount (
        decision_id uuid NOT NULL REFERENCES decision,
        organisation_id uuid NOT NULL REFERENCES organisation,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (decision_id, organisation_id)
      );

      CREATE TABLE decision_condition (
        id uuid PRIMARY KEY,
        decision_id uuid NOT NULL REFERENCES decision,
        number integer NOT NULL CHECK (number > 0),
        text text NOT NULL,
        owner_organisation_id uuid REFERENCES organisation,
        due_on date NOT NULL,
        evidence_needed text NOT NULL,
        cleared_at timestamptz,
        cleared_by uuid,
        evidence text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT decision_condition_number_unique UNIQUE (decision_id, number),
        CONSTRAINT decision_condition_cleared CHECK ((cleared_at IS NULL) = (evidence IS NULL))
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON decision, decision_amount, item_conflict FROM tributary_app;
      REVOKE UPDATE, DELETE, TRUNCATE ON decision_condition FROM tributary_app;
      GRANT UPDATE (cleared_at, cleared_by, evidence, version) ON decision_condition TO tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE decision_condition, decision_amount, decision, item_position, item_conflict, agenda_item,
        session_attendance, committee_session, seat, committee_number;
    `);
  }
}
