import 'reflect-metadata';
import { Config } from '#platform/config';
import { mayBegin, sayReady, startOrLeave } from '#platform/starter';
import { createApi } from './server.js';

await startOrLeave(async () => {
  const config = Config.fromEnvironment();
  const app = await createApi(config);
  await mayBegin();
  await app.listen({ port: config.get('PORT'), host: config.get('HOST') });
  sayReady(() => void app.close().then(() => process.exit(0)));
});
