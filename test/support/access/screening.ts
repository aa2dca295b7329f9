import { newId } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertOrganisation } from '../people.js';
import { insertSubmittedNote, testCriteria } from '../screening.js';
import type { Records, World } from '../world.js';

const notes = '/api/v1/funds/{fundCode}/concept-notes/{id}';
const rubrics = '/api/v1/funds/{fundCode}/rubrics';
const judges = ['secretariat', 'reviewer', 'member', 'chair', 'auditor', 'administrator'] as const;
/** A reviewer reads only what was assigned to them, a member only what they declared upon. */
const judgesOfAll = ['secretariat', 'auditor', 'administrator'] as const;
const readers = [...judges, 'focal-point'] as const;
const staff = ['secretariat'] as const;
const reviewer = ['reviewer'] as const;
const record = 'screened-note';

export const screeningAccess: AccessTable = {
  [`GET ${rubrics}`]: { own: readers },
  [`POST ${rubrics}`]: { own: ['secretariat', 'administrator'] },
  [`GET ${rubrics}/{id}`]: { own: readers, record: 'rubric' },
  [`PATCH ${rubrics}/{id}`]: { own: ['secretariat', 'administrator'], record: 'rubric' },
  [`POST ${rubrics}/{id}/publish`]: { own: ['secretariat', 'administrator'], record: 'rubric' },
  [`GET ${notes}/eligibility`]: { own: readers, foreign: judgesOfAll, record },
  [`POST ${notes}/eligibility`]: { own: staff, foreign: staff, record, body: { outcome: 'eligible' } },
  [`GET ${notes}/screening`]: { own: judges, foreign: judgesOfAll, record },
  [`POST ${notes}/open-screening`]: { own: staff, foreign: staff, record },
  [`POST ${notes}/moderate`]: { own: staff, foreign: staff, record },
  [`GET ${notes}/reviews`]: { own: judges, foreign: judgesOfAll, record },
  [`POST ${notes}/reviews`]: { own: staff, foreign: staff, record },
  [`GET ${notes}/reviews/{reviewId}`]: { own: judges, foreign: judgesOfAll, record },
  [`PATCH ${notes}/reviews/{reviewId}`]: {
    own: reviewer,
    record,
    body: { scores: [{ criterion: 'S01', score: 1, justification: '' }] },
  },
  [`POST ${notes}/reviews/{reviewId}/declare`]: { own: reviewer, record, body: { conflict: false } },
  [`POST ${notes}/reviews/{reviewId}/submit`]: { own: reviewer, record },
  [`POST ${notes}/reviews/{reviewId}/unassign`]: {
    own: staff,
    foreign: staff,
    record,
    body: { reason: 'x' },
  },
  'GET /api/v1/funds/{fundCode}/reviews/mine': { own: reviewer },
};

async function insertRubric({ api, fundIds }: World): Promise<string> {
  const [rubricId, id] = [newId(), newId()];
  const words = JSON.stringify({ en: 'Walk', fr: 'Walk', es: 'Walk' });
  const { sql } = api.database;
  await sql(`INSERT INTO rubric VALUES ($1, $2, 'WALK')`, [rubricId, fundIds.here]);
  await sql(
    `INSERT INTO rubric_version (id, rubric_id, number, state, title, criteria, created_at,
                                 published_at, digest)
     VALUES ($1, $2, 1, 'published', $3, $4, now(), now(), $5)`,
    [id, rubricId, words, JSON.stringify(testCriteria), 'c'.repeat(64)],
  );
  return id;
}

/** A note after its screening round was opened, open to these people, with one filed review of the first. */
async function insertScreened(world: World, rubricId: string, participant: string, readerIds: string[]) {
  const { fundIds, organisationIds } = world;
  const { sql } = world.api.database;
  const participants: [string, string] = [participant, participant === 'IOM' ? 'UNHCR' : 'UNICEF'];
  for (const code of participants)
    organisationIds[code] ??= await insertOrganisation(world.api.database, code);
  const note = { fundId: fundIds.here, organisationIds, participants, title: `Screened ${participant}` };
  const id = await insertSubmittedNote(world.api.database, note);
  const reviewId = newId();
  await sql(`UPDATE concept_note SET state = 'screened' WHERE id = $1`, [id]);
  await sql(
    `INSERT INTO screening_round (note_id, round, version_number, rubric_version_id, opened_at)
     VALUES ($1, 1, 1, $2, now())`,
    [id, rubricId],
  );
  await sql(
    `INSERT INTO review (id, note_id, round, reviewer_id, state, assigned_at, declared_at, submitted_at)
     VALUES ($1, $2, 1, $3, 'submitted', now(), now(), now())`,
    [reviewId, id, readerIds[0]],
  );
  await sql('INSERT INTO note_reader (note_id, person_id) SELECT $1, unnest($2::uuid[])', [id, readerIds]);
  return { id, reviewId };
}

export const screeningRecords: Records = {
  async rubric(world) {
    return { own: { id: await insertRubric(world) } };
  },
  async 'screened-note'(world) {
    const { own } = await world.record('rubric');
    const rubricId = (own as { id: string }).id;
    const readers = (['reviewer', 'member', 'chair'] as const).map((role) => world.holder(role).personId);
    const elsewhere = [world.holder('reviewer', 'elsewhere').personId];
    return {
      own: await insertScreened(world, rubricId, 'IOM', readers),
      foreign: await insertScreened(world, rubricId, 'ILO', elsewhere),
    };
  },
};
