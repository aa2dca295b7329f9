import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, hasRole, type Role } from '#kernel';
import { Funds } from '#funds';
import { requestOf } from './request.js';

/**
 * Who may knock at a route: everybody, everybody signed in, or holders of a role (in the fund of the path).
 */
export type Rule = 'public' | 'signed-in' | readonly Role[];

const ruleKey = 'access-rule';

/**
 * Declares a route's rule. A route without one does not start. The domain decides again on the loaded row.
 */
export function Allow(...rule: ['public'] | ['signed-in'] | Role[]) {
  const word = rule[0];
  return SetMetadata(ruleKey, word === 'public' || word === 'signed-in' ? word : rule);
}

export function ruleOf(
  reflector: Reflector,
  handler: () => unknown,
  controller: new () => unknown,
): Rule | undefined {
  return reflector.getAllAndOverride<Rule | undefined>(ruleKey, [handler, controller]);
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly funds: Funds,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(ruleKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access rule`);
    if (rule === 'public') return true;
    const { actor, params } = requestOf(context);
    if (!actor.personId) throw new DomainError('sign-in-required');
    if (rule === 'signed-in') return true;
    const { fundCode } = params as { fundCode?: string };
    const fundId = fundCode === undefined ? null : (await this.funds.byCode(fundCode)).id;
    const holds =
      fundId === null ? actor.grants.some((g) => rule.includes(g.role)) : hasRole(actor, fundId, ...rule);
    if (!holds) throw new DomainError('not-allowed');
    return true;
  }
}
