import 'reflect-metadata';
import { givenConfig, mayBegin, sayReady, startOrLeave } from '#platform/starter';
import { createApi } from './server.js';

await startOrLeave(async () => {
  const config = await givenConfig();
  const app = await createApi(config);
  await mayBegin();
  await app.listen({ port: config.get('PORT'), host: config.get('HOST') });
  sayReady(() => void app.close().then(() => process.exit(0)));
});
