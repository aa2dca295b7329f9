import { createHash, randomBytes } from 'node:crypto';
import { newId, type Role, roles } from '#kernel';
import { committeeRecords } from './access/committee.js';
import { conceptNotesRecords } from './access/concept-notes.js';
import { contributionsRecords } from './access/contributions.js';
import { disbursementsRecords } from './access/disbursements.js';
import { fundingRecords } from './access/funding.js';
import { fundsRecords } from './access/funds.js';
import { identityRecords } from './access/identity.js';
import { notificationsRecords } from './access/notifications.js';
import { platformRecords } from './access/platform.js';
import { programmesRecords } from './access/programmes.js';
import { publishingRecords } from './access/publishing.js';
import { referenceDataRecords } from './access/reference-data.js';
import { reportingRecords } from './access/reporting.js';
import { screeningRecords } from './access/screening.js';
import { insertFund, insertOrganisation, insertPerson } from './people.js';
import type { TestApi } from './test-api.js';

/** A person of the world with one role: `here` (fund MIG00) or `elsewhere` (fund OTH00). */
export interface Holder {
  role: Role;
  where: 'here' | 'elsewhere';
  personId: string;
  organisationId: string;
  cookie: string;
}

/** Values of the path's parameters. */
export type PathParams = Record<string, string>;
type ParamsFor = PathParams | ((holder: Holder) => PathParams | Promise<PathParams>);

/** A record of the holder's own organisation or person, and another's of the same fund where that exists. */
export interface RecordPair {
  own: ParamsFor;
  foreign?: ParamsFor;
}

/** How each record of the world is made; it may ask `world.record` for others. Made once, when asked for. */
export type Records = Record<string, (world: World) => Promise<RecordPair>>;

const recipes = together(
  platformRecords,
  identityRecords,
  fundsRecords,
  referenceDataRecords,
  conceptNotesRecords,
  screeningRecords,
  contributionsRecords,
  fundingRecords,
  programmesRecords,
  publishingRecords,
  committeeRecords,
  reportingRecords,
  disbursementsRecords,
  notificationsRecords,
);

/** Contexts name their records apart. */
function together(...contexts: Records[]): Records {
  const names = contexts.flatMap((records) => Object.keys(records));
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  if (twice.length > 0) throw new Error(`two records of the world are called ${twice.join(', ')}`);
  return Object.assign({}, ...contexts) as Records;
}

const ownOrganisation: Partial<Record<Role, string>> = { donor: 'DEU' };
const otherOrganisation: Partial<Record<Role, string>> = { donor: 'NOR' };

/** A small arranged world: two funds, four organisations, and two people for each role. */
export class World {
  private readonly made = new Map<string, Promise<RecordPair>>();

  private constructor(
    readonly api: TestApi,
    readonly fundIds: { here: string; elsewhere: string },
    readonly organisationIds: Record<string, string>,
    readonly holders: Holder[],
  ) {}

  static async arrange(api: TestApi): Promise<World> {
    const { database } = api;
    const fundIds = { here: await insertFund(database), elsewhere: await insertFund(database, 'OTH00') };
    const organisationIds: Record<string, string> = {};
    for (const code of ['IOM', 'ILO']) organisationIds[code] = await insertOrganisation(database, code);
    for (const code of ['DEU', 'NOR'])
      organisationIds[code] = await insertOrganisation(database, code, 'contributor');
    const holders: Holder[] = [];
    for (const where of ['here', 'elsewhere'] as const) {
      for (const role of roles) {
        const codes = where === 'here' ? ownOrganisation : otherOrganisation;
        const organisationId = organisationIds[codes[role] ?? (where === 'here' ? 'IOM' : 'ILO')]!;
        const email = `${role}.${where}@world.test`;
        // The administrator here is one of all funds; elsewhere, of that fund alone.
        const everyFund = role === 'administrator' && where === 'here';
        const grants = [{ role, fundId: everyFund ? null : fundIds[where] }];
        const personId = await insertPerson(database, { email, organisationId, roles: grants });
        holders.push({ role, where, personId, organisationId, cookie: await openSession(api, personId) });
      }
    }
    return new World(api, fundIds, organisationIds, holders);
  }

  holder(role: Role, where: Holder['where'] = 'here'): Holder {
    return this.holders.find((holder) => holder.role === role && holder.where === where)!;
  }

  /** The record of that name, made when it is first asked for. */
  record(name: string): Promise<RecordPair> {
    const recipe = recipes[name];
    if (!recipe) throw new Error(`the world has no record “${name}”: add it to test/support/access`);
    const made = this.made.get(name) ?? recipe(this);
    this.made.set(name, made);
    return made;
  }

  /** One request of a holder in the world; for making records through the API. Throws when it is refused. */
  async call(holder: Holder, method: string, path: string, body?: unknown, version?: number) {
    const headers: Record<string, string> = { cookie: holder.cookie, 'content-type': 'application/json' };
    if (version !== undefined) headers['if-match'] = `"v${version}"`;
    const answer = await fetch(`${this.api.address}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> & { id: string; version: number };
  }
}

/** Opens a session behind the API's back (signing in takes its time on purpose); returns the cookie. */
export async function openSession(api: TestApi, personId: string): Promise<string> {
  const secret = `tbs_${randomBytes(32).toString('base64url')}`;
  await api.database.sql(
    `INSERT INTO session (id, person_id, token_hash, created_at, seen_at, expires_at, user_agent)
     VALUES ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours', 'test')`,
    [newId(), personId, createHash('sha256').update(secret).digest('hex'), api.clock.now()],
  );
  return `tributary_session=${secret}`;
}
