import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { transformFile } from '@swc/core';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { findRunning, startCluster } from '../../libs/platform/src/embedded/index.js';
import type { Cluster } from '../../libs/platform/src/embedded/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const clusters: Cluster[] = [];
const children: ChildProcess[] = [];
const folders: string[] = [];
let program = '';

beforeAll(async () => {
  program = await compileProgram();
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const cluster of clusters.splice(0)) await cluster.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

afterAll(async () => {
  await rm(join(program, '..'), { recursive: true, force: true });
});

test('creates a cluster at the first start and keeps its data over restarts', async () => {
  const project = await newProject();
  const first = await start(project);
  await query(first.ownerUrl, 'CREATE SCHEMA kept; CREATE TABLE kept.fund (code text)');
  await query(first.ownerUrl, `INSERT INTO kept.fund VALUES ('blue')`);
  await first.stop();
  await first.stop();
  await expect(query(first.ownerUrl, 'SELECT 1')).rejects.toThrow();

  const place = { projectDir: project, dataDir: join(project, '.tributary') };
  expect(await findRunning(place)).toBeNull();
  const second = await start(project);
  expect((await findRunning(place))?.appUrl).toBe(second.appUrl);
  expect({ ...second, stop: 0, createDatabase: 0 }).toEqual({ ...first, stop: 0, createDatabase: 0 });
  expect(await query(second.ownerUrl, 'SELECT code FROM kept.fund')).toEqual([{ code: 'blue' }]);
});

test('gives each role no more than it needs and sorts text the same way everywhere', async () => {
  const cluster = await start(await newProject(), { ephemeral: true });
  await query(cluster.ownerUrl, 'CREATE SCHEMA closed; CREATE TABLE closed.secret (word text)');
  await expect(query(cluster.appUrl, 'SELECT * FROM closed.secret')).rejects.toThrow('permission denied');
  await expect(query(cluster.appUrl, 'CREATE TABLE here (x int)')).rejects.toThrow('permission denied');
  // The queues add jobs by way of a temporary table.
  await query(cluster.appUrl, 'CREATE TEMP TABLE here (x int)');
  await expect(query(cluster.appUrl.replace('_app:', '_app:x'), 'SELECT 1')).rejects.toThrow('password');
  await expect(query(cluster.ownerUrl, 'CREATE ROLE more')).rejects.toThrow('permission denied');

  const [row] = await query(
    cluster.adminUrl,
    `SELECT rolsuper, datlocprovider, datlocale, pg_encoding_to_char(encoding) AS encoding
       FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user`,
  );
  expect(row).toEqual({ rolsuper: true, datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' });
});

test('removes an ephemeral cluster at stop and adds databases copied from another', async () => {
  const cluster = await start(await newProject(), { ephemeral: true });
  await query(cluster.ownerUrl, 'CREATE TABLE sample AS SELECT 7 AS number');
  const copy = await cluster.createDatabase('copy-1', 'tributary');
  expect(await query(copy.ownerUrl, 'SELECT number FROM sample')).toEqual([{ number: 7 }]);
  await expect(query(copy.appUrl, 'CREATE SCHEMA mine')).rejects.toThrow('permission denied');
  await cluster.stop();
  expect(existsSync(cluster.directory)).toBe(false);
});

test('replaces a server that survived kill -9 of the process that started it', async () => {
  const project = await newProject();
  const child = await startInChild(project);
  const orphan = Number.parseInt(await readFile(join(child.data, 'postmaster.pid'), 'utf8'), 10);
  await kill(child.process);
  expect(() => process.kill(orphan, 0)).not.toThrow();

  const cluster = await start(project);
  expect(await query(cluster.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const current = Number.parseInt(await readFile(join(child.data, 'postmaster.pid'), 'utf8'), 10);
  expect(current).not.toBe(orphan);
});

test('is not hindered by a lock and a postmaster.pid whose process ids were reused', async () => {
  const project = await newProject();
  const first = await start(project);
  const pidFile = join(first.directory, 'postgres', 'data', 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8');
  await first.stop();
  await writeFile(pidFile, content.replace(/^\d+/, String(process.ppid)));
  await writeFile(join(first.directory, 'tributary.lock'), `{"pid":${process.ppid},"start":"another time"}`);

  const second = await start(project);
  expect(await query(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('refuses a second start from the same folder with one clear sentence', async () => {
  const project = await newProject();
  const child = await startInChild(project);
  await expect(start(project)).rejects.toMatchObject({
    name: 'ClusterError',
    message: expect.stringContaining(`already running from this folder (process ${child.process.pid})`),
  });
  await kill(child.process);

  const attempts = await Promise.allSettled([start(project), start(project), start(project)]);
  expect(attempts.map((attempt) => attempt.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test('refuses a folder that holds foreign files and leaves it as it was', async () => {
  const project = await newProject();
  const dataDir = join(project, 'documents');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'letter.txt'), 'Dear colleagues');
  await expect(start(project, { dataDir })).rejects.toMatchObject({
    name: 'ClusterError',
    message: expect.stringMatching(/documents already holds other files \(such as "letter.txt"\); choose/),
  });
  expect(await readdir(dataDir)).toEqual(['letter.txt']);
});

test('refuses a database of a newer or older PostgreSQL', async () => {
  const project = await newProject();
  const cluster = await start(project);
  await cluster.stop();
  const versionFile = join(cluster.directory, 'postgres', 'data', 'PG_VERSION');
  for (const [version, remedy] of [
    ['19', 'use the newer Tributary'],
    ['17', 'export it with the older Tributary'],
  ]) {
    await writeFile(versionFile, `${version}\n`);
    await expect(start(project)).rejects.toMatchObject({
      name: 'ClusterError',
      message: expect.stringMatching(new RegExp(`by PostgreSQL ${version}, .* ${remedy}`)),
    });
  }
});

test('does again what a killed first start left half-done', async () => {
  const project = await newProject();
  const cluster = await start(project);
  await cluster.stop();
  const unfinished = join(cluster.directory, 'postgres.new-0123abcd');
  await rm(join(cluster.directory, 'postgres'), { recursive: true });
  await mkdir(join(unfinished, 'data', 'base'), { recursive: true });

  const again = await start(project);
  expect(await query(again.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(existsSync(unfinished)).toBe(false);
});

test('chooses another port when something else took the remembered one', async () => {
  const project = await newProject();
  const first = await start(project);
  await first.stop();
  const intruder = createServer();
  await new Promise<void>((resolve) => intruder.listen(first.port, '127.0.0.1', resolve));
  try {
    const second = await start(project);
    expect(second.port).not.toBe(first.port);
    expect(await query(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await new Promise((resolve) => intruder.close(resolve));
  }
});

async function newProject(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tributary-embedded-')));
  folders.push(folder);
  return folder;
}

async function start(
  project: string,
  more: { dataDir?: string; ephemeral?: boolean } = {},
): Promise<Cluster> {
  const dataDir = join(project, '.tributary');
  const cluster = await startCluster({ projectDir: project, dataDir, ...more });
  clusters.push(cluster);
  // As root the cluster is outside the project folder.
  folders.push(cluster.directory);
  return cluster;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

async function startInChild(project: string): Promise<{ process: ChildProcess; data: string }> {
  const child = spawn(process.execPath, [program, project], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const directory = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', (code) => reject(new Error(`The child process ended with ${code}.`)));
  });
  return { process: child, data: join(directory, 'postgres', 'data') };
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

/** Makes a program that can be killed: Node cannot run the TypeScript sources by itself. */
async function compileProgram(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-embedded-program-'));
  const sources = join(root, 'libs', 'platform', 'src', 'embedded');
  for (const name of await readdir(sources)) {
    const { code } = await transformFile(join(sources, name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    await writeFile(join(folder, `${basename(name, '.ts')}.js`), code);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const main = `import { startCluster } from './index.js';
    const projectDir = process.argv[2];
    const cluster = await startCluster({ projectDir, dataDir: projectDir + '/.tributary' });
    console.log(cluster.directory);
    setInterval(() => undefined, 1000);`;
  await writeFile(join(folder, 'main.js'), main);
  return join(folder, 'main.js');
}
