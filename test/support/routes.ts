import { RequestMethod } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { type Rule, ruleOf } from '../../apps/api/src/http/access.js';
import type { TestApi } from './test-api.js';

export interface Route {
  /** `GET /api/v1/people/{id}`, as the table and the OpenAPI document write it. */
  key: string;
  method: string;
  path: string;
}

const notWalked = new Set(['HEAD', 'OPTIONS']);

/** Every route that the running server answers, from Fastify's own router. */
export function servedRoutes(api: TestApi): Route[] {
  const tree = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }) as string;
  const ancestors: string[] = [];
  const found: Route[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    ancestors.length = depth;
    ancestors.push(match[2]!);
    const path = ancestors.join('').replaceAll(/:(\w+)/g, '{$1}');
    for (const method of (match[3] ?? '').split(', ')) {
      if (method && !notWalked.has(method)) found.push({ key: `${method} ${path}`, method, path });
    }
  }
  return found;
}

/** The declared rule of every controller's route, by the same key; undefined where none is declared. */
export function declaredRules(api: TestApi): Map<string, Rule | undefined> {
  const reflector = api.app.get(Reflector);
  const found = new Map<string, Rule | undefined>();
  for (const module of api.app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as new () => object;
      for (const name of Object.getOwnPropertyNames(controller.prototype)) {
        const handler = (controller.prototype as Record<string, unknown>)[name] as () => unknown;
        const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const rule = ruleOf(reflector, handler, controller);
        for (const path of pathsOf(controller, handler)) found.set(`${RequestMethod[method]} ${path}`, rule);
      }
    }
  }
  return found;
}

/** With and without the prefix: health and metrics stand outside of it. */
function pathsOf(controller: object, handler: object): string[] {
  const parts = (target: object) => [Reflect.getMetadata('path', target) as string | string[]].flat();
  return parts(controller).flatMap((first) =>
    parts(handler).flatMap((second) => {
      const path = `/${first}/${second}`.replaceAll(/\/+/g, '/').replace(/\/$/, '');
      const written = path.replaceAll(/:(\w+)/g, '{$1}');
      return [written, `/api/v1${written}`];
    }),
  );
}
