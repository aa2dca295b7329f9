import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rubrics with immutable versions, eligibility checks, reviews with scores, moderated screenings. */
export class Screening1763700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rubric (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund,
        code text NOT NULL,
        CONSTRAINT rubric_code_unique UNIQUE (fund_id, code)
      );

      CREATE TABLE rubric_version (
        id uuid PRIMARY KEY,
        rubric_id uuid NOT NULL REFERENCES rubric,
        number integer NOT NULL CHECK (number > 0),
        state text NOT NULL CHECK (state IN ('draft', 'published')),
        title jsonb NOT NULL,
        criteria jsonb NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL,
        published_by uuid,
        published_at timestamptz,
        digest text CHECK (digest ~ '^[0-9a-f]{64}$'),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT rubric_version_once UNIQUE (rubric_id, number),
        CONSTRAINT rubric_version_published
          CHECK ((state = 'published') = (published_at IS NOT NULL AND digest IS NOT NULL))
      );
      CREATE UNIQUE INDEX rubric_version_one_draft ON rubric_version (rubric_id) WHERE state = 'draft';

      ALTER TABLE call ADD CONSTRAINT call_rubric_version FOREIGN KEY (rubric_version_id) REFERENCES rubric_version;

      CREATE TABLE eligibility_check (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        version_number integer NOT NULL,
        gates jsonb NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('eligible', 'ineligible')),
        reason text,
        snapshot jsonb NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        CONSTRAINT eligibility_check_once UNIQUE (note_id, version_number),
        FOREIGN KEY (note_id, version_number) REFERENCES concept_note_version (note_id, number)
      );

      CREATE TABLE screening_round (
        note_id uuid NOT NULL REFERENCES concept_note,
        round integer NOT NULL CHECK (round > 0),
        version_number integer NOT NULL,
        rubric_version_id uuid NOT NULL REFERENCES rubric_version,
        opened_by uuid,
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (note_id, round),
        FOREIGN KEY (note_id, version_number) REFERENCES concept_note_version (note_id, number)
      );

      CREATE TABLE review (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL REFERENCES concept_note,
        round integer NOT NULL CHECK (round > 0),
        reviewer_id uuid NOT NULL REFERENCES person,
        state text NOT NULL
          CHECK (state IN ('assigned', 'declared', 'draft', 'submitted', 'recused', 'unassigned')),
        assigned_by uuid,
        assigned_at timestamptz NOT NULL,
        due_on date,
        declared_at timestamptz,
        submitted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT review_once UNIQUE (note_id, round, reviewer_id),
        CONSTRAINT review_submitted CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
        CONSTRAINT review_declared CHECK (state IN ('assigned', 'unassigned') OR declared_at IS NOT NULL)
      );
      CREATE INDEX review_reviewer ON review (reviewer_id, assigned_at DESC, id DESC);

      CREATE TABLE review_score (
        review_id uuid NOT NULL REFERENCES review,
        criterion text NOT NULL,
        score integer CHECK (score BETWEEN 0 AND 5),
        justification text NOT NULL,
        PRIMARY KEY (review_id, criterion)
      );

      CREATE TABLE review_transition (
        id uuid PRIMARY KEY,
        review_id uuid NOT NULL REFERENCES review,
        verb text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        actor_id uuid,
        at timestamptz NOT NULL,
        reason text
      );
      CREATE INDEX review_transition_review ON review_transition (review_id, id);

      CREATE TABLE moderation (
        id uuid PRIMARY KEY,
        note_id uuid NOT NULL,
        round integer NOT NULL,
        scores jsonb NOT NULL,
        gates jsonb NOT NULL,
        marker_scores jsonb NOT NULL,
        weighted_average numeric(4, 2) NOT NULL CHECK (weighted_average BETWEEN 0 AND 5),
        recommended boolean NOT NULL,
        reasons text NOT NULL,
        snapshot jsonb NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        moderated_by uuid,
        moderated_at timestamptz NOT NULL,
        CONSTRAINT moderation_once UNIQUE (note_id, round),
        FOREIGN KEY (note_id, round) REFERENCES screening_round
      );

      REVOKE UPDATE, DELETE, TRUNCATE ON eligibility_check, screening_round, review_transition, moderation
        FROM tributary_app;
      REVOKE DELETE, TRUNCATE ON review, rubric_version FROM tributary_app;
    `);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER call_rubric_frozen ON call;
      ALTER TABLE call DROP CONSTRAINT call_rubric_version;
      DROP TABLE moderation, review_transition, review_score, review, screening_round, eligibility_check,
        rubric_version, rubric;
      DROP FUNCTION refuse_rubric_change, refuse_rubric_of_call, refuse_review_change, refuse_score_change;
    `);
  }
}

// What was published or filed stays as it is by any entry point, raw SQL included.
const guards = `
  CREATE FUNCTION refuse_rubric_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a published rubric never changes'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'rubric_version_frozen';
  END $$;
  CREATE TRIGGER rubric_version_frozen BEFORE UPDATE OR DELETE ON rubric_version
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_rubric_change();

  CREATE FUNCTION refuse_rubric_of_call() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state <> 'draft' AND NEW.rubric_version_id IS DISTINCT FROM OLD.rubric_version_id
    THEN
      RAISE EXCEPTION 'the rubric of a published call never changes'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'call_rubric_frozen';
    END IF;
    IF NEW.rubric_version_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM rubric_version v JOIN rubric r ON r.id = v.rubric_id
       WHERE v.id = NEW.rubric_version_id AND r.fund_id = NEW.fund_id
         AND (v.state = 'published' OR NEW.state = 'draft'))
    THEN
      RAISE EXCEPTION 'a published call needs a published rubric of its fund'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'call_rubric_published';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER call_rubric_frozen BEFORE INSERT OR UPDATE OF rubric_version_id, state ON call
    FOR EACH ROW EXECUTE FUNCTION refuse_rubric_of_call();

  CREATE FUNCTION refuse_review_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a filed review never changes'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'review_frozen';
  END $$;
  CREATE TRIGGER review_frozen BEFORE UPDATE OR DELETE ON review
    FOR EACH ROW WHEN (OLD.state IN ('submitted', 'recused')) EXECUTE FUNCTION refuse_review_change();

  CREATE FUNCTION refuse_score_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    reviewed uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.review_id ELSE NEW.review_id END;
  BEGIN
    PERFORM 1 FROM review WHERE id = reviewed AND state IN ('declared', 'draft') FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'scores belong to an open review'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'review_score_frozen';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER review_score_frozen BEFORE INSERT OR UPDATE OR DELETE ON review_score
    FOR EACH ROW EXECUTE FUNCTION refuse_score_change();
`;
