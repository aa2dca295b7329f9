import type { Role } from '#kernel';
import { insertFund, insertOrganisation, insertPerson } from './people.js';
import { insertSubmittedNote, publishRubric, sheet } from './screening.js';
import { type Answer, type Client, ifMatch, startTestApi, type TestApi } from './test-api.js';

const cast: [name: string, role: Role, organisation?: string][] = [
  ['sec', 'secretariat'],
  ['rev1', 'reviewer', 'FAO'],
  ['rev2', 'reviewer', 'FAO'],
  ['rev3', 'reviewer', 'FAO'],
  ['insider', 'reviewer', 'ILO'],
  ['chair', 'chair'],
  ['focal', 'focal-point', 'IOM'],
];

type Body = ReturnType<typeof JSON.parse>;

/** A fund with its people, a published rubric and, one at a time, a submitted note to be screened. */
export class ScreeningStory {
  readonly people: Record<string, string> = {};
  readonly organisationIds: Record<string, string> = {};
  rubricId: string;
  noteId: string;
  /** Of the note, under the base path. */
  path: string;
  private readonly clients: Record<string, Client> = {};
  private notes = 0;

  private constructor(
    readonly api: TestApi,
    readonly fundId: string,
  ) {}

  static async arrange(): Promise<ScreeningStory> {
    const api = await startTestApi();
    const story = new ScreeningStory(api, await insertFund(api.database));
    for (const code of ['IOM', 'ILO', 'UNHCR', 'FAO']) {
      story.organisationIds[code] = await insertOrganisation(api.database, code);
    }
    for (const [name, role, code] of cast) await story.enter(name, role, story.fundId, code);
    await story.enter('stranger', 'reviewer', await insertFund(api.database, 'OTH00'));
    story.rubricId = await publishRubric(story.as('sec'));
    return story;
  }

  as(name: string): Client {
    return this.clients[name]!;
  }

  async newNote(): Promise<void> {
    this.notes += 1;
    this.noteId = await insertSubmittedNote(this.api.database, {
      fundId: this.fundId,
      organisationIds: this.organisationIds,
      participants: ['IOM', 'ILO'],
      title: `Xylophone ${this.notes}`,
      createdBy: this.people['focal'],
    });
    this.path = `/funds/MIG00/concept-notes/${this.noteId}`;
  }

  async noteVersion(): Promise<Record<string, string>> {
    return ifMatch((await this.note()).version);
  }

  async noteState(): Promise<string> {
    return (await this.note()).state;
  }

  /** A verb of the note by the secretariat at the present version. */
  async act(verb: string, body: object = {}): Promise<Answer<Body>> {
    return this.as('sec').post(`${this.path}/${verb}`, body, await this.noteVersion());
  }

  async open(): Promise<void> {
    must(await this.act('eligibility', { outcome: 'eligible' }), 200);
    must(await this.act('open-screening'), 200);
  }

  async assign(...names: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) {
      const body = { reviewer: this.people[name], dueOn: '2026-12-24' };
      ids.push(must(await this.as('sec').post(`${this.path}/reviews`, body), 201).body.id as string);
    }
    return ids;
  }

  async reviewVersion(id: string): Promise<Record<string, string>> {
    const sql = 'SELECT version FROM review WHERE id = $1';
    const [found] = await this.api.database.sql<{ version: number }>(sql, [id]);
    return ifMatch(found!.version);
  }

  async declare(name: string, id: string, conflict = false): Promise<Answer<Body>> {
    const body = conflict ? { conflict, nature: 'A former colleague wrote it.' } : { conflict };
    return this.as(name).post(`${this.path}/reviews/${id}/declare`, body, await this.reviewVersion(id));
  }

  async save(name: string, id: string, scores: object): Promise<Answer<Body>> {
    return this.as(name).patch(`${this.path}/reviews/${id}`, scores, await this.reviewVersion(id));
  }

  async submit(name: string, id: string): Promise<Answer<Body>> {
    return this.as(name).post(`${this.path}/reviews/${id}/submit`, {}, await this.reviewVersion(id));
  }

  /** Declares no conflict, saves both scores and files. */
  async file(name: string, id: string, s01: number, s03: number, word?: string): Promise<void> {
    must(await this.declare(name, id), 200);
    must(await this.save(name, id, sheet(s01, s03, word)), 200);
    must(await this.submit(name, id), 200);
  }

  private async note() {
    const sql = 'SELECT version, state FROM concept_note WHERE id = $1';
    const [found] = await this.api.database.sql<{ version: number; state: string }>(sql, [this.noteId]);
    return found!;
  }

  private async enter(name: string, role: Role, fundId: string, code?: string): Promise<void> {
    const organisationId = code ? this.organisationIds[code] : undefined;
    const email = `${name}@x.test`;
    const person = { email, organisationId, roles: [{ role, fundId }] };
    this.people[name] = await insertPerson(this.api.database, person);
    this.clients[name] = await this.api.signIn(email);
  }
}

function must(answer: Answer<Body>, status: number): Answer<Body> {
  if (answer.status !== status)
    throw new Error(`${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
