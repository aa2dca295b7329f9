// Builds the web client to dist/web: the browser's part, the public pages for the server, and each file compressed.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
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

/** Writes a file that may be served at any moment. */
async function writeWhole(file, content) {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
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
      await writeWhole(`${file}.br`, await brotli(content, options(content.length)));
      await writeWhole(`${file}.gz`, await zip(content, { level: 9 }));
    }),
  );
}

/** What two builds made the files of `dist/web` from, and what they were compressed from. */
async function stampsOf(out) {
  const read = (name) => readFile(path.join(out, name), 'utf8').catch(() => '');
  const [built, compressed] = await Promise.all([read('built-from'), read('compressed-from')]);
  return { built, compressed };
}

/** Builds, and then compresses, when something changed since that was last done. */
export async function buildWeb(root, compress = true) {
  const out = path.join(root, 'dist/web');
  const [now, last] = await Promise.all([fingerprint(root), stampsOf(out)]);
  if (last.built !== now) {
    const { build } = await import('vite');
    const config = {
      configFile: path.join(root, 'apps/web/vite.config.ts'),
      logLevel: 'warn',
      mode: 'production',
    };
    await build(config);
    await build({ ...config, build: { ssr: true } });
    await writeFile(path.join(out, 'built-from'), now);
  }
  if (compress && last.compressed !== now) {
    await compressAll(path.join(out, 'client'));
    await writeFile(path.join(out, 'compressed-from'), now);
  }
}

// By itself: `npm start` builds beside the database's start and the loading of the demonstration, and
// compresses once people can work.
if (process.argv[1] === import.meta.filename)
  await buildWeb(path.resolve(import.meta.dirname, '..'), !process.argv.includes('--plain'));
