import { problemOf } from '../../../api/problem';
import { changedLines, keep, readKept, type SheetLine, withKept } from './sheet';

/** What the keeper needs to know of a review. */
export interface SavedSheet {
  id: string;
  version: number;
  scores: SheetLine[] | null;
}

/** Where the typed words are: with the API, on the way, in this browser only, or in doubt. */
export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' | 'saving' | 'offline' }
  | { kind: 'stale'; theirs: SavedSheet | null }
  | { kind: 'refused'; problem: unknown };

export interface KeptView {
  lines: SheetLine[];
  state: SaveState;
}

export interface SheetStore {
  send(scores: SheetLine[], version: number): Promise<SavedSheet>;
  load(): Promise<SavedSheet | null>;
  storage: Storage;
}

const pauseMs = 900;
const retryMs = 5_000;

/**
 * Saves a sheet as it is typed, one request at a time. Until the API has it, it stays in the browser; when
 * it was changed elsewhere in the meantime, nothing is sent before its writer has chosen.
 */
export class SheetKeeper {
  private saved: SheetLine[];
  private current: KeptView;
  private seen: number;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly review: SavedSheet,
    private readonly store: SheetStore,
  ) {
    this.saved = review.scores ?? [];
    const kept = readKept(review.id, store.storage);
    this.seen = kept?.version ?? review.version;
    const lines = kept ? withKept(this.saved, kept.lines) : this.saved;
    this.current = { lines, state: { kind: 'saved', at: null } };
  }

  /** The version that the API last answered. */
  get version(): number {
    return this.seen;
  }

  readonly view = (): KeptView => this.current;

  /** Calls back at every change; returns how to stop. What an earlier visit left goes now. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    void this.save();
    return () => {
      this.listeners.delete(listener);
      void this.save();
    };
  };

  /** Takes what was typed; it is sent after a short pause. */
  change(criterion: string, part: Partial<Omit<SheetLine, 'criterion'>>): void {
    const lines = this.current.lines.map((line) =>
      line.criterion === criterion ? { ...line, ...part } : line,
    );
    this.keepHere(lines);
    const { state } = this.current;
    this.show({ lines, state: state.kind === 'stale' ? state : { kind: 'unsaved' } });
    this.saveIn(pauseMs);
  }

  /** Sends what is not saved; whether everything is with the API afterwards. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.current.state.kind === 'stale') return false;
    const scores = changedLines(this.current.lines, this.saved);
    if (scores.length === 0) return true;
    this.running = this.send(scores);
    const sent = await this.running;
    this.running = null;
    return sent && changedLines(this.current.lines, this.saved).length > 0 ? this.save() : sent;
  }

  /** After a change elsewhere: `mine` sends what is typed here over it, otherwise theirs is shown. */
  settle(mine: boolean, theirs: SavedSheet): void {
    this.seen = theirs.version;
    this.saved = theirs.scores ?? [];
    const lines = mine ? this.current.lines : this.saved;
    this.keepHere(mine ? lines : null);
    this.show({ lines, state: { kind: 'saved', at: null } });
    void this.save();
  }

  private async send(scores: SheetLine[]): Promise<boolean> {
    const { lines } = this.current;
    this.show({ lines, state: { kind: 'saving' } });
    try {
      const { version } = await this.store.send(scores, this.seen);
      this.seen = version;
      this.saved = lines;
      const rest = changedLines(this.current.lines, lines).length > 0;
      this.keepHere(rest ? this.current.lines : null);
      this.show({
        lines: this.current.lines,
        state: rest ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() },
      });
      return true;
    } catch (error) {
      await this.explain(error);
      return false;
    }
  }

  private async explain(error: unknown): Promise<void> {
    const { status } = problemOf(error);
    const say = (state: SaveState) => this.show({ lines: this.current.lines, state });
    if (status === 412) {
      say({ kind: 'stale', theirs: null });
      say({ kind: 'stale', theirs: await this.store.load().catch(() => null) });
    } else if (status === 0 || status === 401 || (status ?? 0) >= 500) {
      say({ kind: 'offline' });
      this.saveIn(retryMs);
    } else say({ kind: 'refused', problem: error });
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private keepHere(lines: SheetLine[] | null): void {
    keep(this.review.id, lines && { version: this.seen, lines }, this.store.storage);
  }

  private show(view: KeptView): void {
    this.current = view;
    for (const listener of this.listeners) listener();
  }
}
