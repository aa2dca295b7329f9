import type { Content, ContentField } from '../content/fields';
import { chosen, type Draft, freshDraft, received, redone, typed, undone, unsavedFields } from './draft';

/** Where a draft is kept on this device until the server has it: the browser's storage, or none. */
export interface Shelf {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** The browser's storage under a name; where it is full or forbidden the draft lives only in memory. */
export function browserShelf(name: string): Shelf {
  const quietly = <Result>(act: () => Result): Result | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: () => quietly(() => localStorage.getItem(name)),
    write: (text) => void quietly(() => localStorage.setItem(name, text)),
    clear: () => void quietly(() => localStorage.removeItem(name)),
  };
}

/** The draft on the screen: tells whoever shows a part of it, and keeps unsaved text on this device. */
export class DraftStore {
  private draft: Draft;
  private readonly listeners = new Set<() => void>();

  constructor(
    content: Content,
    version: number,
    private readonly shelf: Shelf,
    private readonly now: () => number = Date.now,
  ) {
    this.draft = freshDraft(content, version);
    const kept = this.shelf.read();
    if (kept) this.takeUp(kept, content, version);
  }

  /** As `useSyncExternalStore` wants them: bound, and the same object until something changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): Draft => this.draft;

  type(field: ContentField, value: unknown): void {
    this.set(typed(this.draft, field, value, this.now()));
  }

  /** Undoes; answers the field that changed, or null. */
  undo(): ContentField | null {
    const field = this.draft.past.at(-1)?.field ?? null;
    this.set(undone(this.draft));
    return field;
  }

  redo(): ContentField | null {
    const field = this.draft.future.at(-1)?.field ?? null;
    this.set(redone(this.draft));
    return field;
  }

  /**
   * Takes what the server has now, `sent` being what this page tried to save; answers the fields that
   * others changed.
   */
  receive(content: Content, version: number, sent: readonly Content[] = []): ContentField[] {
    // A list that was asked for earlier may arrive after a newer answer.
    if (version < this.draft.version) return [];
    const { draft, taken } = received(this.draft, content, version, sent);
    this.set(draft);
    return taken;
  }

  choose(field: ContentField, choice: 'mine' | 'theirs'): void {
    this.set(chosen(this.draft, field, choice, this.now()));
  }

  private set(draft: Draft): void {
    if (draft === this.draft) return;
    this.draft = draft;
    const { base, mine, version, conflicts } = draft;
    if (unsavedFields(draft).length === 0 && conflicts.length === 0) this.shelf.clear();
    else this.shelf.write(JSON.stringify({ base, mine, version }));
    for (const listener of this.listeners) listener();
  }

  /** What was typed before the page closed, put upon what the server has now. */
  private takeUp(kept: string, content: Content, version: number): void {
    try {
      const { base, mine, version: seen } = JSON.parse(kept) as Pick<Draft, 'base' | 'mine' | 'version'>;
      const before: Draft = { ...freshDraft(base, seen), mine };
      this.draft = received(before, content, version).draft;
    } catch {
      this.shelf.clear();
    }
  }
}
