import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Content } from '../content/fields.js';
import { Autosave, type Meeting, type NoteServer } from './autosave.js';
import { DraftStore, type Shelf } from './draft-store.js';

function memoryShelf(): Shelf & { text: string | null } {
  return {
    text: null,
    read() {
      return this.text;
    },
    write(text) {
      this.text = text;
    },
    clear() {
      this.text = null;
    },
  };
}

/** A server with one note; it can be away, and others can write. */
class FakeServer implements NoteServer {
  content: Content = { title: 'T' };
  version = 1;
  away = false;
  saves = 0;

  async save(change: Content, version: number) {
    if (this.away) throw new TypeError('fetch failed');
    if (version !== this.version) {
      const lastChange = { at: '2026-11-21T10:00:00Z', by: { organisation: 'ILO', name: null } };
      throw { status: 412, title: 'stale', type: '', lastChange };
    }
    this.saves += 1;
    this.content = { ...this.content, ...change };
    this.version += 1;
    return this.read();
  }

  async read() {
    return { content: this.content, version: this.version };
  }
}

describe('saving as one types', () => {
  let server: FakeServer;
  let shelf: ReturnType<typeof memoryShelf>;
  let store: DraftStore;
  let autosave: Autosave;
  let meetings: Meeting[];

  const begin = () => {
    store = new DraftStore(server.content, server.version, shelf);
    autosave = new Autosave(store, server, (meeting) => meetings.push(meeting));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    server = new FakeServer();
    shelf = memoryShelf();
    meetings = [];
    begin();
  });

  afterEach(() => {
    autosave.stop();
    jest.useRealTimers();
  });

  it('saves once after typing stops, and says so', async () => {
    store.type('title', 'Ti');
    store.type('title', 'Title');
    expect(autosave.current().kind).toBe('pending');
    expect(shelf.text).toContain('Title');
    await jest.advanceTimersByTimeAsync(1_300);
    expect(server).toMatchObject({ saves: 1, content: { title: 'Title' } });
    expect(autosave.current()).toMatchObject({ kind: 'saved', at: expect.any(Number) });
    expect(shelf.text).toBeNull();
  });

  it('keeps the text on this device while the connection is away, and saves it when it is back', async () => {
    server.away = true;
    store.type('context', 'written on a train');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(autosave.current().kind).toBe('kept');
    expect(shelf.text).toContain('written on a train');
    server.away = false;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.content.context).toBe('written on a train');
    expect(autosave.current().kind).toBe('saved');
  });

  it('takes up the next day what was typed before the page closed', async () => {
    server.away = true;
    store.type('risks', 'floods');
    await jest.advanceTimersByTimeAsync(2_000);
    autosave.stop();
    server.away = false;
    server.content = { ...server.content, title: 'Changed meanwhile' };
    server.version = 9;
    begin();
    expect(store.current().mine).toMatchObject({ risks: 'floods', title: 'Changed meanwhile' });
    await jest.advanceTimersByTimeAsync(100);
    expect(server.content).toMatchObject({ risks: 'floods', title: 'Changed meanwhile' });
  });

  it('meets another author: takes their fields, keeps mine, says who', async () => {
    server.content = { title: 'Theirs' };
    server.version = 2;
    store.type('context', 'mine');
    await jest.advanceTimersByTimeAsync(1_300);
    expect(server.content).toEqual({ title: 'Theirs', context: 'mine' });
    expect(meetings).toEqual([{ fields: ['title'], by: 'ILO', at: '2026-11-21T10:00:00Z' }]);
  });

  it('leaves a field in conflict alone until somebody has chosen', async () => {
    server.content = { title: 'Theirs' };
    server.version = 2;
    store.type('title', 'Mine');
    await jest.advanceTimersByTimeAsync(1_300);
    expect(server.content.title).toBe('Theirs');
    expect(store.current().conflicts).toHaveLength(1);
    store.choose('title', 'mine');
    await jest.advanceTimersByTimeAsync(1_300);
    expect(server.content.title).toBe('Mine');
  });

  it('is no stranger to itself when an answer is lost and typing goes on', async () => {
    const save = jest.spyOn(server, 'save').mockImplementationOnce(async (change) => {
      server.content = { ...server.content, ...change };
      server.version += 1;
      store.type('title', 'First and second');
      throw new TypeError('answer lost');
    });
    store.type('title', 'First');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(store.current().conflicts).toEqual([]);
    expect(server.content.title).toBe('First and second');
  });

  it('says what the server refuses and tries again after the next change', async () => {
    const save = jest.spyOn(server, 'save').mockRejectedValueOnce({ status: 422, title: 'wrong', type: '' });
    store.type('title', 'x');
    expect(await autosave.flush()).toBe(false);
    expect(autosave.current()).toMatchObject({ kind: 'refused', problem: { title: 'wrong' } });
    store.type('title', 'y');
    expect(await autosave.flush()).toBe(true);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('takes along what is typed while the save before it is ending', async () => {
    let late: Promise<boolean> | undefined;
    autosave.subscribe(() => {
      if (autosave.current().kind !== 'saved' || late) return;
      store.type('title', 'Second');
      late = autosave.flush();
    });
    store.type('title', 'First');
    await autosave.flush();
    expect(await late).toBe(true);
    expect(server.content.title).toBe('Second');
  });
});
