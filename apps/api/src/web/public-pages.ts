import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptedLanguage } from '../http/request.js';
import { securityHeaders } from './security-headers.js';

/** What the built public pages offer (`apps/web/src/public/render.tsx`). */
interface PublicPages {
  publicPage(url: string, language: string): PublicPage;
}
interface PublicPage {
  /** API paths by name, asked before rendering; one that is refused makes the page not found. */
  needs: Record<string, string>;
  /** Where the reader is sent instead, if anywhere. */
  redirect(answers: Record<string, unknown>): string | null;
  /** The whole document; null where there is nothing at this address. */
  render(answers: Record<string, unknown>, assets: Assets): string | null;
  /** The document that says there is nothing at this address. */
  notFound(assets: Assets): string;
}
/** Addresses of a page's style sheets and its script, and of the site itself. */
interface Assets {
  css: string[];
  js: string;
  origin: string;
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
export async function servePublicPages(
  server: FastifyInstance,
  folder: string,
  origin: string,
): Promise<void> {
  const rendered = pathToFileURL(path.join(folder, 'server/render.js')).href;
  const { publicPage } = (await import(rendered)) as PublicPages;
  const manifest = readFileSync(path.join(folder, 'client/.vite/manifest.json'), 'utf8');
  const entry = (JSON.parse(manifest) as Record<string, ManifestEntry>)['src/public/public.ts']!;
  const assets = { js: `/${entry.file}`, css: (entry.css ?? []).map((file) => `/${file}`), origin };
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const language = languageOf(request);
    const page = publicPage(request.url, language);
    const answers = await load(server, page.needs, language);
    void reply
      .headers(securityHeaders)
      .header('vary', 'accept-language, cookie')
      .header('cache-control', 'public, max-age=60')
      .header('content-language', language)
      .type('text/html; charset=utf-8');
    const elsewhere = answers && page.redirect(answers);
    if (elsewhere) return reply.redirect(elsewhere);
    const html = answers && page.render(answers, assets);
    return html === null ? reply.code(404).send(page.notFound(assets)) : reply.send(html);
  };
  server.get('/public', handler);
  server.get('/public/*', handler);
}

/** `?lang=fr` wins over what the browser prefers, so that a link can be sent in a language. */
function languageOf(request: FastifyRequest): string {
  const asked = (request.query as { lang?: unknown }).lang;
  return acceptedLanguage(typeof asked === 'string' ? asked : request.headers['accept-language']);
}

/** What the API answers to each need; null when there is nothing for one of them. */
async function load(server: FastifyInstance, needs: Record<string, string>, language: string) {
  const answers = await Promise.all(
    Object.entries(needs).map(async ([name, url]) => {
      const answer = await server.inject({ url, headers: { 'accept-language': language } });
      // An address may ask for what the API refuses, a cursor of its own making: there is nothing there.
      if (answer.statusCode >= 400 && answer.statusCode < 500) return null;
      if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
      return [name, answer.json()] as const;
    }),
  );
  const found = answers.filter((each) => each !== null);
  return found.length === answers.length ? Object.fromEntries(found) : null;
}
