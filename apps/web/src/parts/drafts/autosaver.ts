import type { LocalCopy } from './local-copy';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface Saving {
  state: SaveState;
  savedAt: Date | null;
  problem: unknown;
}

interface AutosaverOptions<Draft> {
  /** Sends the draft; throws what the server answers. */
  save: (draft: Draft) => Promise<unknown>;
  copy: LocalCopy<Draft>;
  /** Whether what was thrown says that somebody else saved meanwhile. */
  isConflict: (problem: unknown) => boolean;
  pauseMs?: number;
  retryMs?: number;
}

/** Saves a draft a moment after the last change, one request at a time, and again when it failed. */
export class Autosaver<Draft> {
  private saving: Saving = { state: 'saved', savedAt: null, problem: null };
  private pending: { draft: Draft } | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: AutosaverOptions<Draft>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly now = (): Saving => this.saving;

  /** Takes a change: kept in the browser at once, sent a moment after the last one. */
  change(draft: Draft): void {
    this.pending = { draft };
    this.options.copy.keep(draft);
    // A conflict waits for whoever types to choose.
    if (this.saving.state === 'conflict') return;
    if (!this.running) this.tell({ state: 'waiting' });
    this.saveIn(this.options.pauseMs ?? 1_200);
  }

  /** Saves what is not saved yet; whether everything is saved afterwards. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** Lets go of what is not saved: the server's version is taken instead. */
  letGo(): void {
    clearTimeout(this.timer);
    this.pending = null;
    this.options.copy.forget();
    this.tell({ state: 'saved', problem: null });
  }

  /** Stops trying; the local copy stays. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<boolean> {
    while (this.pending) {
      const sent = this.pending;
      this.tell({ state: 'saving' });
      try {
        await this.options.save(sent.draft);
      } catch (problem) {
        const conflict = this.options.isConflict(problem);
        this.tell({ state: conflict ? 'conflict' : 'failed', problem });
        if (!conflict) this.saveIn(this.options.retryMs ?? 10_000);
        return false;
      }
      if (this.pending === sent) this.pending = null;
    }
    this.options.copy.forget();
    if (this.saving.state !== 'saved') this.tell({ state: 'saved', savedAt: new Date(), problem: null });
    return true;
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), ms);
  }

  private tell(change: Partial<Saving>): void {
    this.saving = { ...this.saving, ...change };
    for (const listener of this.listeners) listener();
  }
}
