import type { Role } from '#kernel';
import { moneyOf, units } from './money.js';
import { insertFund, insertOrganisation, insertPerson } from './people.js';
import { insertSubmittedNote } from './screening.js';
import { type Client, ifMatch, startTestApi, type TestApi } from './test-api.js';

const people = {
  secretariat: ['secretariat', null],
  chair: ['chair', null],
  donor: ['member', 'DEU'],
  country: ['member', null],
  un: ['member', 'IOM'],
  iom: ['focal-point', 'IOM'],
  ilo: ['focal-point', 'ILO'],
  unhcr: ['focal-point', 'UNHCR'],
  agent: ['agent', null],
  giver: ['donor', 'DEU'],
  auditor: ['auditor', null],
} as const satisfies Record<string, readonly [Role, string | null]>;
export type Name = keyof typeof people;

export interface Sitting {
  path: string;
  /** Ids of the items, in order. */
  items: string[];
}

export const members = ['chair', 'donor', 'country', 'un'] as const;
export const fund = '/funds/MIG00';

/** A fund with a committee of four voting seats (chair, donor, country, UN), two writers and money. */
export class CommitteeWorld {
  readonly seats: Record<string, string> = {};
  private notes = 0;

  private constructor(
    readonly api: TestApi,
    readonly fundId: string,
    readonly organisationIds: Record<string, string>,
    readonly personIds: Record<Name, string>,
    readonly as: Record<Name | 'stranger', Client>,
  ) {}

  static async arrange(changes: Record<string, string> = {}): Promise<CommitteeWorld> {
    const api = await startTestApi(changes);
    const { database } = api;
    const fundId = await insertFund(database);
    const elsewhere = await insertFund(database, 'OTH00');
    const organisationIds: Record<string, string> = {};
    for (const code of ['IOM', 'ILO', 'UNHCR'])
      organisationIds[code] = await insertOrganisation(database, code);
    organisationIds['DEU'] = await insertOrganisation(database, 'DEU', 'contributor');
    const personIds = {} as Record<Name, string>;
    const as = {} as Record<Name | 'stranger', Client>;
    for (const [name, [role, code]] of Object.entries(people) as [Name, readonly [Role, string | null]][]) {
      const email = `${name}@x.test`;
      const organisationId = code ? organisationIds[code] : undefined;
      personIds[name] = await insertPerson(database, { email, organisationId, roles: [{ role, fundId }] });
      as[name] = await api.signIn(email);
    }
    const roles = (['secretariat', 'chair', 'member'] as const).map((role) => ({ role, fundId: elsewhere }));
    await insertPerson(database, { email: 'stranger@x.test', roles });
    as.stranger = await api.signIn('stranger@x.test');
    const world = new CommitteeWorld(api, fundId, organisationIds, personIds, as);
    for (const name of members) await world.seat(name);
    return world;
  }

  private async seat(name: (typeof members)[number]): Promise<void> {
    const organisation = name === 'donor' ? 'DEU' : name === 'un' ? 'IOM' : undefined;
    const seat = {
      constituency: name,
      personId: this.personIds[name],
      voting: true,
      validFrom: '2026-01-01',
    };
    const answer = await this.as.secretariat.post(`${fund}/seats`, { ...seat, organisation });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    this.seats[name] = answer.body.id;
  }

  /** Cash without a fee, in whole units. */
  async cash(amount: number): Promise<void> {
    await moneyOf(this.api, this.fundId).cash(this.organisationIds['DEU']!, units(amount));
  }

  /** A screened note of IOM and ILO; each asks for 1000.00 direct and 70.00 indirect. */
  async screenedNote(): Promise<string> {
    this.notes += 1;
    const { database } = this.api;
    const id = await insertSubmittedNote(database, {
      fundId: this.fundId,
      organisationIds: this.organisationIds,
      participants: ['IOM', 'ILO'],
      title: `Note ${this.notes}`,
    });
    await database.sql(`UPDATE concept_note SET state = 'screened' WHERE id = $1`, [id]);
    return id;
  }

  /** A programme made of a note, with a budget of 107.00 per organisation, in the state `appraised`. */
  async appraised(): Promise<string> {
    const id = await this.converted();
    const { as } = this;
    const path = `${fund}/programmes/${id}`;
    const before = await as.iom.get(path);
    await ok(as.iom.patch(path, { summary: 'What it does' }, ifMatch(before)));
    await this.budget(id);
    await ok(as.iom.post(`${path}/submit`, {}, ifMatch(await as.iom.get(path))));
    await ok(
      as.secretariat.post(`${path}/appraise`, { note: 'Sound' }, ifMatch(await as.secretariat.get(path))),
    );
    return id;
  }

  /** A programme in preparation, of an endorsed note. */
  async converted(): Promise<string> {
    const noteId = await this.screenedNote();
    await this.api.database.sql(`UPDATE concept_note SET state = 'endorsed' WHERE id = $1`, [noteId]);
    const converted = await this.as.secretariat.post(
      `${fund}/concept-notes/${noteId}/convert`,
      {},
      ifMatch(1),
    );
    return (await ok(Promise.resolve(converted))).body.id;
  }

  async budget(id: string, direct = '100.00', indirect = '7.00') {
    const lines = ['IOM', 'ILO'].flatMap((organisation) => [
      { organisation, category: 'staff', amount: direct },
      { organisation, category: 'indirect_support', amount: indirect },
    ]);
    const path = `${fund}/programmes/${id}/budget`;
    return this.as.iom.put(path, { lines }, ifMatch(await this.as.iom.get(path)));
  }

  /** An open session about these subjects, with these seats present. */
  async sitting(
    subjects: { kind: string; subjectId?: string; title?: string }[],
    options: { present?: readonly string[]; deadline?: string; open?: boolean } = {},
  ): Promise<Sitting> {
    const { secretariat } = this.as;
    const kind = options.deadline ? 'written' : 'meeting';
    const session = { title: 'Session', kind, heldOn: '2026-11-21', deadline: options.deadline };
    const created = await ok(secretariat.post(`${fund}/sessions`, session));
    const path = `${fund}/sessions/${created.body.id}`;
    const items: string[] = [];
    for (const subject of subjects)
      items.push((await ok(secretariat.post(`${path}/items`, subject))).body.id);
    let next = await ok(secretariat.post(`${path}/publish`, {}, ifMatch(created)));
    if (!options.deadline) {
      const seats = (options.present ?? members).map((name) => this.seats[name]);
      next = await ok(secretariat.put(`${path}/attendance`, { seats }, ifMatch(next)));
    }
    if (options.open !== false) await ok(secretariat.post(`${path}/open`, {}, ifMatch(next)));
    return { path, items };
  }

  /** Declares no conflict for these members. */
  async declare({ path, items }: Sitting, names: readonly Name[] = members): Promise<void> {
    for (const name of names) {
      for (const item of items)
        await ok(this.as[name].post(`${path}/items/${item}/conflicts`, { conflict: false }));
    }
  }

  async decide(sitting: Sitting, decision: object, item = sitting.items[0]!) {
    const path = `${sitting.path}/items/${item}`;
    const read = await ok(this.as.chair.get(path));
    const sent = { textForApplicant: 'Thank you', ...decision };
    return this.as.chair.post(`${path}/decide`, sent, ifMatch(read));
  }

  /** A programme approved for 214.00, on the way that the product goes. */
  async approved(decision: object = {}): Promise<string> {
    const id = await this.appraised();
    const sitting = await this.sitting([{ kind: 'programme', subjectId: id }]);
    await this.declare(sitting);
    await ok(this.decide(sitting, { outcome: 'approved', amounts: amountsOf('107.00'), ...decision }));
    return id;
  }

  async state(id: string): Promise<string> {
    return (await this.as.secretariat.get(`${fund}/programmes/${id}`)).body.state;
  }

  /** What of the fund is available, as the committee sees it. */
  async available(): Promise<string> {
    const sitting = await this.sitting([{ kind: 'information', title: 'Money' }], { open: false });
    return (await this.as.secretariat.get(sitting.path)).body.available;
  }
}

export function amountsOf(amount: string) {
  return ['IOM', 'ILO'].map((organisation) => ({ organisation, amount }));
}

/** The answer, which must be a success. */
export async function ok<A extends { status: number; body: unknown }>(answer: Promise<A>): Promise<A> {
  const got = await answer;
  if (got.status >= 300) throw new Error(`${got.status} ${JSON.stringify(got.body)}`);
  return got;
}
