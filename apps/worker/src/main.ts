import 'reflect-metadata';
import { Config } from '#platform/config';
import { givenSettings, mayBegin, sayReady, startOrLeave } from '#platform/starter';
import { createWorker } from './server.js';

await startOrLeave(async () => {
  const settings = await givenSettings();
  const config = settings ? Config.read(settings) : Config.fromEnvironment();
  await mayBegin();
  const worker = await createWorker(config);
  const leave = () => void worker.close().then(() => process.exit(0));
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  sayReady(leave);
});
