/** What an answer says; the story reads it freely, the server's own tests hold its shape. */
export type Read = ReturnType<typeof JSON.parse>;

/** The people of the story: demo accounts by their short names. */
export const cast = [
  'secretariat',
  'reviewer1',
  'reviewer2',
  'reviewer3',
  'chair',
  'member.donor',
  'member.country',
  'member.un',
  'member.stakeholder',
  'agent',
  'agent.approver',
  'iom',
  'ilo',
] as const;
export type PersonName = (typeof cast)[number];

const password = 'tributary-demo';

/** The server answered otherwise than the story expects; `message` tells which step, and what it said. */
export class StoryProblem extends Error {}

interface Sent {
  method: string;
  path: string;
  body?: unknown;
  /** For `If-Match`. */
  version?: number;
}

/** A no that the story expects. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  body: Read;
}

/** One person's hands on the product: nothing but HTTP. */
export class Hands {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
    readonly account: string,
    readonly personId: string,
    readonly fullName: string,
  ) {}

  /** Signs in with the demo's password. */
  static async signIn(address: string, account: PersonName): Promise<Hands> {
    const email = `${account}@demo.tributary.test`;
    const visitor = new Hands(address, '', account, '', account);
    const answer = await visitor.request({
      method: 'POST',
      path: '/auth/login',
      body: { email, password },
    });
    if (answer.status !== 200) {
      throw new StoryProblem(`${email} cannot sign in (${answer.status}). Is the demo data loaded?`);
    }
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const me = (await new Hands(address, cookie, account, '', account).get('/me')) as Read;
    return new Hands(address, cookie, account, me.id, me.fullName);
  }

  get(path: string): Promise<Read> {
    return this.ask({ method: 'GET', path });
  }

  post(path: string, body: unknown = {}, version?: number): Promise<Read> {
    return this.ask({ method: 'POST', path, body, version });
  }

  /** Reads the record, then does a verb with it at the version that was read. */
  async act(path: string, verb: string, body: unknown = {}): Promise<Read> {
    const { version } = await this.get(path);
    return this.post(`${path}/${verb}`, body, version);
  }

  /** Reads what is at the path, then changes it at the version that was read. */
  async change(method: 'PATCH' | 'PUT', path: string, body: unknown, readFrom = path): Promise<Read> {
    const { version } = await this.get(readFrom);
    return this.ask({ method, path, body, version });
  }

  put(path: string, body: unknown, version?: number): Promise<Read> {
    return this.ask({ method: 'PUT', path, body, version });
  }

  /** Attaches a file. */
  async upload(path: string, kind: string, name: string, content: Blob): Promise<Read> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', content, name);
    return this.read({ method: 'POST', path }, await this.request({ method: 'POST', path, body: form }));
  }

  /** Tries what must be refused with this code. Throws when it succeeds, or is refused otherwise. */
  async refused(code: string, sent: Sent): Promise<Refusal> {
    const answer = await this.request(sent);
    const body = await bodyOf(answer);
    if (answer.ok || body.code !== code) {
      const said = `${answer.status} ${body.code ?? ''} ${body.detail ?? ''}`;
      throw new StoryProblem(`${sent.method} ${sent.path} should be refused with “${code}”, but: ${said}`);
    }
    return { status: answer.status, code, detail: body.detail, body };
  }

  private async ask(sent: Sent): Promise<Read> {
    return this.read(sent, await this.request(sent));
  }

  private async read({ method, path }: Sent, answer: Response): Promise<Read> {
    const body = await bodyOf(answer);
    if (answer.ok) return body;
    const errors = ((body.errors ?? []) as Read[]).map((error) => `\n  ${error.pointer}: ${error.message}`);
    const said = `${answer.status} ${body.code ?? ''} ${body.detail ?? ''}${errors.join('')}`;
    throw new StoryProblem(`${this.account}: ${method} ${path} was answered ${said}`);
  }

  private request({ method, path, body, version }: Sent): Promise<Response> {
    const headers: Record<string, string> = { 'accept-language': 'en' };
    if (this.cookie) headers['cookie'] = this.cookie;
    if (version !== undefined) headers['if-match'] = `"v${version}"`;
    if (body instanceof FormData) return this.fetch(method, path, headers, body);
    if (body === undefined) return this.fetch(method, path, headers);
    headers['content-type'] = 'application/json';
    return this.fetch(method, path, headers, JSON.stringify(body));
  }

  private async fetch(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | FormData,
  ) {
    try {
      return await fetch(`${this.address}/api/v1${path}`, { method, headers, body });
    } catch {
      throw new StoryProblem(`No server answers at ${this.address}.`);
    }
  }
}

async function bodyOf(answer: Response): Promise<Read> {
  const text = await answer.text();
  return text === '' ? {} : JSON.parse(text);
}
