import 'reflect-metadata';
import { Config } from '#platform/config';
import { givenSettings, mayBegin, sayReady, startOrLeave } from '#platform/starter';
import { createApi } from './server.js';

await startOrLeave(async () => {
  const settings = await givenSettings();
  const config = settings ? Config.read(settings) : Config.fromEnvironment();
  const app = await createApi(config);
  await mayBegin();
  await app.listen({ port: config.get('PORT'), host: config.get('HOST') });
  sayReady(() => void app.close().then(() => process.exit(0)));
});
