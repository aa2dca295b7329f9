import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { sendFault, sendProblem } from './problem.js';

interface FastifyFault extends Error {
  code?: string;
  statusCode?: number;
}

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Turns whatever was thrown into a problem; what nobody foresaw is logged and answered 500. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = error instanceof DomainError ? error : foreseen(error as FastifyFault, request);
  if (problem) return sendProblem(request, reply, problem);
  request.log.error({ err: error }, 'unforeseen error');
  return sendFault(request, reply);
}

function foreseen(error: FastifyFault, request: FastifyRequest): DomainError | null {
  const status = error instanceof HttpException ? error.getStatus() : error.statusCode;
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || status === 415) {
    return new DomainError('media-type-unsupported', { params: { expected: 'application/json' } });
  }
  if (status === 413) return new DomainError('body-too-large', { params: { limit: '1 MiB' } });
  if (status === 404) return new DomainError('route-not-found');
  if (status === 405) return new DomainError('method-not-allowed', { params: { method: request.method } });
  if (status !== undefined && status >= 400 && status < 500) return new DomainError('body-malformed');
  return null;
}
