import { type Problem, problemOf } from '../../../api/problem';
import type { Content, ContentField } from '../content/fields';
import { changeOf, unsavedFields } from './draft';
import type { DraftStore } from './draft-store';

/** What autosave needs of the server. */
export interface NoteServer {
  save(change: Content, version: number): Promise<Saved>;
  read(): Promise<Saved>;
}

export interface Saved {
  content: Content;
  version: number;
}

/** How the text on the screen stands; `at` is when the server last took something. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'pending' | 'saving' | 'kept'; at: number | null }
  | { kind: 'refused'; at: number | null; problem: Problem };

/** What others changed meanwhile, told by the server that refused the older version. */
export interface Meeting {
  fields: ContentField[];
  by: string | null;
  at: string | null;
}

interface LastChange {
  at?: string;
  by?: { organisation?: string | null; name?: string | null };
}

const pauseMs = 1_200;
const retryMs = 5_000;

/** Saves what was typed a moment after typing stops; keeps trying when the connection is away. */
export class Autosave {
  private state: SaveState = { kind: 'saved', at: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Changes whose answers have not come, or came just now. */
  private sent: Content[] = [];
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly unsubscribe: () => void;

  constructor(
    private readonly store: DraftStore,
    private readonly server: NoteServer,
    private readonly onMeeting: (meeting: Meeting) => void = () => undefined,
    private readonly mayGo: (field: ContentField, value: unknown) => boolean = () => true,
  ) {
    this.unsubscribe = store.subscribe(() => this.plan(pauseMs));
    if (this.waiting().length > 0) this.plan(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SaveState => this.state;

  /** Saves at once; resolves when there is nothing left to save or it cannot be saved now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.run();
    // A save that was ending took no notice of what was typed then.
    const goesOn = this.state.kind === 'pending' || this.state.kind === 'saving';
    if (this.waiting().length > 0 && goesOn) await this.run();
    return this.waiting().length === 0;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.unsubscribe();
    this.listeners.clear();
  }

  private waiting(): ContentField[] {
    const draft = this.store.current();
    return unsavedFields(draft).filter((field) => this.mayGo(field, draft.mine[field]));
  }

  private plan(inMs: number): void {
    if (this.waiting().length === 0) return;
    if (this.state.kind !== 'saving') this.tell({ kind: 'pending', at: this.state.at });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), inMs);
  }

  private async run(): Promise<void> {
    this.running ??= this.saveAll().finally(() => (this.running = null));
    await this.running;
  }

  private async saveAll(): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      const fields = this.waiting();
      if (fields.length === 0) return this.tell({ kind: 'saved', at: this.state.at });
      this.tell({ kind: 'saving', at: this.state.at });
      const draft = this.store.current();
      const change = changeOf(draft, fields);
      this.sent.push(change);
      try {
        const saved = await this.server.save(change, draft.version);
        this.state = { kind: 'saving', at: Date.now() };
        this.store.receive(saved.content, saved.version, this.sent);
        this.sent = [];
      } catch (error) {
        if (!(await this.recovered(problemOf(error)))) return;
      }
    }
  }

  /** Whether saving can go on after this problem. */
  private async recovered(problem: Problem): Promise<boolean> {
    const { status } = problem;
    if (status === 412) {
      try {
        const { content, version } = await this.server.read();
        const fields = this.store.receive(content, version, this.sent);
        this.sent = [];
        this.onMeeting({ fields, ...whoAndWhen(problem) });
        return true;
      } catch {
        return this.keep();
      }
    }
    if (status === 0 || status === 401 || status === 429 || status >= 500) return this.keep();
    this.tell({ kind: 'refused', at: this.state.at, problem });
    return false;
  }

  private keep(): false {
    this.tell({ kind: 'kept', at: this.state.at });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), retryMs);
    return false;
  }

  private tell(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function whoAndWhen(problem: Problem): { by: string | null; at: string | null } {
  const { lastChange } = problem as Problem & { lastChange?: LastChange };
  const by = lastChange?.by;
  return { by: by?.name ?? by?.organisation ?? null, at: lastChange?.at ?? null };
}
