import { insertFund, insertOrganisation, insertPerson } from './people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from './test-api.js';

export const notes = '/funds/MIG00/concept-notes';
export const calls = '/funds/MIG00/calls';

/** A content that lacks nothing, for a call without limits. */
export function completeContent(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const text = 'Fair recruitment corridors, agreed with workers, employers and both governments.';
  return {
    title: 'Fair recruitment between Kenya and its neighbours',
    language: 'en',
    scope: 'multi-country',
    places: ['KE', 'UG'],
    primaryArea: 'TA3',
    otherAreas: ['TA1'],
    gcmObjectives: ['OBJ05', 'OBJ06'],
    sdgTargets: [
      { target: '10.7', sharePercent: 60 },
      { target: '8.8', sharePercent: 40 },
    ],
    cooperationFrameworkOutcome: text,
    conveningAgency: 'IOM',
    partners: [{ name: 'Central Organization of Trade Unions', category: 'STK_UNION' }],
    durationMonths: 24,
    budget: [
      { organisation: 'IOM', direct: '1000000.00', indirect: '70000.00' },
      { organisation: 'ILO', direct: '500000.00', indirect: '35000.00' },
    ],
    context: text,
    needsEvidence: text,
    theoryOfChange: text,
    expectedResults: text,
    targetGroups: text,
    guidingPrinciples: text,
    wholeOfGovernment: text,
    wholeOfSociety: text,
    sustainability: text,
    risks: text,
    markers: ['HRM', 'GEM', 'CSM'].map((marker) => ({
      marker,
      score: marker === 'GEM' ? '2' : 'B',
      evidence: text,
    })),
    contacts: [{ name: 'Amina Odhiambo', email: 'amina@iom.test', role: 'Programme lead' }],
    ...changes,
  };
}

export const people = {
  secretariat: 'secretariat@test',
  iom: 'iom@test',
  ilo: 'ilo@test',
  unhcr: 'unhcr@test',
  reviewer: 'reviewer@test',
  member: 'member@test',
  chair: 'chair@test',
  donor: 'donor@test',
  agent: 'agent@test',
  auditor: 'auditor@test',
} as const;
export type PersonName = keyof typeof people;

export interface NoteWorld {
  api: TestApi;
  fundId: string;
  organisations: Record<string, string>;
  personIds: Record<PersonName, string>;
  as: Record<PersonName, Client>;
}

const roleOf = {
  secretariat: 'secretariat',
  iom: 'focal-point',
  ilo: 'focal-point',
  unhcr: 'focal-point',
  reviewer: 'reviewer',
  member: 'member',
  chair: 'chair',
  donor: 'donor',
  agent: 'agent',
  auditor: 'auditor',
} as const;

/** An API with a fund, three UN entities and one signed-in person per part in the story. */
export async function arrangeNotes(changes: Record<string, string> = {}): Promise<NoteWorld> {
  const api = await startTestApi(changes);
  const fundId = await insertFund(api.database);
  const organisations: Record<string, string> = {};
  for (const code of ['IOM', 'ILO', 'UNHCR']) {
    organisations[code] = await insertOrganisation(api.database, code);
  }
  const personIds = {} as Record<PersonName, string>;
  const as = {} as Record<PersonName, Client>;
  for (const [name, email] of Object.entries(people) as [PersonName, string][]) {
    const organisationId = organisations[name.toUpperCase()];
    const roles = [{ role: roleOf[name], fundId }];
    personIds[name] = await insertPerson(api.database, { email, organisationId, roles });
    as[name] = await api.signIn(email);
  }
  return { api, fundId, organisations, personIds, as };
}

/** A published call that is open at the test clock; returns its id. */
export async function openCall(world: NoteWorld, changes: Record<string, unknown> = {}): Promise<string> {
  const body = {
    code: '2026-1',
    title: { en: 'Call 2026' },
    opensAt: '2026-08-01T00:00:00Z',
    closesAt: '2026-12-18T22:59:00Z',
    zone: 'Europe/Paris',
    ...changes,
  };
  const created = await world.as.secretariat.post(calls, body);
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const published = await world.as.secretariat.post(
    `${calls}/${created.body.id}/publish`,
    {},
    ifMatch(created),
  );
  return published.body.id as string;
}

/** A complete draft of IOM with ILO; returns its id. */
export async function completeDraft(
  world: NoteWorld,
  callId: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const created = await world.as.iom.post(notes, { callId, content: completeContent(changes) });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  return created.body.id as string;
}

/** Does a verb at the present version; returns the answer. */
export async function act(client: Client, id: string, verb: string, body: unknown = {}) {
  const found = await client.get(`${notes}/${id}`);
  return client.post(`${notes}/${id}/${verb}`, body, ifMatch(found));
}

/** A submitted note of IOM with ILO; returns its id. */
export async function submittedNote(
  world: NoteWorld,
  callId: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const id = await completeDraft(world, callId, changes);
  const submitted = await act(world.as.iom, id, 'submit');
  if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body));
  return id;
}
