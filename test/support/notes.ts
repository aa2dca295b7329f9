import { newId, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { type EventName, type EventPayloads, Events } from '#platform/events';
import type { TestApi } from './test-api.js';

/**
 * Inserts an open call and a submitted note of the organisations, the first of which convenes; returns its
 * id.
 */
export async function insertNote(
  api: TestApi,
  fundId: string,
  organisationIds: string[],
  code = `MIG00-CN-${Math.random().toString().slice(2, 8)}`,
): Promise<string> {
  const [callId, id] = [newId(), newId()];
  await api.database.sql(
    `INSERT INTO call (id, fund_id, code, title, guidance, opens_at, closes_at, zone, themes, regions,
                       state, created_at)
     VALUES ($1, $2, $3, '{"en": "Call", "fr": "Appel", "es": "Convocatoria"}', '{}', '2026-01-01',
             '2027-01-01', 'UTC', '{}', '{}', 'open', '2026-01-01')`,
    [callId, fundId, `C-${code}`],
  );
  await api.database.sql(
    `INSERT INTO concept_note (id, fund_id, call_id, code, state, title, language, content,
                               author_organisation_id, submitted_version, submitted_at, created_at,
                               updated_at)
     VALUES ($1, $2, $3, $4, 'submitted', 'Corridors <sûrs> & “fair”', 'en', '{}', $5, 1, '2026-02-01',
             '2026-02-01', '2026-02-01')`,
    [id, fundId, callId, code, organisationIds[0]],
  );
  for (const organisationId of organisationIds) {
    await api.database.sql('INSERT INTO concept_note_participant VALUES ($1, $2, $3)', [
      id,
      organisationId,
      organisationId === organisationIds[0],
    ]);
  }
  return id;
}

/** Records an event as the product does; returns its id. */
export async function recordEvent<Name extends EventName>(
  api: TestApi,
  event: { name: Name; fundId: string; subject: { type: string; id: string }; payload: EventPayloads[Name] },
  requestId = 'test',
): Promise<string> {
  return api.app
    .get(Database)
    .transaction((tx) => api.app.get(Events).record(tx, systemActor(requestId), event));
}
