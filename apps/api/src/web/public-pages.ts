import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptedLanguage } from '../http/request.js';
import { securityHeaders } from './security-headers.js';

/** What the built public pages offer (`apps/web/src/public/render.tsx`). */
interface PublicPages {
  publicPage(url: string, language: string): PublicPage | null;
}
interface PublicPage {
  /** API paths by name, asked before rendering; one answered 404 makes the page not found. */
  needs: Record<string, string>;
  /** The whole document. `assets` are the addresses of its style sheet and its script. */
  render(answers: Record<string, unknown>, assets: Assets): string;
  /** The document that says there is nothing at this address. */
  notFound(assets: Assets): string;
}
interface Assets {
  css: string[];
  js: string;
}

interface ManifestEntry {
  file: string;
  css?: string[];
}

/**
 * Renders the public pages on the server: their figures stand in the HTML. What a page shows it asks
 * of the public
 * API, in the same process, so a page can show nothing that the API would not tell a visitor.
 */
export async function servePublicPages(server: FastifyInstance, folder: string): Promise<void> {
  const rendered = pathToFileURL(path.join(folder, 'server/render.js')).href;
  const { publicPage } = (await import(rendered)) as PublicPages;
  const manifest = readFileSync(path.join(folder, 'client/.vite/manifest.json'), 'utf8');
  const entry = (JSON.parse(manifest) as Record<string, ManifestEntry>)['src/public/public.ts']!;
  const assets = { js: `/${entry.file}`, css: (entry.css ?? []).map((file) => `/${file}`) };
  const answer = async (request: FastifyRequest): Promise<{ status: number; html: string }> => {
    const language = languageOf(request);
    const page = publicPage(request.url, language);
    if (!page) throw new Error(`no public page for ${request.url}`);
    const loaded = await load(server, page.needs, language);
    return loaded
      ? { status: 200, html: page.render(loaded, assets) }
      : { status: 404, html: page.notFound(assets) };
  };
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { status, html } = await answer(request);
    void reply.headers(securityHeaders).header('vary', 'accept-language, cookie');
    return reply
      .code(status)
      .header('cache-control', 'public, max-age=60')
      .header('content-language', languageOf(request))
      .type('text/html; charset=utf-8')
      .send(html);
  };
  server.get('/public', handler);
  server.get('/public/*', handler);
}

/** `?lang=fr` wins over what the browser prefers, so that a link can be sent in a language. */
function languageOf(request: FastifyRequest): string {
  const asked = (request.query as { lang?: unknown }).lang;
  return acceptedLanguage(typeof asked === 'string' ? asked : request.headers['accept-language']);
}

async function load(server: FastifyInstance, needs: Record<string, string>, language: string) {
  const answers = await Promise.all(
    Object.entries(needs).map(async ([name, url]) => {
      const answer = await server.inject({ url, headers: { 'accept-language': language } });
      if (answer.statusCode === 404) return null;
      if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
      return [name, answer.json()] as const;
    }),
  );
  const found = answers.filter((each) => each !== null);
  return found.length === answers.length ? Object.fromEntries(found) : null;
}
