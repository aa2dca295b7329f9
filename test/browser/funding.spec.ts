import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loseDraws } from '../support/earmarks.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import type { Client } from '../support/test-api.js';
import { choose, inDialog } from './hands.js';
import { type Say, wordsIn } from './words.js';

const check = hasBrowser ? it : it.skip;
const fund = '/funds/MIG00';

/** An amount of the API as pages show it in English. */
function shown(amount: string): string {
  const [whole, cents] = amount.split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

describe('the fund’s money in the browser', () => {
  let site: Site;
  let secretariat: Client;
  let say: Say;

  const read = async <Body = Record<string, never>>(path: string): Promise<Body> =>
    (await secretariat.get<Body>(`${fund}/${path}`)).body;

  /** The latest allocation of a programme, and the row of the page that tells it. */
  async function allocationOf(page: Page, programme: string) {
    const { items } = await read<{ items: { id: string }[] }>(`programmes?q=${programme}`);
    const path = `allocations?programme=${items[0]!.id}`;
    const row = page.getByRole('row').filter({ hasText: programme });
    return { one: async () => (await read<{ items: Allocation[] }>(path)).items[0]!, row };
  }

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    secretariat = await site.api.signIn('secretariat@demo.tributary.test');
    say = await wordsIn('en');
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'refuses in words what a sum would allow, and says what earmarks allow instead',
    async () => {
      const page = await site.open('secretariat');
      await page.goto(`${fund}/earmarks`);
      const { items } = await read<{ items: { id: string }[] }>('programmes?q=MIG00-JP-0012');
      const { availableToAllocate: all } = await read<{ availableToAllocate: string }>('capitalisation');
      const asked = { programme: items[0]!.id, amount: all };
      const { body } = await secretariat.post<Preview>(`${fund}/earmarks/preview`, asked);
      expect(body).toMatchObject({ possible: false, limit: 'earmark', available: all });

      await choose(page, say('earmarks.preview.programme'), /^MIG00-JP-0012/);
      const amount = page.getByLabel(say('earmarks.preview.amount'));
      await amount.fill(all);
      await page.getByRole('button', { name: say('earmarks.preview.ask') }).click();
      const money = (value: string) => `USD ${shown(value)}`;
      await page.getByText(say('earmarks.preview.refused.earmark', { amount: money(all) })).waitFor();
      await page.getByText(body.words!).waitFor();
      const most = { most: money(body.most), available: money(all) };
      await page.getByText(say('earmarks.preview.most', most)).waitFor();

      await amount.fill(body.most);
      await page.getByRole('button', { name: say('earmarks.preview.ask') }).click();
      await page.getByText(say('earmarks.preview.possible', { amount: money(body.most) })).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'finds money anew for a reservation that has lost its own',
    async () => {
      const page = await site.open('secretariat');
      const { one, row } = await allocationOf(page, 'MIG00-JP-0012');
      const { id, open } = await one();
      await loseDraws(site.api, id);
      await page.goto(`${fund}/earmarks`);
      await page.getByText('has no money that may pay it').first().waitFor();
      await page.goto(`${fund}/allocations`);
      await row.getByText(shown(open)).waitFor();
      await row.getByRole('button', { name: /^Match anew/ }).click();
      await inDialog(page, say('earmarks.rematch.verb'));
      await page.getByText(say('earmarks.rematch.done')).waitFor();
      await page.goto(`${fund}/earmarks`);
      await page.getByText(/^Money that may pay it stands for all/).waitFor();
      expect(await read('earmarks')).toMatchObject({ matched: true, missing: '0.00' });
      await page.context().close();
    },
    60_000,
  );

  check(
    'gives back by hand what is reserved for one organisation, and no more',
    async () => {
      const page = await site.open('secretariat');
      const { one, row } = await allocationOf(page, 'MIG00-JP-0009');
      const before = await one();
      const line = before.lines.find(({ organisation }) => organisation === 'UNDP')!;
      await page.goto(`${fund}/allocations`);
      await row.getByRole('button', { name: /^Release the rest/ }).click();
      await inDialog(page, say('money.allocations.release.verb'), async (dialog) => {
        await dialog.getByText(`USD ${shown(before.open)}`).waitFor();
        await choose(dialog, say('money.allocations.release.org'), line.organisation);
        await dialog.getByText(`USD ${shown(line.open)}`).waitFor();
        await dialog.getByLabel(say('money.allocations.release.reason')).fill('The office has closed.');
      });
      await row.getByText(shown(line.open)).waitFor();
      const after = await one();
      expect([after.released, after.settled]).toEqual([line.open, before.settled]);
      await row.getByText(shown(after.open)).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'tells what would be missing without one contributor',
    async () => {
      const page = await site.open('agent');
      const agent = await site.api.signIn('agent@demo.tributary.test');
      const paid = {
        contributor: 'GOV-DE',
        amount: '12345.67',
        valueDate: '2026-03-01',
        bankReference: 'AHEAD-1',
      };
      expect((await agent.post(`${fund}/deposits`, paid)).status).toBe(201);
      await page.goto(`${fund}/funding-mix`);
      const stop = await read<Stop>('funding-mix/if-stops?contributor=GOV-DE');
      await choose(page, say('earmarks.mix.stops.choose'), 'Denmark');
      await page.getByText(say('earmarks.mix.stops.nothing', { name: 'Denmark' })).waitFor();
      await choose(page, say('earmarks.mix.stops.choose'), 'Germany');
      await page.getByText(`Without Germany, USD ${shown(stop.committedOpen)} that is signed`).waitFor();
      const waiting = { name: 'Germany', unapplied: `USD ${shown(stop.unapplied)}`, twice: 'yes' };
      expect(Number(stop.unapplied)).toBeGreaterThanOrEqual(12_345.67);
      await page.getByText(say('earmarks.mix.stops.unapplied', waiting)).waitFor();
      const lost = page.getByRole('region', { name: say('earmarks.mix.stops.instalments') });
      for (const { agreement, open } of stop.instalments)
        await lost
          .getByRole('row', { name: new RegExp(`^${agreement} .*${shown(open)}$`) })
          .first()
          .waitFor();
      expect(new URL(page.url()).searchParams.get('without')).toBe('GOV-DE');
      const { unapplied } = await read<{ unapplied: string }>('capitalisation');
      await page.goto(`${fund}/capitalisation`);
      const told = { unapplied: `USD ${shown(unapplied)}`, twice: 'gap' };
      await page.getByText(say('money.standing.unapplied', told)).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'moves through the fund’s months: each day has the figures that the API gives',
    async () => {
      const page = await site.open('auditor');
      await page.goto(`${fund}/capitalisation`);
      const slider = page.getByRole('slider');
      await slider.waitFor();
      const series = await read<{ items: { asOf: string }[] }>('capitalisation/series?step=month');
      const stop = Math.floor(series.items.length / 3);
      const { asOf } = series.items[stop]!;
      const [then, now] = [
        await read<Standing>(`capitalisation?asOf=${asOf}`),
        await read<Standing>('capitalisation'),
      ];
      expect(then.deposited).not.toBe(now.deposited);
      await slider.fill(String(stop));
      await page.waitForURL((url) => url.searchParams.get('asOf') === asOf);
      const flow = page.getByRole('region', { name: say('money.standing.flow.caption') });
      for (const name of ['deposited', 'cashBalance', 'availableToAllocate'] as const) {
        const row = flow.getByRole('row', { name: new RegExp(`^${say(`money.standing.flow.${name}`)}`) });
        await row.getByText(shown(then[name]), { exact: true }).waitFor();
        await row.getByText(shown(now[name]), { exact: true }).waitFor();
      }
      await page.getByRole('button', { name: say('money.standing.now') }).click();
      await page.waitForURL((url) => !url.searchParams.has('asOf'));
      await flow.getByText(shown(now.deposited), { exact: true }).first().waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'opens a figure of another day into the accounts and postings of that day',
    async () => {
      const page = await site.open('auditor');
      const asOf = '2021-03-31';
      const { cashBalance } = await read<Standing>(`capitalisation?asOf=${asOf}`);
      await page.goto(`${fund}/capitalisation?asOf=${asOf}`);
      const flow = page.getByRole('region', { name: say('money.standing.flow.caption') });
      await flow.getByRole('link', { name: shown(cashBalance), exact: true }).click();
      await page.waitForURL(`**/ledger/accounts?kind=cash&asOf=${asOf}`);
      await page.getByText(/^What each account held at the end of Mar 31, 2021/).waitFor();
      const account = page.getByRole('row').filter({ hasText: shown(cashBalance) });
      await account.getByRole('link').click();
      await page.waitForURL((url) => url.searchParams.get('valueTo') === asOf);
      const { items, total } = await read<Postings>(
        `ledger/postings?account=${new URL(page.url()).searchParams.get('account')!}&valueTo=${asOf}&total=1`,
      );
      await page.getByText(`${items.length} of ${total}`).waitFor();
      expect(items.every(({ valueDate }) => valueDate <= asOf)).toBe(true);
      await page.context().close();
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});

interface Allocation {
  id: string;
  open: string;
  released: string;
  settled: string;
  lines: { organisation: string; open: string }[];
}

interface Preview {
  possible: boolean;
  words: string | null;
  most: string;
}

interface Stop {
  committedOpen: string;
  unapplied: string;
  instalments: { agreement: string; open: string }[];
}

interface Standing {
  deposited: string;
  cashBalance: string;
  availableToAllocate: string;
}

interface Postings {
  items: { valueDate: string }[];
  total: string;
}
