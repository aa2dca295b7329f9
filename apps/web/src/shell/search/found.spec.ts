import { describe, expect, it } from '@jest/globals';
import { type Found, groupsOf, lineAfter, matches, withRecent } from './found';

const line = (path: string): Found => ({ path, title: path, code: null, state: null });

describe('what the search shows', () => {
  it('puts pages first, then each kind of record in the order of the API; empty kinds are left out', () => {
    const hit = { id: '1', code: 'MIG00-CN-0001', title: 'A note', stateLabel: 'Draft' };
    const hits = [
      { ...hit, type: 'concept-note' as const, path: '/a' },
      { ...hit, type: 'person' as const, path: '/b' },
      { ...hit, type: 'concept-note' as const, path: '/c' },
    ];
    expect(groupsOf([], hits).map(({ name, found }) => [name, found.map(({ path }) => path)])).toEqual([
      ['concept-note', ['/a', '/c']],
      ['person', ['/b']],
    ]);
    expect(groupsOf([line('/')], hits)[0]?.name).toBe('pages');
  });

  it('goes round at both ends with the arrows', () => {
    expect([lineAfter('ArrowDown', 2, 3), lineAfter('ArrowUp', 0, 3)]).toEqual([0, 2]);
    expect([lineAfter('ArrowDown', 0, 0), lineAfter('a', 1, 3)]).toEqual([null, null]);
  });

  it('keeps the last few that were chosen, each once', () => {
    const recent = ['/1', '/2', '/3', '/4', '/5', '/6'].map(line);
    expect(withRecent(recent, line('/3')).map(({ path }) => path)).toEqual([
      '/3',
      '/1',
      '/2',
      '/4',
      '/5',
      '/6',
    ]);
    expect(withRecent(recent, line('/7'))).toHaveLength(6);
  });

  it('finds pages without their accents', () => {
    expect([matches('Dépôts', 'depo'), matches('Dépôts', 'virement')]).toEqual([true, false]);
  });
});
