import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasBrowser, type Site, settled, startSite } from '../support/site.js';

const check = hasBrowser ? it : it.skip;

describe('what comes between a reader and their work', () => {
  let site: Site;
  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'keeps what was typed when the session ends, and sends it once one has signed in again',
    async () => {
      const page = await site.open('secretariat');
      await page.goto('/account');
      await page.getByRole('button', { name: 'New token' }).click();
      await page.getByLabel('What it is for').fill('Half a sentence');
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Make the token' }).click();
      const asked = page.getByRole('dialog', { name: 'Please sign in again' });
      await asked.locator('input[type=password]').fill('tributary-demo');
      await asked.getByRole('button', { name: 'Sign in' }).click();
      await asked.waitFor({ state: 'detached' });
      // The request that was refused has been sent again: the token is made under the name that was typed.
      await page.getByText('This is the only time the token is shown').waitFor();
      const client = await site.api.signIn('secretariat@demo.tributary.test');
      const { body } = await client.get<{ items: { name: string }[] }>('/me/tokens');
      expect(body.items.map(({ name }) => name)).toEqual(['Half a sentence']);
      await page.context().close();
    },
    60_000,
  );

  check(
    'says when the connection is gone, and goes on by itself when it is back',
    async () => {
      const page = await site.open('secretariat');
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.context().setOffline(true);
      await page.getByText('No connection').waitFor();
      await page.context().setOffline(false);
      await page.getByText('No connection').waitFor({ state: 'detached' });
      await page.context().close();
    },
    60_000,
  );

  check('names the request on a page that cannot be shown, and offers a way on', async () => {
    const page = await site.open('secretariat');
    await page.goto('/funds/MIG00/concept-notes/00000000-0000-4000-8000-000000000000');
    await page.getByText('If you ask for help, give this number').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    await page.getByRole('main').getByRole('link', { name: 'Go to my tasks' }).click();
    await page.getByRole('heading', { level: 1, name: 'My tasks' }).waitFor();
    await page.context().close();
  });

  check(
    'finds and opens a note without a mouse',
    async () => {
      const client = await site.api.signIn('secretariat@demo.tributary.test');
      const { body } = await client.get<{ items: { title: string; code: string }[] }>(
        '/funds/MIG00/concept-notes?limit=1',
      );
      const { title, code } = body.items[0]!;
      const page = await site.open('secretariat');
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      // Only what is typed into the field counts, and Enter opens the line that is chosen then.
      await page.getByRole('combobox').pressSequentially(code);
      await page.getByRole('option', { selected: true }).filter({ hasText: code }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check('tells why on hover and focus, and stays while the pointer is on the words', async () => {
    const page = await site.open('secretariat');
    await page.goto('/funds/MIG00/concept-notes');
    await settled(page);
    const amount = page.locator('tbody .amount[tabindex]').first();
    await amount.focus();
    const hint = page.getByRole('tooltip');
    await hint.waitFor();
    expect(await hint.textContent()).toBe(await amount.getAttribute('aria-label'));
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'detached' });
    await page.context().close();
  });

  check('shows public pages dark to a system that is dark, without any script', async () => {
    const page = await site.open(undefined, { javaScriptEnabled: false, colorScheme: 'dark' });
    await page.goto('/public/MIG00');
    // Scripts are off for the page; the style sheet is read from outside of it.
    const picture = await page.locator('h1').screenshot();
    const light = await site.open(undefined, { javaScriptEnabled: false, colorScheme: 'light' });
    await light.goto('/public/MIG00');
    expect(picture.equals(await light.locator('h1').screenshot())).toBe(false);
    await Promise.all([page.context().close(), light.context().close()]);
  });

  check('leaves no page complaining', () => expect(site?.complaints ?? []).toEqual([]));
});
