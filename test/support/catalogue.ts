import type { TestDatabase } from './test-database.js';

// What a migration can leave behind, as PostgreSQL writes it down; what belongs to an extension is the
// extension's. TypeORM's own table of migrations is not ours.
const ours = `n.nspname = 'public' AND c.relname NOT LIKE 'migration%'`;
const notOfExtension = (object: string, catalogue: string) =>
  `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = ${object} AND d.deptype = 'e'
                  AND d.classid = '${catalogue}'::regclass)`;

const questions: Record<string, string> = {
  relations: `SELECT format('%s %s acl=%s', c.relkind, c.relname,
                       (SELECT string_agg(item::text, ',' ORDER BY item::text) FROM unnest(c.relacl) AS item)
                     ) AS line
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE ${ours} AND c.relkind <> 'i' AND ${notOfExtension('c.oid', 'pg_class')}`,
  columns: `SELECT format('%s.%s %s %s default=%s generated=%s identity=%s acl=%s', c.relname, a.attname,
                     format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
                     a.attgenerated, a.attidentity, a.attacl::text) AS line
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
             WHERE ${ours} AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm')`,
  constraints: `SELECT format('%s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
                  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`,
  indexes: `SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`,
  triggers: `SELECT pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
               JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND NOT t.tgisinternal`,
  functions: `SELECT format('%s %s acl=%s', p.oid::regprocedure, md5(pg_get_functiondef(p.oid)),
                       p.proacl::text) AS line
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
               WHERE n.nspname = 'public' AND p.prokind <> 'a' AND ${notOfExtension('p.oid', 'pg_proc')}`,
  views: `SELECT format('%s %s', c.relname, pg_get_viewdef(c.oid)) AS line FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relkind IN ('v', 'm')`,
  types: `SELECT format('%s %s', t.typtype, t.typname) AS line FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
           WHERE n.nspname = 'public' AND t.typtype IN ('e', 'd', 'r')
             AND ${notOfExtension('t.oid', 'pg_type')}`,
  extensions: `SELECT extname::text AS line FROM pg_extension`,
  defaults: `SELECT format('%s %s', defaclobjtype, defaclacl::text) AS line FROM pg_default_acl`,
  schema: `SELECT (SELECT string_agg(item::text, ',' ORDER BY item::text) FROM unnest(nspacl) AS item) AS line
             FROM pg_namespace WHERE nspname = 'public'`,
};

// One statement: the test of the migrations asks some sixty times.
const everything = Object.entries(questions)
  .map(([name, sql]) => `SELECT '${name}: ' || line AS line FROM (${sql}) AS ${name}`)
  .join(' UNION ALL ');

/** Everything that the schema consists of, one sorted line each. */
export async function catalogue(database: TestDatabase): Promise<string[]> {
  const lines = await database.sql<{ line: string }>(everything);
  return lines.map(({ line }) => line).sort();
}
