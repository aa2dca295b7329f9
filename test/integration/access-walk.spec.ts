import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rule } from '../../apps/api/src/http/access.js';
import { type AccessRow, accessTable } from '../support/access-table.js';
import { declaredRules, type Route, servedRoutes } from '../support/routes.js';
import { startTestApi, type TestApi } from '../support/test-api.js';
import { type Holder, openSession, type PathParams, World } from '../support/world.js';

// Every route × every role (and a visitor) × own record, foreign record, role held in another fund.
let api: TestApi;
let world: World;
let routes: Route[];
let rules: Map<string, Rule | undefined>;

beforeAll(async () => {
  api = await startTestApi();
  world = await World.arrange(api);
  routes = servedRoutes(api);
  rules = declaredRules(api);
});
afterAll(() => api.close());

interface Try {
  holder: Holder;
  position: Position;
}

type Position = 'own' | 'foreign' | 'elsewhere';

function mayPass(row: AccessRow, path: string, holder: Holder, position: Position): boolean {
  if (row.own === 'public') return true;
  if (position === 'foreign') return (row.foreign ?? []).includes(holder.role);
  if (position === 'own') return row.own.includes(holder.role);
  return (row.elsewhere ?? (path.includes('{fundCode}') ? [] : row.own)).includes(holder.role);
}

/** What a closed door must answer: nobody learns of a record that is not theirs to see. */
function closedStatus(row: AccessRow, rule: Rule, holder: Holder, path: string): number {
  const elsewhere = holder.where === 'elsewhere' && path.includes('{fundCode}');
  if (elsewhere && rule !== 'signed-in') return 403;
  const atTheDoor = typeof rule === 'string' || rule.includes(holder.role);
  return !atTheDoor || row.told403?.includes(holder.role) ? 403 : 404;
}

async function knock(route: Route, row: AccessRow, params: PathParams, cookie: string | null) {
  const path = route.path.replaceAll(/\{(\w+)\}|\*/g, (_, name: string) => params[name] ?? 'missing');
  const changes = route.method !== 'GET';
  const answer = await fetch(`${api.address}${path}`, {
    method: route.method,
    redirect: 'manual',
    headers: {
      ...(cookie ? { cookie } : {}),
      // Never the present version: a walk opens doors and changes nothing behind them.
      ...(changes ? { 'if-match': '"v999999999"', 'content-type': 'application/json' } : {}),
    },
    body: changes ? JSON.stringify(row.body ?? {}) : undefined,
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function paramsOf(row: AccessRow, position: Position, holder: Holder): Promise<PathParams | null> {
  const fund = { fundCode: 'MIG00' };
  if (!row.record) return position === 'foreign' ? null : fund;
  const pair = await world.record(row.record);
  const found = position === 'foreign' ? pair.foreign : pair.own;
  if (!found) return null;
  return { ...fund, ...(typeof found === 'function' ? await found(holder) : found) };
}

async function walk(route: Route, row: AccessRow, rule: Rule): Promise<string[]> {
  const wrong: string[] = [];
  const visitorMay = row.own === 'public';
  const firstParams = await paramsOf(row, 'own', world.holder('administrator'));
  const visitor = await knock(route, row, firstParams ?? {}, null);
  if (visitorMay ? [401, 403].includes(visitor) : visitor !== 401) wrong.push(`visitor: ${visitor}`);
  const tries = world.holders.flatMap((holder): Try[] => {
    const positions: Position[] = holder.where === 'here' ? ['own', 'foreign'] : ['elsewhere'];
    return positions.map((position) => ({ holder, position }));
  });
  const attempt = async ({ holder, position }: Try) => {
    const opens = mayPass(row, route.path, holder, position);
    const params = await paramsOf(row, position, holder);
    if (!params) return;
    const cookie = row.endsSession ? await openSession(api, holder.personId) : holder.cookie;
    const status = await knock(route, row, params, cookie);
    const closed = closedStatus(row, rule, holder, route.path);
    const name = `${holder.role} (${position})`;
    if (status >= 500) wrong.push(`${name}: ${status}`);
    else if (opens && visitorMay && status === 404) return;
    else if (opens && [401, 403, 404].includes(status)) wrong.push(`${name}: ${status}, should open`);
    else if (!opens && status !== closed) wrong.push(`${name}: ${status}, should be ${closed}`);
  };
  // Closed doors first: whoever may pass could end the record that the others knock for.
  const opening = (each: Try) => mayPass(row, route.path, each.holder, each.position);
  await Promise.all(tries.filter((each) => !opening(each)).map(attempt));
  await Promise.all(tries.filter(opening).map(attempt));
  return wrong;
}

describe('the access walk', () => {
  it('knows every route, and no other', () => {
    const served = routes.map(({ key }) => key);
    expect(served.filter((key) => !accessTable[key])).toEqual([]);
    expect(Object.keys(accessTable).filter((key) => !served.includes(key))).toEqual([]);
  });

  it('finds a declared rule on every controller’s route', () => {
    const controlled = routes.filter(({ path }) => !/^\/api\/(docs|openapi)\b/.test(path));
    expect(controlled.filter(({ key }) => !rules.get(key)).map(({ key }) => key)).toEqual([]);
  });

  it('opens and closes each door as the table says', async () => {
    const wrong: string[] = [];
    const waiting = routes.filter(({ key }) => accessTable[key]);
    const walker = async () => {
      for (let route = waiting.shift(); route; route = waiting.shift()) {
        const found = await walk(route, accessTable[route.key]!, rules.get(route.key) ?? 'public');
        for (const line of found) wrong.push(`${route.key} · ${line}`);
      }
    };
    await Promise.all([walker(), walker(), walker()]);
    expect(wrong).toEqual([]);
    // A thousand doors and more, many times over: minutes on a machine that is busy with other things.
  }, 600_000);
});
