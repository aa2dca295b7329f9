import { describe, expect, it } from '@jest/globals';
import { sectionsOf, type Task, workOf } from './sections';

const now = new Date('2026-11-21T09:00:00Z');

function task(part: Partial<Task>): Task {
  const subject = { type: 'report', id: '1', code: 'MIG00-JP-0001', title: 'A title' };
  const words = { label: 'A sentence.', verb: 'Do it', path: '/' };
  return {
    kind: 'report-write',
    fund: 'MIG00',
    subject,
    ...words,
    dueOn: null,
    dueAt: null,
    late: false,
    since: null,
    ...part,
  };
}

describe('sections of tasks', () => {
  it('puts late before this week before later before what has no date, and leaves empty ones out', () => {
    const sections = sectionsOf(
      [
        task({ dueOn: '2026-11-01', late: true }),
        task({ dueOn: '2026-11-25' }),
        task({ dueAt: '2026-12-19T04:00:00Z' }),
        task({ verb: 'Undated' }),
      ],
      now,
    );
    expect(sections.map(({ name }) => name)).toEqual(['late', 'week', 'later', 'undated']);
    expect(sectionsOf([task({ verb: 'Undated' })], now).map(({ name }) => name)).toEqual(['undated']);
  });

  it('keeps the order of the API within a section', () => {
    const [first, second] = [task({ verb: 'First' }), task({ verb: 'Second' })];
    expect(sectionsOf([first, second], now)[0]?.tasks).toEqual([first, second]);
  });
});

describe('work', () => {
  it('adds up funds and kinds of one verb, also what is counted and not named, the most first', () => {
    const items = [
      task({}),
      task({ kind: 'note-check', verb: 'Check' }),
      task({ kind: 'report-verify', verb: 'Check' }),
    ];
    const counts = [
      { kind: 'report-write' as const, fund: 'MIG00', count: 1 },
      { kind: 'note-check' as const, fund: 'MIG00', count: 60 },
      { kind: 'note-check' as const, fund: 'TWO', count: 2 },
      { kind: 'report-verify' as const, fund: 'TWO', count: 3 },
      { kind: 'note-convert' as const, fund: 'TWO', count: 9 },
    ];
    expect(workOf({ items, total: 75, counts })).toEqual([
      { verb: 'Check', count: 65 },
      { verb: 'Do it', count: 1 },
    ]);
  });
});
