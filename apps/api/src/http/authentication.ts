import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { type SignIn } from '#identity';
import { isStorable } from './json-body.js';
import { acceptedLanguage } from './request.js';

export const sessionCookie = 'tributary_session';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Finds out who asks, before anything else looks at the request. Wrong credentials make a visitor, not an
 * error.
 */
export function authenticate(server: FastifyInstance, signIn: SignIn): void {
  server.decorateRequest('actor', null as never);
  server.decorateRequest('credential', 'none');
  server.decorateRequest('credentialId', null);
  server.addHook('onRequest', async (request) => {
    request.actor = visitor(request);
    if (!isStorable(safeDecode(request.url))) throw new DomainError('route-not-found');
    const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const cookie = request.cookies[sessionCookie];
    const found = bearer ? await signIn.byToken(bearer) : cookie ? await signIn.bySession(cookie) : null;
    if (!found) return;
    request.credential = bearer ? 'token' : 'cookie';
    request.credentialId = found.credentialId;
    const language = acceptedLanguage(request.headers['accept-language'], found.language);
    request.actor = {
      personId: found.personId,
      system: false,
      organisationId: found.organisationId,
      grants: found.grants,
      language,
      requestId: request.id,
    };
  });
}

/**
 * Refuses changes that a browser sends from another site. SameSite=Lax already keeps the cookie at home;
 * this also
 * stops sign-in from a foreign form. Programs send no Origin and are not browsers.
 */
export function refuseForeignSites(server: FastifyInstance, publicUrl: string): void {
  const own = new URL(publicUrl).origin;
  server.addHook('onRequest', async (request) => {
    if (safeMethods.has(request.method) || request.credential === 'token') return;
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const home =
      origin === undefined || origin === own || origin === `http://${host}` || origin === `https://${host}`;
    if (home && (site === undefined || site === 'same-origin' || site === 'none')) return;
    throw new DomainError('origin-foreign', { params: { origin: origin ?? 'unknown' } });
  });
}

function visitor(request: FastifyRequest) {
  const language = acceptedLanguage(request.headers['accept-language']);
  return { personId: null, system: false, organisationId: null, grants: [], language, requestId: request.id };
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return '\u0000';
  }
}
