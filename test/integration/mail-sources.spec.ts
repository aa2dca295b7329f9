import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { factsKinds, type MailName, mails, recipients } from '#notifications';
import { Database } from '#platform/database';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

// The statements are put together of parts of many contexts: each must fit the tables as they are.
describe('recipients and facts', () => {
  it.each(Object.keys(mails) as MailName[])('of %s can be asked for', async (name) => {
    const { to, facts } = mails[name];
    const event = {
      id: newId(),
      name: mails[name].event,
      fundId: newId(),
      subject: { type: 'any', id: newId() },
      actorId: null,
      requestId: 'test',
      payload: {
        organisationId: newId(),
        programmeId: newId(),
        contributorId: newId(),
        type: 'annual-financial',
        dueOn: '2027-03-31',
      },
    };
    await api.app.get(Database).transaction(async (tx) => {
      expect(await recipients(tx, event, to, api.clock.now())).toEqual([]);
      const found = await factsKinds[facts].load({ tx, event, language: 'fr', secret: 'tbl_x' });
      expect(found === null || Object.keys(found).includes('path')).toBe(true);
    });
  });
});
