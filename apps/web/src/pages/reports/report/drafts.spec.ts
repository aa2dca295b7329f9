import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../../../api/client';
import { changeOf, draftOf, numberText } from './drafts.js';

const line = { category: 'staff', budget: '10.00', previous: '0.00', cumulative: '0.00' };
const report = (part: object) => ({ financial: null, narrative: null, ...part }) as Schema<'ReportAnswer'>;

describe('a financial report as it is typed', () => {
  const given = report({
    financial: {
      lines: [
        { ...line, actual: '1250.50' },
        { ...line, category: 'travel', actual: null },
      ],
    },
  });

  it('shows amounts in the reader’s manner and sends decimal text', () => {
    const draft = draftOf(given, 'fr');
    expect(draft.amounts).toEqual({ staff: '1\u202f250,50', travel: '' });
    expect(changeOf(draft, true, 'fr').financial).toEqual({
      expenditure: [
        { category: 'staff', amount: '1250.50' },
        { category: 'travel', amount: null },
      ],
      remarks: null,
    });
  });

  it('leaves alone what cannot be read yet', () => {
    const draft = { ...draftOf(given, 'en'), amounts: { staff: 'about 3', travel: '0' } };
    expect(changeOf(draft, true, 'en').financial?.expenditure).toEqual([
      { category: 'travel', amount: '0.00' },
    ]);
  });
});

describe('a narrative report as it is typed', () => {
  it('comes back as it was, entries without their name included', () => {
    const draft = draftOf(
      report({
        narrative: { summary: 'Well.', risks: [{ risk: 'Rain', likelihood: 2, impact: 5, response: '' }] },
      }),
      'en',
    );
    draft.lists.partners.push({ name: '', contribution: 'a hall' });
    const { narrative } = changeOf(draft, false, 'en');
    expect(narrative).toMatchObject({
      summary: 'Well.',
      delays: null,
      risks: [{ risk: 'Rain', likelihood: 2, impact: 5, response: '' }],
      partners: [{ name: '–', contribution: 'a hall' }],
    });
    expect(draftOf(report({ narrative }), 'en')).toEqual(draft);
  });

  it('reads numbers as people write them, and does not guess', () => {
    expect(['1 250,5', '-3', '', 'many', '1.2.3'].map(numberText)).toEqual([
      '1250.5',
      '-3',
      null,
      null,
      null,
    ]);
  });
});
