import { Database } from '#platform/database';
import { loadReferenceData } from '#reference-data';
import { cast } from '../../apps/local/src/demo-story/hands.js';
import type { Language, Role } from '#kernel';
import { insertFund, insertOrganisation, insertPerson } from './people.js';
import { publishRubric } from './screening.js';
import { type Client, ifMatch, type TestApi } from './test-api.js';

const part: Record<(typeof cast)[number], [Role, string | null, Language]> = {
  secretariat: ['secretariat', null, 'en'],
  reviewer1: ['reviewer', null, 'es'],
  reviewer2: ['reviewer', null, 'fr'],
  reviewer3: ['reviewer', null, 'en'],
  chair: ['chair', null, 'en'],
  'member.donor': ['member', 'GOV-DE', 'en'],
  'member.country': ['member', null, 'en'],
  'member.un': ['member', 'UNICEF', 'en'],
  'member.stakeholder': ['member', null, 'fr'],
  agent: ['agent', null, 'en'],
  'agent.approver': ['agent-approver', null, 'en'],
  iom: ['focal-point', 'IOM', 'fr'],
  ilo: ['focal-point', 'ILO', 'es'],
};

/** The smallest fund on which the demo’s story can be played: people, a rubric, an open call, a deposit. */
export async function arrangeDemoPeople(api: TestApi, amount: string): Promise<Client> {
  const { database } = api;
  await loadReferenceData(api.app.get(Database));
  const fundId = await insertFund(database);
  const organisationIds: Record<string, string> = {};
  for (const code of ['IOM', 'ILO', 'UNICEF'])
    organisationIds[code] = await insertOrganisation(database, code);
  organisationIds['GOV-DE'] = await insertOrganisation(database, 'GOV-DE', 'contributor');
  for (const name of cast) {
    const [role, code, language] = part[name];
    const organisationId = code ? organisationIds[code] : undefined;
    const email = `${name}@demo.tributary.test`;
    await insertPerson(database, { email, organisationId, language, roles: [{ role, fundId }] });
  }
  const agent = await api.signIn('agent@demo.tributary.test');
  const deposit = { contributor: 'GOV-DE', amount, valueDate: '2026-11-20', bankReference: 'FIRST' };
  await agent.post('/funds/MIG00/deposits', deposit);
  const secretariat = await api.signIn('secretariat@demo.tributary.test');
  await publishRubric(secretariat);
  const call = await secretariat.post('/funds/MIG00/calls', {
    code: '2026',
    title: { en: 'Call 2026' },
    opensAt: '2026-08-01T00:00:00Z',
    closesAt: '2026-12-18T22:59:00Z',
  });
  await secretariat.post(`/funds/MIG00/calls/${call.body.id}/publish`, {}, ifMatch(call));
  return secretariat;
}
