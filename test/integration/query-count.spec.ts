import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertFund, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let client: Client;

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  await insertPerson(api.database, { email: 'one@x.test', roles: [{ role: 'secretariat', fundId }] });
  client = await api.signIn('one@x.test');
});
afterAll(() => api.close());

describe('the statements of one request', () => {
  it('are one to find out who asks, and those of the answer', async () => {
    const seen = await statements(api, () => client.get('/me'));
    expect(seen).toHaveLength(2);
    expect(seen[0]).toContain('FROM session');
  });
});
