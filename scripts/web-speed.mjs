// npm run web-speed: how fast pages are for somebody on a slow telephone line with a slow processor ("slow 4G, 4x CPU"),
// as medians of five runs. Starts the product on the embedded default with demo data, in a folder of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const runs = 5;
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (file) => file && existsSync(file),
);
const quiet = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'];
/** Lighthouse's own figures for slow 4G: 1.6 Mbit/s down, 150 ms there and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function startProduct(port, folder) {
  const child = spawn(process.execPath, ['dist/apps/local/src/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' },
  });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => String(data).includes('is running at') && resolve());
    child.stderr.on('data', (data) => process.stderr.write(data));
    child.once('exit', (code) => reject(new Error(`the product ended with code ${code}`)));
  });
  return async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
}

async function publicPage(address, port) {
  const found = [];
  for (let run = 0; run < runs; run += 1) {
    const onlyCategories = ['performance', 'accessibility', 'best-practices'];
    const { lhr } = await lighthouse(address, { port, onlyCategories, logLevel: 'error' });
    const scripts = lhr.audits['network-requests'].details.items.filter(
      ({ resourceType }) => resourceType === 'Script',
    );
    found.push({
      ...Object.fromEntries(
        onlyCategories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]),
      ),
      largestPaintMs: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
      scriptBytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0),
    });
  }
  return Object.fromEntries(
    Object.keys(found[0]).map((key) => [key, median(found.map((each) => each[key]))]),
  );
}

/** Longer than the client waits before it fetches the other pages ahead. */
const quietMs = 5_000;

/** Waits until the page has asked for nothing for a while: the browser's own idleness tells of its first page only. */
function restOf(page) {
  let open = 0;
  let last = Date.now();
  const count = (change) => () => {
    open += change;
    last = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return async () => {
    last = Date.now();
    while (open > 0 || Date.now() - last < quietMs) await page.waitForTimeout(100);
  };
}

/** A window on the slow line; counts the bytes of scripts as they came over the line. */
async function slowWindow(browser, base) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 900 } });
  const account = { email: 'secretariat@demo.tributary.test', password: 'tributary-demo' };
  await context.request.post('/api/v1/auth/login', { data: account });
  const page = await context.newPage();
  const rest = restOf(page);
  const line = await context.newCDPSession(page);
  const scripts = new Set();
  let scriptBytes = 0;
  line.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', slow4G);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, rest, close: () => context.close(), bytes: () => scriptBytes };
}

/**
 * Goes to a page by the navigation, timed inside the browser: from the click to the frame that shows the page's heading and
 * what `shown` finds (asking from outside would measure the asking, too, with a slow processor).
 */
function goTo(page, path, shown) {
  const go = ([address, wanted]) =>
    new Promise((resolve) => {
      const heading = () => document.querySelector('h1')?.textContent;
      const before = heading();
      const started = performance.now();
      const painted = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(null);
      };
      const watcher = new MutationObserver(() => {
        if (heading() === undefined || heading() === before || !document.querySelector(wanted)) return;
        watcher.disconnect();
        requestAnimationFrame(painted);
      });
      watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
      document.querySelector(`nav a[href="${address}"]`).click();
    });
  return page.evaluate(go, [path, shown]);
}

const pipeline = ['/funds/MIG00/concept-notes', 'main tbody tr'];
const tasks = ['/', 'main a'];

async function signedIn(base) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', ...quiet.map((name) => `--disable-${name}`)],
  });
  const found = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, rest, close, bytes } = await slowWindow(browser, base);
    const started = Date.now();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('main').getByRole('link').first().waitFor();
    const interactiveMs = Date.now() - started;
    const scriptBytes = bytes();
    await rest();
    await goTo(page, ...pipeline);
    await rest();
    await goTo(page, ...tasks);
    await rest();
    // The page's code and data are here: nothing is fetched before it shows.
    const routeChangeMs = Math.round(await goTo(page, ...pipeline));
    found.push({ interactiveMs, scriptBytes, routeChangeMs });
    await close();
  }
  await browser.close();
  return Object.fromEntries(
    Object.keys(found[0]).map((key) => [key, median(found.map((each) => each[key]))]),
  );
}

if (!executablePath) throw new Error('Chromium is not installed (apt-get install chromium)');
const folder = mkdtempSync(path.join(tmpdir(), 'tributary-web-speed-'));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const stop = await startProduct(port, folder);
const debugPort = await freePort();
const chrome = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
  executablePath,
  args: ['--no-sandbox', `--remote-debugging-port=${debugPort}`, ...quiet.map((name) => `--disable-${name}`)],
});
try {
  console.log('public page   ', await publicPage(`${base}/public/MIG00`, debugPort));
  await chrome.close();
  console.log('signed in     ', await signedIn(base));
} finally {
  await chrome.close().catch(() => undefined);
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
