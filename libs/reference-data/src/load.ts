import { newId } from '#kernel';
import { type Database, rows, type Tx } from '#platform/database';
import { type VocabularyFile, vocabularyFiles } from './vocabulary-files.js';

/**
 * Brings every list that is missing or older than its file up to date, in one transaction; safe in several
 * copies at once. A term that somebody has edited stays as it is. Returns the names of the lists it changed.
 */
export async function loadReferenceData(database: Database, now: Date = new Date()): Promise<string[]> {
  const files = vocabularyFiles();
  const newer = (kept: { list: string; fileVersion: string }[]) => {
    const versions = new Map(kept.map(({ list, fileVersion }) => [list, fileVersion]));
    return files.filter(({ name, version }) => (versions.get(name) ?? '') < version);
  };
  const sql = 'SELECT list, file_version AS "fileVersion" FROM vocabulary_list';
  if (newer(await database.query(sql)).length === 0) return [];
  return database.transaction(async (tx) => {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtext('vocabulary'))`);
    const missing = newer(await rows(tx, sql));
    for (const file of missing) await loadList(tx, file, now);
    return missing.map(({ name }) => name);
  });
}

async function loadList(tx: Tx, file: VocabularyFile, now: Date): Promise<void> {
  await rows(
    tx,
    `INSERT INTO vocabulary_list (list, description, file_version, loaded_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (list) DO UPDATE SET description = excluded.description,
       file_version = excluded.file_version, loaded_at = excluded.loaded_at`,
    [file.name, file.description, file.version, now],
  );
  const items = file.items.map((item, position) => ({
    id: newId(),
    code: item.code,
    position,
    labels: item.label,
    attributes: item.attributes,
    source: item.source,
    provisional: item.provisionalFields,
  }));
  await rows(
    tx,
    `INSERT INTO vocabulary (id, list, code, position, labels, attributes, source, provisional)
     SELECT item.id, $1, item.code, item.position, item.labels, item.attributes, item.source,
            array(SELECT jsonb_array_elements_text(item.provisional))
       FROM jsonb_to_recordset($2::jsonb) AS item(id uuid, code text, position integer, labels jsonb,
            attributes jsonb, source text, provisional jsonb)
     ON CONFLICT ON CONSTRAINT vocabulary_code_unique DO UPDATE
        SET position = excluded.position, labels = excluded.labels, attributes = excluded.attributes,
            source = excluded.source, provisional = excluded.provisional, version = vocabulary.version + 1
      WHERE vocabulary.edited_at IS NULL
        AND (vocabulary.labels, vocabulary.attributes, vocabulary.source, vocabulary.provisional,
             vocabulary.position)
            IS DISTINCT FROM
            (excluded.labels, excluded.attributes, excluded.source, excluded.provisional, excluded.position)`,
    [file.name, JSON.stringify(items)],
  );
}
