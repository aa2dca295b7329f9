import { describe, expect, it } from '@jest/globals';
import { leftOf, overPaid, proposal, whyNotSend } from './parts-draft.js';

const instalments = [
  { id: 'late', agreement: 'A', open: '400.00', dueOn: '2027-01-01' },
  { id: 'early', agreement: 'A', open: '300.00', dueOn: '2026-01-01' },
];
const lines = [
  { id: 'one', number: 1, agreement: 'A', open: '350.00' },
  { id: 'two', number: 2, agreement: 'A', open: '350.00' },
];
const part = (instalment: string, line: string, amount: string) => ({ key: 1, instalment, line, amount });

describe('what a deposit pays', () => {
  it('proposes the earliest instalment first, and the lines in their order', () => {
    const parts = proposal('500.00', instalments, lines, 'EUR');
    expect(parts.map(({ instalment, line, amount }) => [instalment, line, amount])).toEqual([
      ['early', 'one', '300.00'],
      ['late', 'one', '50.00'],
      ['late', 'two', '150.00'],
    ]);
    expect(leftOf('500.00', parts, 'EUR')).toBe('0.00');
    expect(overPaid(parts, instalments, lines, 'EUR').size).toBe(0);
  });

  it('leaves what nothing is open for', () => {
    const parts = proposal('900.00', instalments, lines, 'EUR');
    expect(leftOf('900.00', parts, 'EUR')).toBe('200.00');
  });

  it('tells which part goes beyond its instalment or its line, after the parts before it', () => {
    const over = overPaid(
      [part('early', 'one', '300.00'), part('early', 'two', '10.00'), part('late', 'two', '345.00')],
      instalments,
      lines,
      'EUR',
    );
    expect([...over]).toEqual([
      [1, { of: 'instalment', open: '0.00' }],
      [2, { of: 'line', open: '340.00' }],
    ]);
  });

  it('is not sent blank, beyond the deposit, or over-paid without a word', () => {
    const none = { count: 0, confirmed: false };
    expect(whyNotSend([], '1.00', none)).toBe('nothing');
    expect(whyNotSend([part('early', '', '1.00')], '1.00', none)).toBe('blank');
    expect(whyNotSend([part('early', 'one', '1.00')], '-1.00', none)).toBe('tooMuch');
    expect(whyNotSend([part('early', 'one', '1.00')], '1.00', { count: 1, confirmed: false })).toBe(
      'unconfirmed',
    );
    expect(whyNotSend([part('early', 'one', '1.00')], '1.00', { count: 1, confirmed: true })).toBeNull();
  });
});
