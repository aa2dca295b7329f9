import type { Locator, Page } from 'playwright-core';

/** Chooses an option of a list field, found by its label. */
export async function choose(within: Page | Locator, field: string, option: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: field }).click();
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: option }).first().click();
}

/** Fills what a dialog asks, says yes with the button of the verb, and waits until it is gone. */
export async function inDialog(
  page: Page,
  verb: string,
  fill: (dialog: Locator) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
