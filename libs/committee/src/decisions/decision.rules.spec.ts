import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DecisionRule,
  neededInFavour,
  outcomes,
  outcomesOf,
  positions,
  possibleOutcomes,
  requireOutcome,
  type SeatAtItem,
  tally,
} from './decision.rules.js';

const seat = fc.record({
  seatId: fc.uuid(),
  voting: fc.boolean(),
  present: fc.boolean(),
  conflict: fc.constantFrom(null, true, false),
  position: fc.option(fc.constantFrom(...positions)),
});
const seats = fc.array(seat, { maxLength: 15 });
const rule = fc.record({
  rule: fc.constantFrom<DecisionRule>('consensus', 'majority', 'two-thirds'),
  quorumBasisPoints: fc.integer({ min: 1, max: 10_000 }),
});
const procedure = fc.constantFrom('meeting' as const, 'written' as const);

function member(position: SeatAtItem['position'], rest: Partial<SeatAtItem> = {}): SeatAtItem {
  return { seatId: 's', voting: true, present: true, conflict: false, position, ...rest };
}
const half = { rule: 'consensus', quorumBasisPoints: 5_000 } as const;

describe('the rule of decision', () => {
  it('counts only seats that vote, are present and declared no conflict', () => {
    fc.assert(
      fc.property(seats, rule, procedure, (all, fundRule, kind) => {
        const heard = all.filter((s) => s.voting && s.present && s.conflict === false);
        const recused = all.filter((s) => s.voting && s.conflict === true);
        const before = tally(all, fundRule, kind);
        expect(before.counted).toBe(heard.length);
        // Whatever the others say changes nothing.
        const silenced = all.map((s) => (heard.includes(s) ? s : { ...s, position: 'objection' as const }));
        expect(tally(silenced, fundRule, kind)).toEqual(before);
        expect(tally([...heard, ...recused], fundRule, kind).inFavour).toBe(before.inFavour);
      }),
    );
  });

  it('never carries without quorum, and never against an objection under consensus', () => {
    fc.assert(
      fc.property(seats, rule, procedure, (all, fundRule, kind) => {
        const count = tally(all, fundRule, kind);
        if (count.carried) {
          expect(count.quorumMet).toBe(true);
          expect(count.counted * 10_000).toBeGreaterThanOrEqual(count.base * fundRule.quorumBasisPoints);
          if (fundRule.rule === 'consensus') expect(count.objections).toBe(0);
          if (fundRule.rule === 'majority') expect(count.inFavour * 2).toBeGreaterThan(count.counted);
          if (fundRule.rule === 'two-thirds')
            expect(count.inFavour * 3).toBeGreaterThanOrEqual(count.counted * 2);
        }
        expect(count.inFavour + count.objections + count.comments).toBeLessThanOrEqual(count.counted);
      }),
    );
  });

  it('lets another objection help nobody', () => {
    fc.assert(
      fc.property(seats, rule, procedure, fc.nat(), (all, fundRule, kind, pick) => {
        if (all.length === 0) return;
        const index = pick % all.length;
        const worse = all.map((s, i) => (i === index ? { ...s, position: 'objection' as const } : s));
        const [before, after] = [tally(all, fundRule, kind), tally(worse, fundRule, kind)];
        if (after.carried) expect(before.carried || all[index]!.position === null).toBe(true);
      }),
    );
  });

  it('takes silence for consent under consensus, not in a meeting that votes', () => {
    const silent = [member(null), member(null), member('no-objection')];
    expect(tally(silent, half, 'meeting').carried).toBe(true);
    expect(tally(silent, { ...half, rule: 'majority' }, 'meeting').carried).toBe(false);
    expect(tally(silent, { ...half, rule: 'majority' }, 'written').carried).toBe(true);
  });

  it('takes recused seats out of the quorum’s base', () => {
    const four = [member(null), member(null, { present: false }), member(null, { present: false })];
    expect(tally(four, half, 'meeting').quorumMet).toBe(false);
    const recused = [member(null), member(null, { present: false }), member(null, { conflict: true })];
    expect(tally(recused, half, 'meeting')).toMatchObject({ base: 2, recused: 1, quorumMet: true });
  });

  it('has no quorum of nobody', () => {
    expect(tally([], half, 'meeting').quorumMet).toBe(false);
  });

  it.each([
    ['majority', 4, 3],
    ['majority', 5, 3],
    ['two-thirds', 6, 4],
    ['two-thirds', 7, 5],
    ['consensus', 7, null],
  ] as const)('%s of %i needs %s', (name, counted, needed) => {
    expect(neededInFavour(name, counted)).toBe(needed);
  });

  it('allows exactly the outcomes it offers', () => {
    const kinds = fc.constantFrom('concept-note' as const, 'programme' as const, 'policy' as const);
    fc.assert(
      fc.property(seats, rule, kinds, fc.constantFrom(...outcomes), (all, fundRule, kind, outcome) => {
        const count = tally(all, fundRule, 'meeting');
        const attempt = () => requireOutcome(kind, outcome, fundRule, count);
        if (possibleOutcomes(kind, count).includes(outcome)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow();
      }),
    );
    expect(outcomesOf['information']).toEqual(['noted']);
  });
});
