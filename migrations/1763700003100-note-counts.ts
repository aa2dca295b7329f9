import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many submitted notes there are per state and per area, region, place and entity, kept up to date by
 * triggers, so that the funnel costs the same for a hundred notes and for a hundred thousand. Sixteen slots
 * per count keep concurrent writers apart; the count is their sum.
 */
export class NoteCounts1763700003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note_count (
        fund_id uuid NOT NULL,
        state text NOT NULL,
        dimension text NOT NULL,
        value text NOT NULL,
        slot smallint NOT NULL,
        notes bigint NOT NULL,
        amount_minor numeric NOT NULL,
        PRIMARY KEY (fund_id, state, dimension, value, slot)
      ) WITH (fillfactor = 50);
      REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON note_count FROM tributary_app;

      -- What one note counts for.
      CREATE VIEW note_facet AS
        SELECT n.id AS note_id, 'stage' AS dimension, '' AS value FROM concept_note n
        UNION ALL SELECT n.id, 'area', n.primary_area FROM concept_note n WHERE n.primary_area IS NOT NULL
        UNION ALL SELECT note_id, 'region', region FROM concept_note_region
        UNION ALL SELECT note_id, 'place', place FROM concept_note_place
        UNION ALL SELECT note_id, 'entity', organisation_id::text FROM concept_note_participant;
    `);
    await runner.query(functions);
    await runner.query(['region', 'place', 'participant'].map(facetTriggers).join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['concept_note', 'concept_note_region', 'concept_note_place', 'concept_note_participant'];
    const triggers = ['inserted', 'updated', 'deleted'].flatMap((when) =>
      tables.map((table) => `DROP TRIGGER IF EXISTS note_count_${when} ON ${table};`),
    );
    await runner.query(`
      ${triggers.join('\n')}
      DROP FUNCTION note_count_note_inserted, note_count_note_updated, note_count_facet_inserted,
        note_count_facet_deleted, note_count_add;
      DROP VIEW note_facet;
      DROP TABLE note_count;
      DROP TYPE note_count_change;
    `);
  }
}

const functions = `
  CREATE TYPE note_count_change AS (
    fund_id uuid, state text, dimension text, value text, notes integer, amount_minor bigint);

  CREATE FUNCTION note_count_add(changes note_count_change[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO note_count AS c (fund_id, state, dimension, value, slot, notes, amount_minor)
    SELECT fund_id, state, dimension, value, pg_backend_pid() % 16, sum(notes), sum(amount_minor)
      FROM unnest(changes)
     GROUP BY fund_id, state, dimension, value
    HAVING sum(notes) <> 0 OR sum(amount_minor) <> 0
     ORDER BY fund_id, state, dimension, value
        ON CONFLICT (fund_id, state, dimension, value, slot) DO UPDATE
       SET notes = c.notes + excluded.notes, amount_minor = c.amount_minor + excluded.amount_minor;
  $$;
  REVOKE EXECUTE ON FUNCTION note_count_add FROM public;

  -- A note inserted as submitted (bulk load) counts its stage and area; its other facets count as they come.
  CREATE FUNCTION note_count_note_inserted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    SELECT array_agg((n.fund_id, n.state, d.dimension, d.value, 1, d.amount_minor)::note_count_change) INTO changes
      FROM new_rows n, LATERAL (VALUES ('stage', '', n.requested_minor), ('area', n.primary_area, 0::bigint))
           AS d (dimension, value, amount_minor)
     WHERE n.submitted_version IS NOT NULL AND d.value IS NOT NULL;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  -- A note that changes state moves all it counts for; area and amount may change with it.
  CREATE FUNCTION note_count_note_updated() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    WITH moved AS (
      SELECT n.id, o.fund_id, o.state AS old_state, n.state AS new_state, o.primary_area AS old_area,
             n.primary_area AS new_area, o.requested_minor AS old_amount, n.requested_minor AS new_amount,
             o.submitted_version IS NOT NULL AS was, n.submitted_version IS NOT NULL AS "is"
        FROM old_rows o JOIN new_rows n ON n.id = o.id
       WHERE (o.state, o.primary_area, o.requested_minor, o.submitted_version IS NULL)
             IS DISTINCT FROM (n.state, n.primary_area, n.requested_minor, n.submitted_version IS NULL)
         AND (o.submitted_version IS NOT NULL OR n.submitted_version IS NOT NULL)),
    facets AS (
      SELECT m.id, 'region' AS dimension, r.region AS value FROM moved m
        JOIN concept_note_region r ON r.note_id = m.id
      UNION ALL SELECT m.id, 'place', p.place FROM moved m JOIN concept_note_place p ON p.note_id = m.id
      UNION ALL SELECT m.id, 'entity', p.organisation_id::text FROM moved m
        JOIN concept_note_participant p ON p.note_id = m.id),
    parts AS (
      SELECT fund_id, old_state AS state, 'stage' AS dimension, '' AS value, -1 AS notes, -old_amount AS amount
        FROM moved WHERE was
      UNION ALL SELECT fund_id, new_state, 'stage', '', 1, new_amount FROM moved WHERE "is"
      UNION ALL SELECT fund_id, old_state, 'area', old_area, -1, 0 FROM moved WHERE was AND old_area IS NOT NULL
      UNION ALL SELECT fund_id, new_state, 'area', new_area, 1, 0 FROM moved WHERE "is" AND new_area IS NOT NULL
      UNION ALL SELECT m.fund_id, m.old_state, f.dimension, f.value, -1, 0
        FROM moved m JOIN facets f ON f.id = m.id WHERE m.was
      UNION ALL SELECT m.fund_id, m.new_state, f.dimension, f.value, 1, 0
        FROM moved m JOIN facets f ON f.id = m.id WHERE m."is")
    SELECT array_agg((fund_id, state, dimension, value, notes, amount)::note_count_change) INTO changes FROM parts;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  -- A place, region or entity that comes to or leaves a submitted note; which of them is the trigger's argument.
  CREATE FUNCTION note_count_facet_inserted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    SELECT array_agg((n.fund_id, n.state, TG_ARGV[0], to_jsonb(f) ->> TG_ARGV[1], 1, 0)::note_count_change)
      INTO changes
      FROM new_rows f JOIN concept_note n ON n.id = f.note_id WHERE n.submitted_version IS NOT NULL;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION note_count_facet_deleted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    SELECT array_agg((n.fund_id, n.state, TG_ARGV[0], to_jsonb(f) ->> TG_ARGV[1], -1, 0)::note_count_change)
      INTO changes
      FROM old_rows f JOIN concept_note n ON n.id = f.note_id WHERE n.submitted_version IS NOT NULL;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  CREATE TRIGGER note_count_inserted AFTER INSERT ON concept_note REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_count_note_inserted();
  CREATE TRIGGER note_count_updated AFTER UPDATE ON concept_note
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_count_note_updated();
`;

function facetTriggers(facet: string): string {
  const [dimension, column] = facet === 'participant' ? ['entity', 'organisation_id'] : [facet, facet];
  return `
    CREATE TRIGGER note_count_inserted AFTER INSERT ON concept_note_${facet} REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_count_facet_inserted('${dimension}', '${column}');
    CREATE TRIGGER note_count_deleted AFTER DELETE ON concept_note_${facet} REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION note_count_facet_deleted('${dimension}', '${column}');
  `;
}
