import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toMinor } from '#kernel';
import { createDemoDatabase } from '../support/test-database.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let secretariat: Client;
const fund = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi({}, createDemoDatabase);
  secretariat = await api.signIn('secretariat@demo.tributary.test');
}, 180_000);
afterAll(() => api?.close());

const total = (parts: readonly { amount: string }[]) =>
  parts.reduce((sum, { amount }) => sum + toMinor(amount), 0n);

describe('the funding mix of the demonstration', () => {
  it('is the deposits of the capitalisation, broken down twice', async () => {
    for (const query of ['', '?asOf=2022-12-31']) {
      const { body: now } = await secretariat.get(`${fund}/capitalisation${query}`);
      const { status, body } = await secretariat.get(`${fund}/funding-mix${query}`);
      expect(status).toBe(200);
      expect(body.deposited).toBe(now.deposited);
      expect(total(body.byContributor)).toBe(toMinor(now.deposited));
      expect(total(body.byEarmarking)).toBe(toMinor(now.deposited));
      expect(body.concentration).toBeGreaterThan(0);
      expect(body.concentration).toBeLessThanOrEqual(10_000);
    }
  });

  it('is empty before the fund began', async () => {
    const { body } = await secretariat.get(`${fund}/funding-mix?asOf=2001-01-01`);
    expect(body).toMatchObject({ deposited: '0.00', concentration: null, byContributor: [] });
    expect(body.multiYear).toMatchObject({ amount: '0.00', sharePercent: null });
  });
});

describe('if a contributor stops', () => {
  it('tells what would not come and what would lack cover', async () => {
    const { body: now } = await secretariat.get(`${fund}/capitalisation`);
    const { status, body } = await secretariat.get(`${fund}/funding-mix/if-stops?contributor=GOV-DE`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ openReservations: now.openReservations, cashBalance: now.cashBalance });
    expect(toMinor(body.uncoveredWithout)).toBeGreaterThanOrEqual(toMinor(body.uncovered));
  });

  it('is refused for nobody and unknown codes', async () => {
    const nobody = await secretariat.get(`${fund}/funding-mix/if-stops`);
    expect([nobody.status, nobody.body.errors[0].pointer]).toEqual([422, '/contributor']);
    expect((await secretariat.get(`${fund}/funding-mix/if-stops?contributor=NOBODY`)).status).toBe(404);
  });
});
