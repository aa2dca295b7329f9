import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Instalments } from '#funding';
import { systemActor } from '#kernel';
import { contributionsOf } from '../support/contributions.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn('agent@x.test');
  make = contributionsOf(agent);
});
afterAll(() => api.close());

describe('an instalment whose day is over', () => {
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
