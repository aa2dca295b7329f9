import { readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import type { Page } from '#platform/lists';
import { type CaughtMail } from '#platform/mail';
import { dataFiles } from '#platform/place';

const source = readFileSync(path.join(dataFiles, 'apps/api/src/outbox/outbox.html.hbs'), 'utf8');
const template = Handlebars.compile(source, { strict: true });

/** The caught mail as a page for people, without anything from elsewhere. */
export function outboxPage(page: Page<CaughtMail>, to = ''): string {
  const next = page.nextCursor
    ? new URLSearchParams({ ...(to ? { to } : {}), cursor: page.nextCursor }).toString()
    : null;
  const items = page.items.map((mail) => ({
    ...mail,
    at: mail.caughtAt.toISOString().slice(0, 16).replace('T', ' '),
  }));
  return template({ items, to, next });
}
