import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { accessibilityProblems, overflowPx } from '../support/axe.js';

const check = hasBrowser ? it : it.skip;

const pages = [
  '/public/MIG00',
  '/public/MIG00?asOf=2021-06-30&lang=es',
  '/public/MIG00/programmes?lang=fr',
  '/public/MIG00/programmes?q=nothing-has-these-words',
  '/public/MIG00/programmes/MIG00-JP-0012?lang=fr',
  '/public/nobody',
];

describe('public pages', () => {
  let site: Site;
  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check('have their figures without any script', async () => {
    const page = await site.open(undefined, { javaScriptEnabled: false });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/public/MIG00');
    expect(await page.locator('.lead').textContent()).toContain(
      'USD 41.2 million of its USD 70 million target (59%)',
    );
    expect(await page.locator('figure[data-picture=capitalisation]').textContent()).toContain('Open pledges');
    const { body } = await site.api.visitor.get('/public/funds/MIG00/capitalisation');
    for (const { area, endorsed, allocated, gap } of body.byThematicArea) {
      const open = endorsed === null ? null : Math.max(0, Number(endorsed) - Number(allocated)).toFixed(2);
      expect([area, gap]).toEqual([area, open]);
    }
    expect(body.byThematicArea.some(({ gap }: { gap: string | null }) => Number(gap) > 0)).toBe(true);
    await page.locator('.day summary').click();
    await page.fill('#asOf', '2021-06-30');
    await page.click('.day button');
    expect(await page.locator('.lead').textContent()).not.toContain('41.2');
    // Mail programs and networks add parameters of their own to links.
    await page.goto('/public/MIG00/programmes?utm_source=letter');
    await page.selectOption('#place', 'EC');
    await page.click('.filter button');
    expect(await page.locator('.card h3').count()).toBe(1);
    await page.click('.card h3 a');
    expect(await page.locator('h1').getAttribute('lang')).toBe('es');
  });

  check('stay in the language of their address', async () => {
    const page = await site.open();
    await page.goto('/public/MIG00');
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByRole('link', { name: 'Programmes conjoints', exact: true }).first().click();
    await page.locator('.card h3 a').first().click();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('#organisations').textContent()).toBe('Organisations');
  });

  check('answer 404 where there is nothing, in words', async () => {
    const page = await site.open();
    const odd = ['/public/nobody', '/public/MIG00/programmes/none', '/public/MIG00/x', '/public/%2e%2e%2fme'];
    for (const path of [...odd, '/public/MIG00/programmes?cursor=x']) {
      const answer = await page.request.get(path);
      expect([path, answer.status()]).toEqual([path, 404]);
      expect(await answer.text()).toContain('There is nothing at this address');
    }
  });

  check('say nothing as markup that came with the address', async () => {
    const page = await site.open();
    const html = await (await page.request.get('/public/MIG00/programmes?q=%22%3E%3Cb%3Ex')).text();
    expect(html).not.toContain('"><b>x');
  });

  check.each(pages)('%s is accessible in light and dark, and fits a narrow window', async (path) => {
    const problems: string[] = [];
    for (const look of ['light', 'dark'] as const) {
      const viewport = look === 'dark' ? { width: 320, height: 640 } : { width: 1280, height: 900 };
      const page = await site.open(undefined, { colorScheme: look, viewport });
      await page.goto(path);
      problems.push(...(await accessibilityProblems(page)).map((problem) => `${look}: ${problem}`));
      if ((await overflowPx(page)) > 0) problems.push(`${look}: scrolls in two directions`);
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });

  check('give their pictures away, and remember dark colours', async () => {
    const page = await site.open(undefined, { acceptDownloads: true });
    await page.goto('/public/MIG00');
    for (const kind of ['svg', 'png', 'csv']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`figure[data-picture=deposits] [data-save=${kind}]`).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`deposits.${kind}`);
    }
    await page.click('#colours');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(site.complaints).toEqual([]);
  });

  check('print on one sheet of paper', async () => {
    const page = await site.open();
    for (const language of ['en', 'fr', 'es']) {
      await page.goto(`/public/MIG00?lang=${language}`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([language, pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length]).toEqual([language, 1]);
    }
  });
});
