import createFetchClient from 'openapi-fetch';
import createHooks from 'openapi-react-query';
import { i18n } from '../texts';
import { patientFetch } from './patient-fetch';
import type { components, paths } from './schema';

/** The typed client: `client.GET('/api/v1/me')` answers `{ data, error }`. */
export const client = createFetchClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: patientFetch,
  querySerializer: { array: { style: 'form', explode: false } },
});

client.use({
  onRequest({ request }) {
    request.headers.set('accept-language', i18n.language);
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    return request;
  },
});

/** Typed hooks of TanStack Query: `api.useQuery('get', path, init)`, `api.useMutation('post', path)`. */
export const api = createHooks(client);

/** A type of the API by its name in the OpenAPI document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The header that a change needs: the version that its author saw. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"v${version}"` };
}
