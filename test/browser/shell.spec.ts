import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/wait.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';

const check = hasBrowser ? it : it.skip;

describe('the shell', () => {
  let site: Site;
  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check('signs in with the keyboard alone and comes back to the page that was asked', async () => {
    const page = await site.open();
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByLabel('E-mail address').focus();
    await page.keyboard.type('iom@demo.tributary.test');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tributary-demo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
    // The focal point of IOM reads French: the profile decides until the switch is used.
    await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
    await page.context().close();
  });

  check('says what is wrong with a sign-in without saying which accounts exist', async () => {
    const page = await site.open();
    const told: (string | null)[] = [];
    for (const email of ['iom@demo.tributary.test', 'nobody@demo.tributary.test']) {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(email);
      await page.locator('input[type=password]').fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      told.push(await page.getByRole('alert').locator('.mantine-Alert-title').textContent());
    }
    expect(told[0]).toBe(told[1]);
    await page.context().close();
  });

  check('keeps a page until the next one and its words are there', async () => {
    const page = await site.open('secretariat');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/*.js', async (route) => {
      await sleep(200);
      await route.continue();
    });
    await page.evaluate(`window.bare = 0;
      new MutationObserver(() => {
        const titles = [...document.querySelectorAll('main h1')];
        if (titles.every((title) => title.offsetParent === null)) window.bare += 1;
      }).observe(document.body, { childList: true, subtree: true });`);
    for (const name of ['concept-notes', 'agreements', 'reports']) {
      const before = await page.getByRole('heading', { level: 1 }).textContent();
      await page.locator(`nav a[href="/funds/MIG00/${name}"]`).click();
      const next = page.getByRole('heading', { level: 1 }).filter({ hasNotText: before! });
      await next.waitFor();
    }
    expect(await page.evaluate('window.bare')).toBe(0);
    await page.context().close();
  });

  check('changes the language of the page, and of the profile', async () => {
    const page = await site.open('secretariat');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Language: English' }).click();
    await page.getByRole('menuitem', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Mi cuenta', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    const client = await site.api.signIn('secretariat@demo.tributary.test');
    await until(
      async () => (await client.get<{ language: string }>('/me')).body.language,
      (language) => language === 'es',
    );
    await page.context().close();
  });

  check('asks to sign in over the page when the session ends, and goes on there', async () => {
    const page = await site.open('auditor');
    await page.goto('/account');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().clearCookies();
    // Changing the language asks everything again, and is told that nobody is signed in.
    await page.getByRole('button', { name: 'Language: English' }).click();
    await page.getByRole('menuitem', { name: 'Français' }).click();
    const dialog = page.getByRole('dialog', { name: 'Veuillez vous reconnecter' });
    await dialog.locator('input[type=password]').fill('tributary-demo');
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
    await page.context().close();
  });

  check('sends a visitor to the public pages and keeps scripts from elsewhere out', async () => {
    const page = await site.open();
    const answer = await page.goto('/');
    expect(new URL(page.url()).pathname).toMatch(/^\/public/);
    expect(answer!.headers()['content-security-policy']).toContain("script-src 'self'");
    expect(answer!.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    await page.context().close();
  });
});
