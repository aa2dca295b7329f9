import { describe, expect, it } from '@jest/globals';
import { type ImportColumn, importColumns, importKinds } from './columns.rules.js';
import { headingsOf } from './headings.js';
import { importTexts } from './texts/texts.js';

const cell = (text: string) => ({ kind: 'text', text }) as const;
const read = (...headings: string[]) => headingsOf('deposits', headings.map(cell));

describe('the headings of a file', () => {
  it.each(importKinds)('of %s are read in each language, as we write them and by their names', (kind) => {
    const names = Object.keys(importColumns[kind]) as ImportColumn[];
    const sets = [
      names,
      ...Object.values(importTexts).map(({ columns }) => names.map((name) => columns[name])),
    ];
    for (const headings of sets) {
      expect(headingsOf(kind, headings.map(cell))).toEqual({ at: names, errors: [] });
      const bare = headings.map((heading) => heading.replace(/\(.*\)/, ''));
      expect(headingsOf(kind, bare.map(cell))).toEqual({ at: names, errors: [] });
    }
  });

  it('may differ in case, accents, spaces and marks', () => {
    expect(read(' Contributeur ', 'MONTANT', 'date de  valeur', 'Reference_bancaire').at).toEqual([
      'contributor',
      'amount',
      'valueDate',
      'bankReference',
    ]);
    expect(read("Donneur d'ordre", 'Donneur d\u2019ordre', 'CONTRIBUYENTE\u00a0(Codigo)', '  ').at).toEqual([
      'remitter',
      'remitter',
      'contributor',
      null,
    ]);
  });

  it('that mean nothing here are named, like those that stand twice or are missing', () => {
    const { errors } = read('Betrag', 'Tranche', 'Amount', 'montant', 'Value date');
    expect(errors.map(({ pointer, code, params }) => [pointer, code, params?.['column']])).toEqual([
      ['', 'column-unknown', 'Betrag'],
      ['', 'column-unknown', 'Tranche'],
      ['/amount', 'column-repeated', undefined],
      ['/bankReference', 'column-missing', 'bankReference'],
    ]);
  });
});
