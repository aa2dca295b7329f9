// Builds the web client to dist/web: the browser's part, the public pages for the server, and each file compressed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.js', '.css', '.html', '.svg', '.json']);

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** What the build was made from: names and contents of the sources, and the locked packages. */
async function fingerprint(root) {
  const sources = (await filesBelow(path.join(root, 'apps/web'))).sort();
  const hash = createHash('sha256');
  for (const file of [...sources, path.join(root, 'package-lock.json')]) {
    hash.update(path.relative(root, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Compressed once here, so that no request pays for it. */
async function compressAll(folder) {
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  // A window that fits the file: the default one costs four times as much and saves nothing.
  // The start of the client is by far the largest file: an eighth less of it is worth a second.
  const options = (size) => ({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: size > 200_000 ? 11 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(size + 16)))),
    },
  });
  await Promise.all(
    (await filesBelow(folder)).map(async (file) => {
      if (!compressible.has(path.extname(file)) || (await stat(file)).size < 1024) return;
      const content = await readFile(file);
      await writeFile(`${file}.br`, await brotli(content, options(content.length)));
      await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
    }),
  );
}

/** Builds when something changed since the last build. */
export async function buildWeb(root) {
  const out = path.join(root, 'dist/web');
  const stamp = path.join(out, 'built-from');
  const now = await fingerprint(root);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === now) return;
  const { build } = await import('vite');
  const config = {
    configFile: path.join(root, 'apps/web/vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
  };
  await build(config);
  await build({ ...config, build: { ssr: true } });
  await compressAll(path.join(out, 'client'));
  await mkdir(out, { recursive: true });
  await writeFile(stamp, now);
}

// By itself: `npm start` builds beside the database's start and the loading of the demonstration.
if (process.argv[1] === import.meta.filename) await buildWeb(path.resolve(import.meta.dirname, '..'));
