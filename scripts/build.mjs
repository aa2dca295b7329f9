// Builds the server to dist/: one file per program, what programs share in dist/chunks, data files at their
// own paths; and the web client by Vite. Each only when what it is made from changed; --server leaves the
// client out. Types are checked by `npm run check`; here only speed counts, because `npm start` builds first.
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildWeb } from './build-web.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const folders = ['apps/api', 'apps/worker', 'apps/local', 'libs', 'migrations', 'test/bench', 'test/support'];
const dataFiles = new Set(['.json', '.hbs', '.html', '.css']);

/** What is run by its name, or loaded by what is not compiled: `dist/<name>.js`. */
const programs = [
  'apps/api/src/main',
  'apps/api/src/openapi',
  'apps/worker/src/main',
  'apps/worker/src/failed-jobs',
  'apps/local/src/main',
  'apps/local/src/services',
  'apps/local/src/migrate',
  'apps/local/src/administrator/main',
  'apps/local/src/demo/load',
  'apps/local/src/demo-story/main',
  'test/bench/main',
  'test/bench/floor',
  'test/bench/bare-queue',
  'test/support/template',
];

/**
 * Found at run time in node_modules: native parts, what Nest loads from there by itself (a second copy would not
 * know what the first was told), what only the benchmark needs, and what is optional and not installed.
 */
const external = [
  '@node-rs/argon2',
  /^class-(transformer|validator)/,
  'autocannon',
  ...['pg-native', '@valkey/valkey-glide', '@fastify/view'],
  /^@nestjs\/(platform-express|microservices|websockets)/,
];

async function filesBelow(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

async function fingerprint(files) {
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash('sha256');
  files.forEach((file, at) => hash.update(file).update(contents[at]));
  return hash.digest('hex');
}

async function compile() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    cwd: root,
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    input: Object.fromEntries(programs.map((name) => [name, path.join(root, `${name}.ts`)])),
    external,
    resolve: {
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
  });
  const { output } = await bundle.write({
    dir: dist,
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Nest and TypeORM know classes by name.
    keepNames: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await bundle.close();
  return output.map(({ fileName }) => fileName);
}

/** Compiles and copies when a source or the locked packages changed, and removes what is of no use any more. */
async function buildServer() {
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const sources = files.filter((file) => !file.endsWith('.spec.ts')).sort();
  const made = path.join(dist, 'built-from');
  const from = await fingerprint([...sources, 'package-lock.json', 'tsconfig.json']);
  if ((await readFile(made, 'utf8').catch(() => '')) === from) return;
  const copied = sources.filter((file) => dataFiles.has(path.extname(file)));
  const [compiled] = await Promise.all([
    compile(),
    ...copied.map((file) => cp(path.join(root, file), path.join(dist, file))),
  ]);
  const kept = new Set([...compiled, ...copied].map((file) => path.join('dist', file)));
  const stale = (await filesBelow('dist')).filter((file) => !kept.has(file) && !file.startsWith('dist/web/'));
  await Promise.all(stale.map((file) => rm(path.join(root, file))));
  await writeFile(made, from);
}

await Promise.all([buildServer(), process.argv.includes('--server') ? undefined : buildWeb(root)]);
