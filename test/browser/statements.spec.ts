import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;

const right = 'contributor,amount,valueDate,bankReference\nGOV-DE,"1,500.00",2026-03-02,FILE-1\n';
const wrong = `${right}GOV-NO,"12,345",2026-03-03,FILE-2\n`;

describe('statements and files in the browser', () => {
  let site: Site;

  async function taken(page: Page, format: string): Promise<{ name: string; text: string }> {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download as ${format}` }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async function choose(page: Page, text: string): Promise<void> {
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'bank.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(text),
    });
  }

  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'show the key figures on the screen as the file has them, down to the postings',
    async () => {
      const page = await site.open('auditor');
      await page.goto('/funds/MIG00/capitalisation');
      await page.getByRole('link', { name: 'Statements' }).click();
      const figures = page.getByRole('row', { name: /^Contributions/ });
      await figures.waitFor();
      const total = await figures.getByRole('link').innerText();
      const { name, text } = await taken(page, 'CSV');
      expect(name).toMatch(/^MIG00-key-figures-\d{4}-\d\d-\d\d\.csv$/);
      expect(text).toContain(total.replaceAll(',', ''));
      await page.setViewportSize({ width: 800, height: 900 });
      const region = page.getByRole('region', { name: /An underlined figure/ });
      const scrolled = await region.evaluate((element) => {
        element.scrollLeft = 10_000;
        return element.scrollLeft;
      });
      const left = async (part: Locator) => Math.round((await part.boundingBox())!.x);
      const label = await left(figures.getByRole('rowheader'));
      expect([scrolled > 0, label]).toEqual([true, await left(region)]);
      await figures.getByRole('link').click();
      await page.waitForURL(/ledger\/accounts\?kind=contribution/);
      await page.context().close();
    },
    60_000,
  );

  check(
    'tell a donor its own statement alone',
    async () => {
      const page = await site.open('donor.germany');
      await page.goto('/funds/MIG00/statements?of=contributor');
      await page.getByRole('heading', { name: 'Germany' }).waitFor();
      await page.getByText('What the contribution reached').waitFor();
      expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Key figures', 'Contributor statement']);
      expect(JSON.parse((await taken(page, 'JSON')).text)).toMatchObject({ contributor: 'GOV-DE' });
      await page.context().close();
    },
    60_000,
  );

  check(
    'try a file row by row, load nothing of a wrong one and all of a right one',
    async () => {
      const page = await site.open('agent');
      await page.goto('/funds/MIG00/imports');
      await choose(page, wrong);
      await page.getByText('One of 2 rows has to be corrected. Nothing is loaded.').waitFor();
      await page.getByRole('row', { name: /^3 To be corrected/ }).waitFor();
      await page.getByRole('button', { name: 'Load all 2 rows', disabled: true }).waitFor();
      await choose(page, right);
      await page.getByText('Nothing is wrong: the row can be loaded.').waitFor();
      await page.getByRole('button', { name: 'Load the row' }).click();
      await inDialog(page, 'Load the row');
      await page.getByText(/^One row was loaded on/).waitFor();
      await page.getByRole('link', { name: 'Open' }).click();
      await page.waitForURL(/deposits\/[0-9a-f-]{36}$/);
      await page.getByText('1,500.00').first().waitFor();
      await page.context().close();
    },
    60_000,
  );
});
