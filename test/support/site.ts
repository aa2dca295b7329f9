import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { createDemoDatabase } from './test-database.js';
import { startTestApi, type TestApi, testPassword } from './test-api.js';

const executable = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (file) => file !== undefined && existsSync(file),
);

/** Whether a browser is installed; without one these suites say that they skip. */
export const hasBrowser = executable !== undefined;
if (!hasBrowser)
  process.stderr.write('Browser suites skip: Chromium is not installed (apt-get install chromium).\n');

/** The product with the demonstration's data, and a browser in front of it. */
export interface Site {
  api: TestApi;
  /** What pages complained of on their consoles since the start: must stay empty. */
  complaints: string[];
  /**
   * A window of its own, signed in as a demo account (`iom`) or an address, or as a visitor when left out; in
   * English unless the options have another `locale`.
   */
  open(account?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the API with the built web client on a copy of the demonstration, and Chromium. */
export async function startSite(changes: Record<string, string> = {}): Promise<Site> {
  const demoFiles = process.env['TEST_DEMO_DIR']!;
  const web = path.resolve(import.meta.dirname, '../../dist/web');
  const api = await startTestApi({ WEB_DIR: web, DATA_DIR: demoFiles, ...changes }, createDemoDatabase);
  const browser = await launch();
  const complaints: string[] = [];
  return {
    api,
    complaints,
    open: (account, options) => openWindow(browser, api, complaints, account, options),
    async close() {
      await browser.close();
      await api.close();
    },
  };
}

/** Waits until the page is drawn whole: a quiet network alone may be a slow machine between two requests. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}

/** Headless Chromium that talks to nobody but us. */
export function launch(): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'];
  return chromium.launch({
    executablePath: executable!,
    args: ['--no-sandbox', '--no-first-run', ...quiet.map((name) => `--disable-${name}`)],
  });
}

async function openWindow(
  browser: Browser,
  api: TestApi,
  complaints: string[],
  account?: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: api.address,
    locale: 'en',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(30_000);
  // The browser's day is the server's: forms propose today, and nothing may be dated later.
  await context.clock.setFixedTime(api.clock.now());
  if (account) await signIn(context, account, options.locale ?? 'en');
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // What the network says (404, a cut connection) belongs to what a test does; the page must bear it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/** Signs in; pages then speak the window's language, which the profile would else bring along. */
async function signIn(context: BrowserContext, account: string, language: string): Promise<void> {
  const email = account.includes('@') ? account : `${account}@demo.tributary.test`;
  const answer = await context.request.post('/api/v1/auth/login', {
    data: { email, password: testPassword },
  });
  if (!answer.ok()) throw new Error(`sign-in of ${email}: ${answer.status()}`);
  await context.addInitScript(`localStorage.setItem('tributary-language', '${language}')`);
  const preferences = await context.request.get('/api/v1/me/preferences');
  if (((await preferences.json()) as { language: string }).language === language) return;
  const changed = await context.request.patch('/api/v1/me/preferences', {
    headers: { 'if-match': preferences.headers()['etag']! },
    data: { language },
  });
  if (!changed.ok()) throw new Error(`language of ${email}: ${changed.status()}`);
}
