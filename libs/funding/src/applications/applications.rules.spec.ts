import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMinor, sumMinor } from '#kernel';
import { type KnownInstalment, partsOf } from './applications.rules.js';

const given = fc.record({
  left: fc.bigInt(1n, 5_000n),
  open: fc.array(fc.bigInt(0n, 2_000n), { minLength: 1, maxLength: 3 }),
  lines: fc.array(fc.bigInt(0n, 3_000n), { minLength: 1, maxLength: 2 }),
  parts: fc.array(fc.record({ at: fc.nat(2), line: fc.nat(1), amount: fc.bigInt(1n, 2_000n) }), {
    minLength: 1,
    maxLength: 6,
  }),
  confirmed: fc.boolean(),
});

describe('the parts of a deposit', () => {
  it('never add up to more than is left, nor beyond what is open unless confirmed', () => {
    fc.assert(
      fc.property(given, ({ left, open, lines, parts, confirmed }) => {
        const known = new Map<string, KnownInstalment>(
          open.map((openMinor, index) => [
            `i${index}`,
            {
              ...{ id: `i${index}`, agreementId: 'a', contributorId: 'c', currency: 'EUR', isOver: false },
              openMinor,
              lines: lines.map((lineOpen, number) => ({ id: `l${number}`, openMinor: lineOpen })),
            },
          ]),
        );
        const asked = parts.map(({ at, line, amount }) => ({
          instalment: `i${at % open.length}`,
          line: `l${line % lines.length}`,
          amount: formatMinor(amount, 'EUR'),
        }));
        const found = partsOf(
          { contributorId: null, currency: 'EUR', leftMinor: left },
          { parts: asked, confirmOverPayment: confirmed },
          known,
        );
        const sumOf = (key: 'instalmentId' | 'lineId', id: string) =>
          sumMinor(found.parts.filter((part) => part[key] === id).map(({ amountMinor }) => amountMinor));
        const isOver =
          open.some((most, index) => sumOf('instalmentId', `i${index}`) > most) ||
          lines.some((most, index) => sumOf('lineId', `l${index}`) > most);
        const total = sumMinor(parts.map(({ amount }) => amount));
        const isFine = total <= left && (confirmed || !isOver);
        expect(found.errors.length === 0).toBe(isFine);
        expect(found.contributorId).toBe('c');
      }),
    );
  });
});
