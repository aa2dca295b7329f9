import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import { DomainError } from '#kernel';
import { requestOf } from './request.js';
import { pointerPart } from './validation.js';

/**
 * Refuses query parameters where a route takes none: a filter that does nothing would be believed to work.
 * Routes with a query class refuse what they do not know by their class.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const names = Object.keys(requestOf(context).query ?? {});
    if (names.length === 0 || takesQuery(context)) return true;
    const errors = names.map((name) => ({
      pointer: `/${pointerPart(name)}`,
      code: 'parameter-unknown' as const,
      params: { known: 'none' },
    }));
    throw new DomainError('fields-wrong', { errors });
  }
}

/** Whether the handler has an argument with `@Query()`. */
function takesQuery(context: ExecutionContext): boolean {
  const handler = context.getHandler().name;
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler) ?? {}) as object;
  return Object.keys(given).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
