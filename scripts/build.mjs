// Compiles every TypeScript file of apps, libs and migrations to dist/, keeping the tree; copies data files.
// The web client is built by Vite, only when its sources are newer than the last build; --server leaves it out.
// Types are checked by `npm run check`; here only speed counts, because `npm start` builds first.
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildWeb } from './build-web.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['apps/api', 'apps/worker', 'apps/local', 'libs', 'migrations', 'test/bench', 'test/support'];
const copied = ['.json', '.hbs', '.html', '.css'];

async function newer(source, target) {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  return !to || from.mtimeMs >= to.mtimeMs;
}

async function compile(source, target) {
  if (!(await newer(source, target))) return;
  // Loaded only when something changed: most starts find nothing to compile.
  const { transformFile } = await import('@swc/core');
  const { code, map } = await transformFile(source, { swcrc: true, configFile: path.join(root, '.swcrc') });
  await mkdir(path.dirname(target), { recursive: true });
  const name = path.basename(target);
  await writeFile(`${target}.map`, map ?? '');
  await writeFile(target, `${code}\n//# sourceMappingURL=${name}.map\n`);
}

async function copy(source, target) {
  await mkdir(path.dirname(target), { recursive: true });
  await cp(source, target);
}

async function filesOf(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

const web = process.argv.includes('--server') ? Promise.resolve() : buildWeb(root);
const files = (await Promise.all(folders.map(filesOf))).flat();
const kept = new Set();
await Promise.all(
  files.map((source) => {
    const target = path.join(root, 'dist', path.relative(root, source));
    if (source.endsWith('.ts') && !source.endsWith('.spec.ts') && !source.endsWith('.d.ts')) {
      const compiled = target.replace(/\.ts$/, '.js');
      kept.add(compiled).add(`${compiled}.map`);
      return compile(source, compiled);
    }
    if (copied.includes(path.extname(source))) {
      kept.add(target);
      return copy(source, target);
    }
    return undefined;
  }),
);
const ours = (await filesOf('dist')).filter((file) => !file.startsWith(path.join(root, 'dist/web')));
const stale = ours.filter((file) => !kept.has(file));
await Promise.all(stale.map((file) => rm(file)));
await web;
