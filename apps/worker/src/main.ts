import 'reflect-metadata';
import { Config } from '#platform/config';
import { createWorker } from './server.js';

const worker = await createWorker(Config.fromEnvironment());
const leave = () => void worker.close().then(() => process.exit(0));
process.once('SIGTERM', leave);
process.once('SIGINT', leave);
// Started by another process: say that we are ready, and leave when it disappears.
process.send?.('ready');
process.once('disconnect', leave);
