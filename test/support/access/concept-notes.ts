import { Readable } from 'node:stream';
import { Attachments, Calls, Drafting, Endorsements, Submission } from '#concept-notes';
import { type Role, systemActor } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { completeContent } from '../note-world.js';
import { insertOrganisation } from '../people.js';
import type { Records, World } from '../world.js';
import { anybody } from './roles.js';

const judges: Role[] = ['secretariat', 'auditor', 'administrator'];
const calls = '/api/v1/funds/{fundCode}/calls';
const notes = '/api/v1/funds/{fundCode}/concept-notes';
const reason = { reason: 'For the walk.' };

// The own note is submitted by IOM with UNCTAD, the foreign one by ILO with UNCTAD. Reviewers and the
// committee know neither: nobody assigned them, and screening has not ended.
const seen = { own: [...judges, 'focal-point'] as Role[], foreign: judges, record: 'note' };
const forSecretariat = { own: ['secretariat'] as Role[], foreign: ['secretariat'] as Role[], record: 'note' };
const forAuthors = { own: ['focal-point'] as Role[], record: 'note' };
const endorsement = {
  kind: 'national-authority',
  signatory: 'A. Minister',
  authority: 'Ministry of Labour',
  signedOn: '2026-11-01',
  attachmentId: '01900000-0000-7000-8000-000000000000',
};
const secretariatOnCalls = { own: ['secretariat'] as Role[], record: 'call' };

export const conceptNotesAccess: AccessTable = {
  [`GET ${calls}`]: { own: anybody, elsewhere: [] },
  [`POST ${calls}`]: { own: ['secretariat'] },
  [`GET ${calls}/{id}`]: { own: anybody, elsewhere: [], record: 'call' },
  [`PATCH ${calls}/{id}`]: secretariatOnCalls,
  [`POST ${calls}/{id}/publish`]: secretariatOnCalls,
  [`POST ${calls}/{id}/close`]: secretariatOnCalls,
  [`GET ${calls}/{id}/waivers`]: { own: [...judges, 'focal-point'], record: 'call' },
  [`POST ${calls}/{id}/waivers`]: secretariatOnCalls,
  [`GET ${notes}`]: { own: [...judges, 'focal-point', 'reviewer', 'member', 'chair'] },
  [`POST ${notes}`]: { own: ['focal-point'] },
  [`GET ${notes}/{id}`]: seen,
  [`PATCH ${notes}/{id}`]: { ...forAuthors, body: { content: {} } },
  [`POST ${notes}/{id}/submit`]: forAuthors,
  [`POST ${notes}/{id}/return`]: { ...forSecretariat, body: reason },
  [`POST ${notes}/{id}/withdraw`]: {
    own: ['focal-point', 'secretariat'],
    foreign: ['secretariat'],
    record: 'note',
    body: reason,
  },
  [`GET ${notes}/{id}/readiness`]: seen,
  [`GET ${notes}/{id}/versions`]: seen,
  [`GET ${notes}/{id}/versions/{number}`]: seen,
  [`GET ${notes}/{id}/versions/{number}/diff/{other}`]: seen,
  [`GET ${notes}/{id}/history`]: seen,
  [`GET ${notes}/{id}/comments`]: seen,
  [`POST ${notes}/{id}/comments`]: {
    own: ['secretariat', 'focal-point'],
    foreign: ['secretariat'],
    record: 'note',
    body: { text: 'For the walk.' },
  },
  [`GET ${notes}/{id}/endorsements`]: seen,
  [`POST ${notes}/{id}/endorsements`]: { ...forSecretariat, body: endorsement },
  [`GET ${notes}/{id}/endorsements/{endorsementId}/letter`]: seen,
  [`GET ${notes}/{id}/attachments`]: seen,
  [`POST ${notes}/{id}/attachments`]: {
    own: ['secretariat', 'focal-point'],
    foreign: ['secretariat'],
    record: 'note',
  },
  [`GET ${notes}/{id}/attachments/{attachmentId}`]: seen,
  [`DELETE ${notes}/{id}/attachments/{attachmentId}`]: forAuthors,
  [`GET /api/v1/funds/{fundCode}/funnel`]: { own: [...judges, 'chair', 'member', 'donor'] },
  [`GET /api/v1/funds/{fundCode}/pipeline`]: {
    own: [...judges, 'focal-point', 'reviewer', 'member', 'chair'],
  },
};

const letter = { kind: 'endorsement-letter', name: 'letter.txt' } as const;

/** Through the same services as everybody, by the system, which may do what any role may. */
async function makeNote(world: World, organisation: string, callId: string) {
  const { app } = world.api;
  const actor = systemActor();
  const budget = [organisation, 'UNCTAD'].map((code) => ({
    organisation: code,
    direct: '1000',
    indirect: '70',
  }));
  const content = completeContent({ conveningAgency: organisation, budget });
  const id = await app.get(Drafting).create(actor, 'MIG00', { callId, organisation, content });
  const stream = Readable.from('A letter.');
  const attachment = await app.get(Attachments).add(actor, 'MIG00', id, async () => ({ ...letter, stream }));
  await app.get(Submission).submit(actor, 'MIG00', id, 1);
  const endorsement = await app.get(Endorsements).record(actor, 'MIG00', id, {
    kind: 'national-authority',
    signatory: 'A. Minister',
    authority: 'Ministry of Labour',
    signedOn: '2026-11-01',
    attachmentId: attachment.id,
  });
  const numbers = { number: '1', other: '1' };
  return { id, ...numbers, attachmentId: attachment.id, endorsementId: endorsement.id };
}

export const conceptNotesRecords: Records = {
  async call(world) {
    const call = {
      code: 'WALK',
      title: { en: 'Call of the walk' },
      opensAt: '2026-08-01T00:00:00Z',
      closesAt: '2027-08-01T00:00:00Z',
    };
    const id = await world.api.app.get(Calls).create(systemActor(), 'MIG00', call);
    await world.api.app.get(Calls).publish(systemActor(), 'MIG00', id, 1);
    return { own: { id } };
  },

  async note(world) {
    const { own } = await world.record('call');
    await insertOrganisation(world.api.database, 'UNCTAD');
    const { id } = own as { id: string };
    return { own: await makeNote(world, 'IOM', id), foreign: await makeNote(world, 'ILO', id) };
  },
};
