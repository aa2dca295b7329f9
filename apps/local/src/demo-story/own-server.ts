import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Config } from '#platform/config';
import { freePort, startCluster } from '#platform/embedded';
import { migrate } from '#platform/migrate';
import { migrations } from '../../../../migrations/index.js';
import { prepareScript, type Service, startService } from '../services.js';
import { projectDir } from '#platform/place';

export interface OwnServer {
  address: string;
  /** Ends everything and removes its data. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the embedded default in a temporary folder on a free port, with the demo data. */
export async function startOwnServer(say: (line: string) => void): Promise<OwnServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-story-'));
  const port = await freePort();
  const cluster = await startCluster({
    projectDir,
    dataDir: path.join(projectDir, '.tributary'),
    ephemeral: true,
  });
  const running: Service[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      await Promise.all(running.map((service) => service.stop()));
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    })());
  try {
    await migrate(cluster.ownerUrl, migrations);
    const config = Config.read({
      DATA_DIR: folder,
      DATABASE_URL: cluster.appUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      PORT: String(port),
      LOG_LEVEL: 'error',
    });
    const settings = config.toEnvironment();
    say('Loading demo data …');
    await prepareScript('Loading demo data', 'apps/local/src/demo/load.js').run(settings);
    running.push(await startService('api', 'apps/api/src/main.js', settings));
    running.push(await startService('worker', 'apps/worker/src/main.js', settings));
    return { address: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
