import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasBrowser, type Site, startSite } from '../support/site.js';

const check = hasBrowser ? it : it.skip;

describe('seats of the committee and pictures of the pipeline', () => {
  let site: Site;
  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check('seats are given to a person found by name, and ended', async () => {
    const page = await site.open('secretariat');
    await page.goto('/funds/MIG00/seats');
    await page.getByRole('button', { name: 'Add a seat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a seat' }).click();
    await dialog.getByText('Please choose who sits on it.').waitFor();
    await dialog.getByLabel('Representative').first().fill('Dubois');
    await page.locator('[role=option]:visible', { hasText: 'Claire Dubois' }).click();
    await dialog.getByText('does not hold the role of committee member').waitFor();
    await dialog.getByLabel('Constituency').selectOption('un');
    await dialog.getByRole('button', { name: 'Add a seat' }).click();
    await page.getByText('Claire Dubois has a seat.').waitFor();
    const row = page.getByRole('row', { name: /Claire Dubois/ });
    expect(await row.textContent()).toContain('International Organization for Migration');
    await row.getByRole('button', { name: 'End the seat of Claire Dubois' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await row.getByRole('button', { name: 'Change the last day of Claire Dubois' }).waitFor();
  });

  check('heads stand under a word that explains itself to the keyboard', async () => {
    const page = await site.open('secretariat');
    await page.goto('/funds/MIG00/seats');
    await page.getByRole('columnheader', { name: 'Constituency' }).locator('[tabindex="0"]').focus();
    await page.getByText('The group for which a seat of the committee speaks').waitFor();
  });

  check('pictures show the funnel and the map, give their figures, and stay away when put away', async () => {
    const page = await site.open('secretariat');
    await page.goto('/funds/MIG00/concept-notes');
    await page.locator('figure[data-picture=places] svg').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('figure[data-picture=funnel] [data-save=csv]').click(),
    ]);
    expect(file.suggestedFilename()).toBe('funnel.csv');
    await page.getByRole('button', { name: 'Hide the pictures' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Show the pictures' }).waitFor();
    expect(await page.locator('figure').count()).toBe(0);
    expect(site.complaints).toEqual([]);
  });
});
