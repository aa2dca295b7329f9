import { Config } from '#platform/config';
import { createApi } from './server.js';

const config = Config.fromEnvironment();
const app = await createApi(config);
await app.listen({ port: config.get('PORT'), host: config.get('HOST') });
