import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What submitted notes ask for, by primary area: the one definition, for the public page and the signed-in one. */
export class AskedByArea1763700130200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without an area: what is left of the whole. Endorsed: in the pipeline, or programmes already.
      CREATE FUNCTION asked_by_area(fund uuid)
        RETURNS TABLE (area text, notes bigint, requested_minor numeric, endorsed_notes bigint, endorsed_minor numeric)
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        WITH counted AS (
          SELECT dimension, CASE dimension WHEN 'area' THEN value END AS area, sum(notes) AS notes,
                 sum(amount_minor) AS requested,
                 coalesce(sum(notes) FILTER (WHERE state IN ('endorsed', 'converted')), 0) AS endorsed_notes,
                 coalesce(sum(amount_minor) FILTER (WHERE state IN ('endorsed', 'converted')), 0) AS endorsed
            FROM note_count WHERE fund_id = fund AND dimension IN ('area', 'stage') GROUP BY 1, 2),
        signed AS (
          SELECT *, CASE dimension WHEN 'stage' THEN 1 ELSE -1 END AS sign FROM counted)
        SELECT area, notes::bigint, requested, endorsed_notes::bigint, endorsed FROM counted WHERE dimension = 'area'
         UNION ALL
        SELECT NULL, sum(sign * notes)::bigint, sum(sign * requested), sum(sign * endorsed_notes)::bigint,
               sum(sign * endorsed)
          FROM signed HAVING sum(sign * notes) <> 0
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION asked_by_area');
  }
}
