import { newId } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertPerson } from '../people.js';
import type { Holder, Records, World } from '../world.js';
import { anybody, nobody } from './roles.js';

const lookers = ['secretariat', 'auditor', 'administrator'] as const;
/** People and organisations are kept by administrators of all funds; one of a single fund is told so. */
const keepers = { own: ['administrator'], elsewhere: nobody, told403: ['administrator'] } as const;
const name = { en: 'W', fr: 'W', es: 'W' };

export const identityAccess: AccessTable = {
  'POST /api/v1/auth/login': { own: 'public' },
  'POST /api/v1/auth/logout': { own: 'public', endsSession: true },
  'POST /api/v1/auth/password-reset': { own: 'public' },
  'POST /api/v1/auth/password-reset/{token}': { own: 'public' },
  'POST /api/v1/auth/invitations/{token}': { own: 'public' },
  'GET /api/v1/me': { own: anybody },
  'PATCH /api/v1/me': { own: anybody },
  'GET /api/v1/me/tasks': { own: anybody },
  'GET /api/v1/me/views': { own: anybody },
  'POST /api/v1/me/views': { own: anybody },
  'PATCH /api/v1/me/views/{id}': { own: anybody, foreign: nobody, record: 'own-view' },
  'DELETE /api/v1/me/views/{id}': { own: anybody, foreign: nobody, record: 'own-view' },
  'GET /api/v1/me/tours': { own: anybody },
  'POST /api/v1/me/tours': { own: anybody },
  'DELETE /api/v1/me/tours': { own: anybody },
  'GET /api/v1/me/preferences': { own: anybody },
  'PATCH /api/v1/me/preferences': { own: anybody },
  'PUT /api/v1/me/password': { own: anybody },
  'GET /api/v1/me/tokens': { own: anybody },
  'POST /api/v1/me/tokens': { own: anybody },
  'DELETE /api/v1/me/tokens/{id}': { own: anybody, foreign: nobody, record: 'own-token' },
  'GET /api/v1/me/sessions': { own: anybody },
  'DELETE /api/v1/me/sessions/{id}': { own: anybody, foreign: nobody, record: 'own-session' },
  'GET /api/v1/organisations': { own: anybody },
  'GET /api/v1/organisations/{id}': { own: anybody, foreign: anybody, record: 'organisation' },
  'POST /api/v1/organisations': { ...keepers, body: { code: 'WALK', name, kind: 'other' } },
  'PATCH /api/v1/organisations/{id}': { ...keepers, record: 'organisation', foreign: ['administrator'] },
  'GET /api/v1/people': { own: lookers },
  'POST /api/v1/people': { ...keepers, body: { email: 'walk@x.test', fullName: 'W', language: 'en' } },
  // A person with a role elsewhere only is foreign here, and the other way round.
  'GET /api/v1/people/{id}': {
    own: lookers,
    foreign: ['administrator'],
    elsewhere: ['administrator'],
    record: 'person',
  },
  'PATCH /api/v1/people/{id}': { ...keepers, foreign: ['administrator'], record: 'person' },
  'POST /api/v1/people/{id}/invite': { ...keepers, foreign: ['administrator'], record: 'person' },
  'POST /api/v1/people/{id}/deactivate': { ...keepers, foreign: ['administrator'], record: 'person' },
  'POST /api/v1/people/{id}/reactivate': { ...keepers, foreign: ['administrator'], record: 'person' },
  'GET /api/v1/people/{id}/roles': {
    own: lookers,
    foreign: ['administrator'],
    elsewhere: ['administrator'],
    record: 'person',
  },
  'POST /api/v1/people/{id}/roles': {
    ...keepers,
    foreign: ['administrator'],
    record: 'person',
    body: { role: 'chair', fund: 'MIG00' },
  },
  'DELETE /api/v1/people/{id}/roles/{grantId}': { ...keepers, foreign: ['administrator'], record: 'grant' },
};

/** A person with one role, in the fund here or elsewhere. */
async function insertHolder(world: World, where: Holder['where']) {
  const roles = [{ role: 'reviewer' as const, fundId: world.fundIds[where] }];
  const id = await insertPerson(world.api.database, { email: `${newId()}@x.test`, roles });
  const [grant] = await world.api.database.sql<{ id: string }>(
    'SELECT id FROM role_grant WHERE person_id = $1',
    [id],
  );
  return { id, grantId: grant!.id };
}

async function insertToken({ api }: World, personId: string) {
  const id = newId();
  await api.database.sql(
    `INSERT INTO access_token (id, person_id, name, token_hash, created_at, expires_at)
     VALUES ($1::uuid, $2, 'walk', $1::text, now(), 'infinity')`,
    [id, personId],
  );
  return { id };
}

async function insertSession({ api }: World, personId: string) {
  const id = newId();
  await api.database.sql(
    `INSERT INTO session (id, person_id, token_hash, created_at, seen_at, expires_at, user_agent)
     VALUES ($1::uuid, $2, $1::text, now(), now(), 'infinity', 'walk')`,
    [id, personId],
  );
  return { id };
}

async function insertView({ api }: World, personId: string) {
  const id = newId();
  await api.database.sql(
    `INSERT INTO person_view (id, person_id, list, name, query, created_at)
     VALUES ($1::uuid, $2, 'walk', $1::text, '', now())`,
    [id, personId],
  );
  return { id };
}

/** Somebody else of the same fund. */
function neighbour(world: World, holder: Holder): string {
  return world.holder(holder.role === 'chair' ? 'member' : 'chair').personId;
}

export const identityRecords: Records = {
  'own-token': async (world) => ({
    own: (holder) => insertToken(world, holder.personId),
    foreign: (holder) => insertToken(world, neighbour(world, holder)),
  }),
  'own-view': async (world) => ({
    own: (holder) => insertView(world, holder.personId),
    foreign: (holder) => insertView(world, neighbour(world, holder)),
  }),
  'own-session': async (world) => ({
    own: (holder) => insertSession(world, holder.personId),
    foreign: (holder) => insertSession(world, neighbour(world, holder)),
  }),
  organisation: async ({ organisationIds }) => ({
    own: ({ organisationId }) => ({ id: organisationId }),
    foreign: { id: organisationIds['ILO']! },
  }),
  person: async (world) => ({
    own: await insertHolder(world, 'here'),
    foreign: await insertHolder(world, 'elsewhere'),
  }),
  grant: async (world) => ({
    own: () => insertHolder(world, 'here'),
    foreign: () => insertHolder(world, 'elsewhere'),
  }),
};
