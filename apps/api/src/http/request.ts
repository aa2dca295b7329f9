import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, DomainError, type Language, languages, type SignedInActor } from '#kernel';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
    /** How the actor showed who they are; only cookies need the defence against foreign sites. */
    credential: 'cookie' | 'token' | 'none';
    /** The session or token that was used. */
    credentialId: string | null;
  }
}

export function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}

/** Who asks; a visitor when nobody is signed in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return requestOf(context).actor;
});

/** Who asks, on routes that only a signed-in person reaches. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInActor => {
  const { actor } = requestOf(context);
  if (!actor.personId) throw new DomainError('sign-in-required');
  return actor as SignedInActor;
});

/** The first of the product's languages that the header accepts, else `fallback`. */
export function acceptedLanguage(header: string | undefined, fallback: Language = 'en'): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const found = languages.find((language) => language === tag);
    if (found) return found;
  }
  return fallback;
}
