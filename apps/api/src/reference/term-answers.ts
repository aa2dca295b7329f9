import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, DomainError } from '#kernel';
import { type Place, type Term, type Vocabularies } from '#reference-data';
import type { TermAnswer } from './reference.dto.js';

/** A term for a reader. */
export function termAnswer(actor: Actor, { labels, fundId, ...term }: Term): TermAnswer {
  const { id, list, code, attributes, source, provisional, validFrom, validTo, version } = term;
  const { language } = actor;
  const own = fundId !== null;
  const label = labels[language];
  const words = { label, language, labels, attributes };
  return { id, list, code, ...words, source, provisional, own, validFrom, validTo, version };
}

/** One term as it stands now. Throws `not-found`. */
export async function oneTerm(
  vocabularies: Vocabularies,
  actor: Actor,
  place: Place,
  code: string,
): Promise<TermAnswer> {
  const terms = await vocabularies.everyTerm(place.list, place.fundId);
  const found = terms.find((term) => term.code === code);
  if (!found) throw new DomainError('not-found');
  return termAnswer(actor, found);
}

/**
 * The terms of a list. The answer carries an ETag of its content and language; a reader who has it already is
 * told 304 and sent nothing.
 */
export async function termList(
  vocabularies: Vocabularies,
  actor: Actor,
  place: Place,
  all: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { list, fundId } = place;
  const terms = await (all ? vocabularies.everyTerm(list, fundId) : vocabularies.terms(list, fundId));
  const stamp = terms.map(({ id, version }) => `${id}:${version}`).join(' ');
  const hash = createHash('sha256').update(`${actor.language} ${stamp}`).digest('base64url').slice(0, 22);
  const etag = `W/"${hash}"`;
  void reply.header('etag', etag).header('vary', 'accept-language, cookie, authorization');
  if (request.headers['if-none-match'] === etag) {
    void reply.code(304);
    return undefined;
  }
  return { items: terms.map((term) => termAnswer(actor, term)), nextCursor: null };
}
