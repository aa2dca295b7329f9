import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Keyset, limitOf, totalText } from './keyset.js';

const order = new Keyset(
  'note:time',
  [
    { sql: 'n.at', type: 'timestamptz' },
    { sql: 'n.id', type: 'uuid' },
  ],
  'desc',
);

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, n) => ({ n, keys: ['2026-11-21 12:00:00+00', newId()] }));
}

describe('a keyset', () => {
  it('gives a cursor only when there is more, and reads it back', () => {
    expect(order.page(rowsOf(2), 2).nextCursor).toBeNull();
    const found = rowsOf(3);
    const { items, nextCursor } = order.page(found, 2);
    expect(items).toEqual([{ n: 0 }, { n: 1 }]);
    const params: unknown[] = ['before'];
    expect(order.after(nextCursor!, params)).toBe('(n.at, n.id) < ($2::timestamptz, $3::uuid)');
    expect(params).toEqual(['before', ...found[1]!.keys]);
  });

  it('refuses what it did not write', () => {
    const other = new Keyset('note:title', [{ sql: 'n.id', type: 'uuid' }], 'asc');
    const foreign = other.page(
      rowsOf(2).map((row) => ({ ...row, keys: [newId()] })),
      1,
    ).nextCursor!;
    const forged = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(['note:time', 'desc', ...values])).toString('base64url');
    const wrong = [
      foreign,
      'x',
      '',
      forged(),
      forged('yesterday', newId()),
      forged(1, 2),
      forged(null, null),
    ];
    for (const cursor of wrong) {
      expect(() => order.after(cursor, [])).toThrow('cursor-malformed');
    }
  });
});

describe('a list', () => {
  it('has 50 items unless asked, and a total that stops at 1000', () => {
    expect([limitOf({}), limitOf({ limit: 7 })]).toEqual([50, 7]);
    expect([totalText(1000), totalText(1001)]).toEqual(['1000', '1000+']);
  });
});
