import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../../../api/client';
import { amendBody, amendmentOf, missingOfAmendment } from './amendment-draft';

const line = (id: string, amount: string, received: string) => ({
  ...{ id, amount, received, number: 1, areas: ['TA1'], places: [] },
});
const agreement = {
  ...{ contributor: 'GOV-DE', number: 'SAA-1', signedOn: '2024-01-10', currency: 'EUR', note: '' },
  amount: '100.00',
  lines: [line('a', '60.00', '40.00'), line('b', '40.00', '0.00')],
  instalments: [{ id: 'c', dueOn: '2024-02-01', amount: '100.00', paid: '40.00' }],
} as unknown as Schema<'AgreementAnswer'>;

describe('an amendment', () => {
  it('begins with the agreement as it is, and knows what has come', () => {
    const draft = amendmentOf(agreement, '2026-11-21');
    expect(draft.lines.map(({ id, received }) => [id, received])).toEqual([
      ['a', '40.00'],
      ['b', undefined],
    ]);
    expect(draft.instalments[0]).toMatchObject({ id: 'c', received: '40.00' });
    expect(missingOfAmendment(draft)).toEqual(['amendReason']);
    expect(missingOfAmendment({ ...draft, amendedOn: '', reason: ' x ' })).toEqual(['amendedOn']);
  });

  it('sends every part, those that were there by their ids; a single instalment is the whole', () => {
    const draft = amendmentOf(agreement, '2026-11-21');
    const more = { key: 3, amount: '50.00', areas: [], places: ['MA'] };
    expect(
      amendBody({ ...draft, amount: '150.00', reason: ' More. ', lines: [...draft.lines, more] }, 'EUR'),
    ).toEqual({
      ...{ amendedOn: '2026-11-21', reason: 'More.', amount: '150.00' },
      lines: [
        { id: 'a', amount: '60.00', areas: ['TA1'], places: [] },
        { id: 'b', amount: '40.00', areas: ['TA1'], places: [] },
        { amount: '50.00', areas: [], places: ['MA'] },
      ],
      instalments: [{ id: 'c', dueOn: '2024-02-01', amount: '150.00' }],
    });
  });
});
