import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decide, seats, sit } from '../../apps/local/src/demo-story/committee.js';
import type { Scene } from '../../apps/local/src/demo-story/scene.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { sceneOf } from './arrange.js';
import { inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;
const note = 'MIG00-CN-0045';
const organisations = ['IOM', 'UNCDF', 'UNDP'];

describe('a joint programme in the browser', () => {
  let site: Site;
  let scene: Scene;
  let address: string;

  async function open(account: string, tab?: string): Promise<Page> {
    const page = await site.open(account);
    await page.goto(`${address}${tab ? `?tab=${tab}` : ''}`);
    return page;
  }

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    scene = await sceneOf(site);
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'is made from the endorsed note',
    async () => {
      const page = await site.open('secretariat');
      await page.goto(`/funds/MIG00/concept-notes?state=endorsed`);
      await page
        .getByRole('link', { name: new RegExp(note) })
        .or(page.getByRole('row', { name: new RegExp(note) }).getByRole('link'))
        .first()
        .click();
      await page.getByRole('button', { name: 'Make it a joint programme' }).click();
      await inDialog(page, 'Make it a joint programme');
      await page.waitForURL(/programmes\/[0-9a-f-]{36}$/);
      address = new URL(page.url()).pathname;
      await page.getByRole('heading', { name: /MIG00-JP-00/, level: 1 }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'is written by its convener: document, budget, results, risks; then submitted',
    async () => {
      const page = await open('iom', 'document');
      await page
        .getByLabel('What it sets out to achieve, and how')
        .fill('Diaspora investment in three regions.');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The document is saved.').waitFor();
      await page.getByRole('tab', { name: 'Budget' }).click();
      for (const code of organisations) {
        for (const [row, amount] of [
          ['Staff', '100,000'],
          ['Indirect', '7,000'],
        ] as const)
          await page.getByRole('textbox', { name: new RegExp(`^${row}.*, ${code}$`) }).fill(amount);
      }
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The budget is saved.').waitFor();
      await page.getByText('321,000.00').first().waitFor();
      await page.getByRole('tab', { name: 'Results and risks' }).click();
      await page.getByRole('button', { name: 'Add an outcome' }).click();
      await page.getByRole('textbox', { name: 'Outcome 1' }).fill('Families invest what they receive.');
      // An indicator comes with the outcome: left empty, it is asked for at its fields.
      await page.getByRole('button', { name: 'Save' }).first().click();
      await page.getByRole('alert').first().waitFor();
      for (const [field, value] of [
        ['What is measured', 'Families that saved'],
        ['Unit', 'families'],
        ['Baseline', '0'],
        ['Target', '1,200'],
      ] as const)
        await page.getByRole('textbox', { name: field }).fill(value);
      // Written before the results are saved: one's own save is nobody who was faster.
      await page.getByRole('button', { name: 'Add a risk' }).click();
      await page.getByLabel('What could go wrong').fill('Banks keep their fees.');
      await page.getByLabel('What is done about it').fill('An agreement before the start.');
      await page.getByRole('button', { name: 'Save' }).first().click();
      await page.getByText('The results framework is saved.').waitFor();
      await page.getByRole('button', { name: 'Save' }).last().click();
      await page.getByText('The risks are saved.').waitFor();
      await page.getByRole('button', { name: 'Submit' }).click();
      await inDialog(page, 'Submit');
      await page.getByText('Submitted').first().waitFor();
      await page.context().close();
    },
    90_000,
  );

  check(
    'is appraised by the secretariat',
    async () => {
      const page = await open('secretariat');
      await page.getByRole('button', { name: 'Appraise' }).click();
      await inDialog(page, 'Appraise', (dialog) => dialog.getByRole('textbox').fill('Sound.'));
      await page
        .getByText(/Appraised/)
        .first()
        .waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'keeps who signed, with the signed papers, and is signed',
    async () => {
      const id = address.split('/').at(-1)!;
      const { code } = await scene.as.secretariat.get(`${scene.fund}/programmes/${id}`);
      const sitting = await sit(scene, { kind: 'programme', id, what: code }, await seats(scene));
      const amounts = organisations.map((organisation) => ({ organisation, amount: '107000.00' }));
      await decide(scene, sitting, { outcome: 'approved', amounts, textForApplicant: 'Approved.' });
      const page = await open('secretariat', 'signatures');
      const record = async (choice: [string, string], signatory: string) => {
        await page.getByRole('button', { name: 'Record a signature' }).click();
        await inDialog(page, 'Record a signature', async (dialog) => {
          await dialog.getByLabel(choice[0]).selectOption(choice[1]);
          await dialog.getByLabel('Name and office').fill(signatory);
        });
        await page.getByRole('cell', { name: signatory }).waitFor();
      };
      for (const code of organisations) await record(['Organisation', code], `Director, ${code}`);
      await record(['Signed for', 'The administrative agent'], 'Coordinator');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Attach the signed document: UNDP' }).click(),
      ]);
      const buffer = Buffer.from('%PDF-1.4\n%%EOF\n');
      await chooser.setFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('link', { name: 'signed.pdf' }).waitFor();
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await inDialog(page, 'Sign');
      await page.getByText('Signed, no transfer yet').first().waitFor();
      await page.context().close();
    },
    90_000,
  );

  check(
    'has its tranches planned to the cent of each budget',
    async () => {
      const page = await open('secretariat', 'tranches');
      for (const code of organisations) {
        await page.getByRole('textbox', { name: `${code}, Tranche 1` }).fill('60,000');
        await page.getByRole('textbox', { name: `${code}, Tranche 2` }).fill('46,999.99');
      }
      await page.getByRole('button', { name: 'Save' }).click();
      const incomplete = page.getByText('The tranches do not add up to the budgets yet.');
      await incomplete.waitFor();
      await page.getByRole('button', { name: 'Plan the tranches' }).click();
      for (const code of organisations)
        await page.getByRole('textbox', { name: `${code}, Tranche 2` }).fill('47,000');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Request transfer: UNDP, tranche 2' }).waitFor();
      await incomplete.waitFor({ state: 'detached' });
      const entity = await open('iom', 'tranches');
      await entity.getByText('60,000.00').first().waitFor();
      expect(await entity.getByRole('button', { name: /Request transfer/ }).count()).toBe(0);
      expect(site.complaints).toEqual([]);
    },
    60_000,
  );
});
