import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public page and the pictures need: the purpose of a fund in its own words, transfers and refunds by
 * programme, and what the counted notes ask for per area, region, place and entity, not per stage alone.
 */
export class PublishedFigures1763700102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fund ADD COLUMN purpose jsonb NOT NULL DEFAULT '{"en": "", "fr": "", "es": ""}';

      -- The other side of the same postings: the advance knows its programme and entity, the bank does not.
      UPDATE ledger_figure SET account_kind = 'advance', sign = 1 WHERE figure = 'transferred';
      UPDATE ledger_figure SET account_kind = 'advance', sign = -1 WHERE figure = 'refunded';
    `);
    await runner.query(countFunctions((kept) => kept));
    await runner.query(`
      UPDATE note_count SET amount_minor = 0 WHERE dimension <> 'stage';
      INSERT INTO note_count AS c (fund_id, state, dimension, value, slot, notes, amount_minor)
        SELECT n.fund_id, n.state, f.dimension, f.value, 0, 0, sum(n.requested_minor)
          FROM note_facet f JOIN concept_note n ON n.id = f.note_id
         WHERE f.dimension <> 'stage' AND n.submitted_version IS NOT NULL
         GROUP BY n.fund_id, n.state, f.dimension, f.value
          ON CONFLICT (fund_id, state, dimension, value, slot) DO UPDATE SET amount_minor = excluded.amount_minor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(countFunctions((_kept, before) => before));
    await runner.query(`
      UPDATE note_count SET amount_minor = 0 WHERE dimension <> 'stage';
      UPDATE ledger_figure SET account_kind = 'cash', sign = -1 WHERE figure = 'transferred';
      UPDATE ledger_figure SET account_kind = 'cash', sign = 1 WHERE figure = 'refunded';
      ALTER TABLE fund DROP COLUMN purpose;
    `);
  }
}

type Amount = (kept: string, before: string) => string;

/** The functions that keep the counts: with the amount of each facet, or as they were with the stage's alone. */
function countFunctions(choose: Amount): string {
  const amount = (kept: string, before = '0') => choose(kept, before);
  return `
  -- A note inserted as submitted (bulk load) counts its stage and area; its other facets count as they come.
  CREATE OR REPLACE FUNCTION note_count_note_inserted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    SELECT array_agg((n.fund_id, n.state, d.dimension, d.value, 1, d.amount_minor)::note_count_change) INTO changes
      FROM new_rows n, LATERAL (VALUES ('stage', '', n.requested_minor), ('area', n.primary_area, ${amount('n.requested_minor', '0::bigint')}))
           AS d (dimension, value, amount_minor)
     WHERE n.submitted_version IS NOT NULL AND d.value IS NOT NULL;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  -- A note that changes state moves all it counts for; area and amount may change with it.
  CREATE OR REPLACE FUNCTION note_count_note_updated() RETURNS trigger
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
      UNION ALL SELECT fund_id, old_state, 'area', old_area, -1, ${amount('-old_amount')} FROM moved WHERE was AND old_area IS NOT NULL
      UNION ALL SELECT fund_id, new_state, 'area', new_area, 1, ${amount('new_amount')} FROM moved WHERE "is" AND new_area IS NOT NULL
      UNION ALL SELECT m.fund_id, m.old_state, f.dimension, f.value, -1, ${amount('-m.old_amount')}
        FROM moved m JOIN facets f ON f.id = m.id WHERE m.was
      UNION ALL SELECT m.fund_id, m.new_state, f.dimension, f.value, 1, ${amount('m.new_amount')}
        FROM moved m JOIN facets f ON f.id = m.id WHERE m."is")
    SELECT array_agg((fund_id, state, dimension, value, notes, amount)::note_count_change) INTO changes FROM parts;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  -- A place, region or entity that comes to or leaves a submitted note; which of them is the trigger's argument.
  CREATE OR REPLACE FUNCTION note_count_facet_inserted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    SELECT array_agg((n.fund_id, n.state, TG_ARGV[0], to_jsonb(f) ->> TG_ARGV[1], 1, ${amount('n.requested_minor')})::note_count_change)
      INTO changes
      FROM new_rows f JOIN concept_note n ON n.id = f.note_id WHERE n.submitted_version IS NOT NULL;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;

  CREATE OR REPLACE FUNCTION note_count_facet_deleted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE changes note_count_change[];
  BEGIN
    SELECT array_agg((n.fund_id, n.state, TG_ARGV[0], to_jsonb(f) ->> TG_ARGV[1], -1, ${amount('-n.requested_minor')})::note_count_change)
      INTO changes
      FROM old_rows f JOIN concept_note n ON n.id = f.note_id WHERE n.submitted_version IS NOT NULL;
    IF changes IS NOT NULL THEN PERFORM note_count_add(changes); END IF;
    RETURN NULL;
  END $$;
`;
}
