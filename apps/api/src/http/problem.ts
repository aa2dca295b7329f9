import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type DomainError,
  fieldTexts,
  type Language,
  type Params,
  problemKinds,
  problemTexts,
} from '#kernel';
import type { ProblemCode, ProblemKind } from '#kernel';
import { render } from '#platform/texts';

const statusByKind: Record<ProblemKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 412,
};

/** Where HTTP has its own number for what is wrong. */
const statusByCode: Partial<Record<ProblemCode, number>> = {
  'body-malformed': 400,
  'body-not-object': 400,
  'body-too-large': 413,
  'cursor-malformed': 400,
  'file-too-large': 413,
  'file-type-not-allowed': 415,
  'id-malformed': 404,
  'idempotency-key-malformed': 400,
  'if-match-missing': 428,
  'media-type-unsupported': 415,
  'method-not-allowed': 405,
  'too-many-requests': 429,
};

/** The HTTP status of a problem. */
export function statusOf(code: ProblemCode): number {
  return statusByCode[code] ?? statusByKind[problemKinds[code]];
}

/** The problem as `application/problem+json` (RFC 9457) in the reader's language. */
export function problemBody(error: DomainError, language: Language, request: FastifyRequest) {
  const errors = (error.details.errors ?? []).map(({ pointer, code, params }) => ({
    pointer,
    code,
    message: sentence(fieldTexts[language][code], language, params),
  }));
  const params = { count: errors.length, ...error.details.params };
  return {
    type: `/problems/${error.code}`,
    title: problemTitles[language][error.kind],
    status: statusOf(error.code),
    detail: sentence(problemTexts[language][error.code], language, params),
    code: error.code,
    instance: request.url.split('?')[0],
    requestId: request.id,
    ...(errors.length > 0 ? { errors } : {}),
    ...error.details.facts,
  };
}

const problemTitles: Record<Language, Record<ProblemKind, string>> = {
  en: {
    invalid: 'Something in the request needs attention',
    unauthenticated: 'Please sign in',
    forbidden: 'Not allowed',
    'not-found': 'Not found',
    conflict: 'Not possible in the present state',
    precondition: 'Changed in the meantime',
  },
  fr: {
    invalid: 'Un élément de la requête demande votre attention',
    unauthenticated: 'Veuillez vous connecter',
    forbidden: 'Non autorisé',
    'not-found': 'Introuvable',
    conflict: 'Impossible dans l’état actuel',
    precondition: 'Modifié entre-temps',
  },
  es: {
    invalid: 'Algo en la solicitud requiere su atención',
    unauthenticated: 'Inicie sesión',
    forbidden: 'No permitido',
    'not-found': 'No encontrado',
    conflict: 'No es posible en el estado actual',
    precondition: 'Cambiado entretanto',
  },
};

function sentence(message: string, language: Language, params: Params = {}): string {
  return render(message, language, params);
}

/** Sends a problem; used by the filter and by the hooks that run before any controller. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError): FastifyReply {
  const language = request.actor?.language ?? 'en';
  const status = statusOf(error.code);
  if (error.code === 'too-many-requests')
    void reply.header('retry-after', String(error.details.params?.['seconds']));
  return reply
    .code(status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(error, language, request)));
}

/** A fault of ours: a request id and nothing else. */
export function sendFault(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = { type: 'about:blank', title: 'Internal Server Error', status: 500, requestId: request.id };
  return reply.code(500).type('application/problem+json').send(JSON.stringify(body));
}
