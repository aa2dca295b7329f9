import type { Locator, Page } from 'playwright-core';
import { letter, wholeNote } from '../../apps/local/src/demo-story/content.js';
import type { Say } from './words.js';

export const fund = '/funds/MIG00';

/** The smallest PDF that opens, as a file to attach. */
export async function letterFile(name = 'letter.pdf') {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await letter().arrayBuffer()) };
}

/** Waits until the editor says that everything typed is with the server. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-save=saved]').waitFor();
}

/** Opens a section of the editor from its list. */
export async function openSection(page: Page, say: Say, section: string): Promise<void> {
  const words = say(`editor.sections.${section}`);
  const list = page.getByRole('navigation', { name: say('editor.sectionList') });
  await list.getByRole('button', { name: new RegExp(`^${words}`) }).click();
  await page.getByRole('heading', { name: words, level: 2, exact: true }).waitFor();
}

/** Chooses from a list that is searched by typing, with the keyboard alone. */
export async function pick(field: Locator, typed: string): Promise<void> {
  const page = field.page();
  await field.focus();
  await field.fill(typed);
  await page.getByRole('option', { name: typed }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Names of vocabulary terms as the reader of the page sees them. */
export async function termNames(page: Page, list: string, codes: readonly string[]): Promise<string[]> {
  const language = await page.locator('html').getAttribute('lang');
  const answer = await page.request.get(`/api/v1${fund}/reference/${list}`, {
    headers: { 'accept-language': language ?? 'en' },
  });
  const { items } = (await answer.json()) as { items: { code: string; label: string }[] };
  return codes.map((code) => items.find((item) => item.code === code)!.label);
}

const narrative = {
  rationale: ['context', 'needsEvidence', 'theoryOfChange'],
  results: ['expectedResults', 'targetGroups', 'sustainability'],
  approach: ['guidingPrinciples', 'wholeOfGovernment', 'wholeOfSociety'],
  risks: ['risks'],
} as const;

/** Title, language, duration, places and themes of the demonstration's note. */
export async function writeBasics(page: Page, say: Say, mark: string): Promise<void> {
  const note = wholeNote(mark);
  await openSection(page, say, 'basics');
  await page.getByRole('textbox', { name: say('editor.fields.title'), exact: true }).fill(note.title);
  await page.getByRole('combobox', { name: say('editor.fields.language') }).click();
  await page.getByRole('option', { name: say('editor.languages.en') }).click();
  await page.getByLabel(say('editor.fields.durationMonths')).fill(String(note.durationMonths));
  await openSection(page, say, 'places');
  await page.getByRole('radio', { name: say('editor.scopes.multi-country') }).check();
  const places = page.getByRole('combobox', { name: say('editor.fields.places') });
  for (const name of await termNames(page, 'places', note.places)) await pick(places, name);
  await page.keyboard.press('Escape');
  await page
    .getByLabel(say('editor.fields.cooperationFrameworkOutcome'))
    .fill(note.cooperationFrameworkOutcome);
}

/** Areas, objectives and SDG targets, whose shares come to 100. */
export async function writeThemes(page: Page, say: Say, mark: string): Promise<void> {
  const note = wholeNote(mark);
  await openSection(page, say, 'themes');
  const [area = ''] = await termNames(page, 'thematic-areas', [note.primaryArea]);
  await page.getByRole('combobox', { name: say('editor.fields.primaryArea') }).click();
  await page.getByRole('option', { name: area }).click();
  const objectives = page.getByRole('combobox', { name: say('editor.fields.gcmObjectives') });
  for (const name of await termNames(page, 'gcm-objectives', note.gcmObjectives))
    await pick(objectives, name);
  await page.keyboard.press('Escape');
  for (const [index, { target, sharePercent }] of note.sdgTargets.entries()) {
    await page.getByRole('button', { name: say('editor.add.sdgTargets') }).click();
    await pick(
      page.getByRole('combobox', { name: say('editor.parts.target'), exact: true }).nth(index),
      target,
    );
    await page.getByLabel(say('editor.parts.sharePercent')).nth(index).fill(String(sharePercent));
  }
  await page.getByText(say('editor.sharesTotal', { total: 100 })).waitFor();
}

/** Another partner, the long texts, the markers and whom to write to. */
export async function writeTheRest(page: Page, say: Say, mark: string): Promise<void> {
  const note = wholeNote(mark);
  await openSection(page, say, 'partners');
  await page.getByRole('button', { name: say('editor.add.partners') }).click();
  await page.getByLabel(say('editor.parts.name'), { exact: true }).fill(note.partners[0]!.name);
  const [union = ''] = await termNames(page, 'stakeholder-categories', [note.partners[0]!.category]);
  await pick(page.getByRole('combobox', { name: say('editor.parts.category'), exact: true }), union);
  for (const [section, fields] of Object.entries(narrative)) {
    await openSection(page, say, section);
    for (const field of fields)
      await page.getByRole('textbox', { name: say(`editor.fields.${field}`) }).fill(note[field]);
  }
  await writeMarkers(page, say, note.markers);
  await openSection(page, say, 'contacts');
  await page.getByRole('button', { name: say('editor.add.contacts') }).click();
  const [contact] = note.contacts;
  for (const part of ['name', 'email', 'role'] as const)
    await page.getByLabel(say(`editor.parts.${part}`), { exact: true }).fill(contact![part]);
}

async function writeMarkers(page: Page, say: Say, markers: Record<string, string | undefined>[]) {
  await openSection(page, say, 'markers');
  for (const { marker = '', score = '', evidence = '' } of markers) {
    const [name = ''] = await termNames(page, 'markers', [marker]);
    const group = page.getByRole('group', { name });
    await group.getByRole('radio', { name: new RegExp(`^${score} `) }).check();
    await group.getByLabel(say('editor.parts.evidence')).fill(evidence);
  }
}
