import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { demoAccounts } from '../../apps/local/src/demo/accounts.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { until } from '../support/wait.js';
import { ifMatch } from '../support/test-api.js';

/** A page of nothing: of a record, of a reviewer's desk, of what is not for a role at all. */
const nothingHere =
  /does not exist, or it is not for you to see|review is not open to you|role does not allow this here/;
const check = hasBrowser ? it : it.skip;
const fund = '/funds/MIG00';

/** What a page asked of the API, and was told. */
interface Call {
  status: number;
  path: string;
}

/** Accounts of the same roles see the same pages: one of each. */
const accounts = demoAccounts
  .map(({ name }) => name)
  .filter(
    (name) => !['reviewer2', 'reviewer3', 'member.country', 'member.un', 'ilo', 'unhcr'].includes(name),
  );

interface Row {
  id: string;
}

describe('what pages ask of the API', () => {
  let site: Site;
  let calls: Call[] = [];
  const windows = new Map<string, Page>();
  /** What a page has asked and not been answered yet. */
  const open = new Map<Page, Set<Request>>();

  async function windowOf(account: string): Promise<Page> {
    const known = windows.get(account);
    if (known) return known;
    const page = await site.open(account);
    const unanswered = new Set<Request>();
    open.set(page, unanswered);
    page.on('request', (request) => unanswered.add(request));
    page.on('requestfinished', (request) => unanswered.delete(request));
    page.on('requestfailed', (request) => unanswered.delete(request));
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/api/v1')) calls.push({ status: response.status(), path: pathname });
    });
    windows.set(account, page);
    await page.goto('/');
    await settled(page);
    return page;
  }

  /** Waits until the page has asked all that it asks. */
  async function settled(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    let quiet = 0;
    await until(
      () => Promise.resolve((quiet = open.get(page)!.size === 0 ? quiet + 1 : 0)),
      (times) => times > 3,
      30_000,
    );
  }

  /** Goes somewhere within the client, as a click on a link does, and answers the refusals that it met. */
  async function refusedAt(page: Page, address: string): Promise<string[]> {
    calls = [];
    await page.evaluate(`{
      history.pushState({ idx: 1, key: '${address}' }, '', '${address}');
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    }`);
    await settled(page);
    return calls
      .filter(({ status }) => status >= 400)
      .map(({ status, path }) => `${address}: ${status} ${path}`);
  }

  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check.each(accounts)(
    '%s: no entry of the navigation leads to a refusal',
    async (account) => {
      const page = await windowOf(account);
      await page.goto('/');
      const entries = page.getByRole('navigation').getByRole('link');
      await entries.first().waitFor();
      const addresses = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      expect(addresses.length).toBeGreaterThan(2);
      const refused: string[] = [];
      for (const address of addresses) refused.push(...(await refusedAt(page, address)));
      expect(refused).toEqual([]);
    },
    120_000,
  );

  /** Opens addresses of a record that is not for the account: the page of nothing, without these words. */
  async function notFor(account: string, addresses: string[], words: string[]): Promise<void> {
    const page = await windowOf(account);
    for (const address of addresses) {
      await refusedAt(page, address);
      await page.getByText(nothingHere).waitFor();
      const shown = await page.locator('body').innerText();
      expect([address, words.filter((word) => shown.includes(word))]).toEqual([address, []]);
    }
  }

  check(
    'shows nothing of a note to a reviewer with a conflict',
    async () => {
      const reviewer = await site.api.signIn('reviewer1@demo.tributary.test');
      const { items } = (await reviewer.get(`${fund}/reviews/mine?state=assigned`)).body;
      const { id, noteId, note, version } = items[0];
      const path = `${fund}/concept-notes/${noteId}`;
      const declared = { conflict: true, nature: 'I advised its authors.' };
      await reviewer.post(`${path}/reviews/${id}/declare`, declared, ifMatch(version));
      // The window still knows the list from before the declaration, which was made elsewhere.
      await (await windowOf('reviewer1')).reload();
      await notFor(
        'reviewer1',
        [path, `${path}/reviews`, `${fund}/reviews/${noteId}`],
        [note.code, note.title],
      );
      const page = await windowOf('reviewer1');
      await page.goto(`${fund}/reviews`);
      await settled(page);
      expect(await page.getByText(note.title).count()).toBe(0);
    },
    60_000,
  );

  check(
    'keeps drafts of notes and reports to their authors',
    async () => {
      const iom = await site.api.signIn('iom@demo.tributary.test');
      const title = 'A draft that nobody else reads';
      const [call] = (await iom.get(`${fund}/calls?state=open`)).body.items;
      const draft = { callId: call.id, content: { title, language: 'en' } };
      const { id } = (await iom.post(`${fund}/concept-notes`, draft)).body;
      const path = `${fund}/concept-notes/${id}`;
      for (const account of ['donor.germany', 'unhcr', 'member.donor'])
        await notFor(account, [path, `${path}/edit`], [title]);
      // Participants of a programme see each other's reports, drafts too.
      const reports = `${fund}/reports?limit=200`;
      const unhcr = await site.api.signIn('unhcr@demo.tributary.test');
      const seen = (await unhcr.get(reports)).body.items.map(({ id: seenId }: Row) => seenId);
      const report = (await iom.get(reports)).body.items.find(
        ({ id: reportId }: Row) => !seen.includes(reportId),
      );
      const owed = `${fund}/obligations/${report.obligationId}`;
      await notFor('unhcr', [`${fund}/reports/${report.id}`, owed], [report.programme.title]);
    },
    60_000,
  );

  check(
    'keeps deposits to their donor, transfers to their entity',
    async () => {
      const agent = await site.api.signIn('agent@demo.tributary.test');
      const deposits = (await agent.get(`${fund}/deposits?limit=200`)).body.items;
      const deposit = deposits.find(({ contributor }: { contributor: string }) => contributor !== 'GOV-DE');
      await notFor('donor.germany', [`${fund}/deposits/${deposit.id}`], [deposit.contributorName]);
      const transfers = (await agent.get(`${fund}/transfers?limit=200`)).body.items;
      const unhcr = await site.api.signIn('unhcr@demo.tributary.test');
      const own = (await unhcr.get(`${fund}/transfers?limit=200`)).body.items.map(({ id }: Row) => id);
      const transfer = transfers.find(({ id }: Row) => !own.includes(id));
      await notFor('unhcr', [`${fund}/transfers/${transfer.id}`], [transfer.bankReference]);
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
