import 'reflect-metadata';
import { Config } from '#platform/config';
import { createApi } from './server.js';

const config = Config.fromEnvironment();
const app = await createApi(config);
await app.listen({ port: config.get('PORT'), host: config.get('HOST') });
// Started by another process: say that we are ready, and leave when it disappears.
process.send?.('ready');
process.once('disconnect', () => void app.close().then(() => process.exit(0)));
