import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Instalments } from '#funding';
import { Funds } from '#funds';
import { newId, systemActor } from '#kernel';
import { mails, recipients } from '#notifications';
import { Database } from '#platform/database';
import { contributionsOf } from '../support/contributions.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';
/** Who reads of what Germany has not paid: its donor, and the agent. */
const people: string[] = [];

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  for (const code of ['DEU', 'NOR']) {
    const organisationId = await insertOrganisation(api.database, code, 'contributor');
    const roles = [{ role: 'donor' as const, fundId }];
    const donor = await insertPerson(api.database, { email: `${code}@x.test`, organisationId, roles });
    if (code === 'DEU') people.push(donor);
  }
  const roles = [{ role: 'agent' as const, fundId }];
  people.push(await insertPerson(api.database, { email: 'agent@x.test', roles }));
  agent = await api.signIn('agent@x.test');
  make = contributionsOf(agent);
});
afterAll(() => api.close());

describe('an instalment whose day is over', () => {
  it('is told to the agent and to the people of its contributor', async () => {
    const fund = await api.app.get(Funds).byCode('MIG00');
    const [giver] = await api.database.sql<{ id: string }>(`SELECT id FROM organisation WHERE code = 'DEU'`);
    const event = {
      ...{ id: newId(), name: 'instalment.overdue' as const, fundId: fund.id, actorId: null },
      ...{ subject: { type: 'agreement', id: newId() }, requestId: 'test' },
      payload: { contributorId: giver!.id },
    };
    const told = (mail: 'instalment-overdue' | 'own-instalment-overdue') =>
      api.app.get(Database).transaction((tx) => recipients(tx, event, mails[mail].to, api.clock.now()));
    expect([await told('own-instalment-overdue'), await told('instalment-overdue')]).toEqual([
      [people[0]],
      [people[1]],
    ]);
  });

  it('is told of once, and listed', async () => {
    const agreement = await make.agreement();
    const instalments = api.app.get(Instalments);
    await Promise.all([instalments.tellOverdue(systemActor()), instalments.tellOverdue(systemActor())]);
    await instalments.tellOverdue(systemActor());
    const told = await api.database.sql(
      `SELECT payload FROM event WHERE name = 'instalment.overdue' AND subject_id = $1`,
      [agreement.id],
    );
    expect(told).toMatchObject([{ payload: { number: 1, donorAmount: 'USD 600.00', dueOn: '2026-02-01' } }]);
    const { body } = await agent.get(`${root}/agreements/${agreement.id}/instalments?state=overdue`);
    expect(body.items).toMatchObject([{ number: 1, open: '600.00', stateLabel: 'Overdue' }]);
    const tasks = await agent.get('/me/tasks');
    expect([tasks.status, tasks.body]).toEqual([200, expect.anything()]);
    expect(tasks.body.waitingForMe.items.map(({ kind }: { kind: string }) => kind)).toContain(
      'instalment-overdue',
    );
  });
});
