import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { until } from '../support/wait.js';
import { inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;
const email = 'nadia.omar@demo.tributary.test';
const name = 'نادية عمر';
const password = 'four words are enough';

describe('people in the browser', () => {
  let site: Site;
  let worker: Worker;
  let newcomer: Page;

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    worker = await createWorker(site.api.config, site.api.clock);
  }, 120_000);
  afterAll(async () => {
    await worker?.close();
    await site?.close();
  });

  check(
    'are added and invited by the administrator, with a role and an organisation',
    async () => {
      const page = await site.open('admin');
      await page.goto('/people');
      await page.getByRole('button', { name: 'Add a person' }).click();
      await inDialog(page, 'Add', async (dialog) => {
        await dialog.getByLabel('Name').fill(name);
        await dialog.getByLabel('E-mail address').fill(email);
        await dialog.getByLabel('Organisation').selectOption('IOM');
      });
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await page.getByText('No role yet: this person sees nothing of any fund.').waitFor();
      await page.getByRole('button', { name: 'Give a role' }).click();
      await inDialog(page, 'Give a role', async (dialog) => {
        await dialog.getByLabel('Role').selectOption({ label: 'Focal point of an entity' });
        await dialog.getByLabel('Acts for').selectOption('IOM');
      });
      await page.getByRole('row', { name: /Focal point.*MIG00.*IOM/ }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'set their password from the link in the mail, and sign in',
    async () => {
      const { visitor } = site.api;
      const found = await until(
        async () => {
          const { items } = (await visitor.get(`/demo/outbox?to=${email}`)).body as {
            items: { text: string }[];
          };
          return items.map(({ text }) => /https?:\/\/\S*tbl_[\w-]+/.exec(text)?.[0]).find(Boolean);
        },
        (address) => address !== undefined,
        30_000,
      );
      const link = new URL(found!);
      newcomer = await site.open();
      await newcomer.goto(link.pathname);
      await newcomer.getByRole('heading', { name: 'Welcome to Tributary' }).waitFor();
      const field = newcomer.locator('input[type=password]');
      await field.fill(email);
      await newcomer.getByRole('button', { name: 'Set my password' }).click();
      await newcomer.getByText('The password must not be the e-mail address.').waitFor();
      await field.fill(password);
      await newcomer.getByRole('button', { name: 'Set my password' }).click();
      await newcomer.getByRole('link', { name: 'Sign in' }).click();
      await newcomer.getByLabel('E-mail address').fill(email);
      await field.fill(password);
      await newcomer.getByRole('button', { name: 'Sign in' }).click();
      await newcomer.getByRole('heading', { name: 'My tasks', level: 1 }).waitFor();
    },
    60_000,
  );

  check(
    'are shown around once',
    async () => {
      await newcomer.getByRole('button', { name: 'Show me around' }).click();
      const tour = newcomer.getByRole('dialog');
      await tour.getByText(/^1 of \d+: My tasks/).waitFor();
      const next = tour.getByRole('button', { name: 'Next' });
      const end = tour.getByRole('button', { name: 'Begin' });
      for (let step = 1; !(await end.isVisible()); step += 1) {
        await next.click();
        await tour.getByText(new RegExp(`^${step + 1} of `)).waitFor();
      }
      await end.click();
      await tour.waitFor({ state: 'detached' });
      await newcomer.reload();
      await newcomer.getByRole('heading', { name: 'My tasks', level: 1 }).waitFor();
      await newcomer.getByRole('listitem').first().waitFor();
      expect(await newcomer.getByText('A short tour shows where your work is.').count()).toBe(0);
    },
    60_000,
  );

  check(
    'lose a role when the administrator ends it, and their navigation with it',
    async () => {
      await newcomer.getByRole('link', { name: 'My concept notes' }).waitFor();
      const page = await site.open('admin');
      await page.goto('/people?q=nadia');
      await page.getByRole('link', { name }).click();
      await page.getByRole('button', { name: 'End: Focal point of an entity' }).click();
      await inDialog(page, 'End');
      await page.getByText('No role yet: this person sees nothing of any fund.').waitFor();
      await newcomer.goto('/');
      await newcomer.getByRole('heading', { name: 'My tasks', level: 1 }).waitFor();
      expect(await newcomer.getByRole('link', { name: 'My concept notes' }).count()).toBe(0);
      await page.context().close();
    },
    60_000,
  );

  check(
    'leave a history that the auditor reads with its differences, and checks',
    async () => {
      const auditor = await site.api.signIn('auditor@demo.tributary.test');
      const { items } = (await auditor.get('/funds/MIG00/events?subjectType=concept-note&limit=200')).body;
      const changed = items.find(({ hasDifference }: { hasDifference: boolean }) => hasDifference);
      const page = await site.open('auditor');
      await page.goto(`/funds/MIG00/history?subject=${changed.subject.id}`);
      await page.getByRole('button', { name: 'What changed' }).first().click();
      await page
        .getByText(/(differs? between|The first version, with)/)
        .first()
        .waitFor();
      await page.goto('/funds/MIG00/history?part=chain');
      await page
        .getByText(/The fund’s history is whole/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Check again' }).click();
      await page
        .getByText(/The fund’s history is whole/)
        .first()
        .waitFor();
      expect(site.complaints).toEqual([]);
    },
    60_000,
  );
});
