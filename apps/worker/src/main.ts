import 'reflect-metadata';
import { givenConfig, mayBegin, sayReady, startOrLeave } from '#platform/starter';
import { createWorker } from './server.js';

await startOrLeave(async () => {
  const config = await givenConfig();
  await mayBegin();
  const worker = await createWorker(config);
  const leave = () => void worker.close().then(() => process.exit(0));
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  sayReady(leave);
});
