import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type NoteContent, narrativeSections } from './content.rules.js';
import { type PlaceFacts } from './places.rules.js';
import { readinessErrors, type ReadinessFacts } from './readiness.rules.js';

const places = new Map<string, PlaceFacts>([
  ['KE', { kind: 'country', within: ['014', '202', '002', '001'] }],
  ['UG', { kind: 'country', within: ['014', '202', '002', '001'] }],
  ['014', { kind: 'region', within: ['202', '002', '001'] }],
  ['FR', { kind: 'country', within: ['155', '150', '001'] }],
  ['001', { kind: 'region', within: [] }],
]);

const sections = Object.fromEntries(narrativeSections.map((section) => [section, 'Text.']));
const complete: NoteContent = {
  ...sections,
  title: 'Title',
  language: 'en',
  scope: 'country',
  places: ['KE'],
  primaryArea: 'TA1',
  gcmObjectives: ['OBJ01'],
  sdgTargets: [{ target: '10.7', sharePercent: 100 }],
  cooperationFrameworkOutcome: 'Outcome',
  conveningAgency: 'IOM',
  durationMonths: 24,
  budget: [
    { organisation: 'IOM', direct: '100.00', indirect: '7.00' },
    { organisation: 'ILO', direct: '100.00', indirect: '7.00' },
  ],
  markers: [{ marker: 'GEM', score: '2', evidence: 'Evidence' }],
  contacts: [{ name: 'A', email: 'a@b.org', role: '' }],
};

function errorsOf(changes: Partial<NoteContent>, facts: Partial<ReadinessFacts> = {}): string[] {
  return readinessErrors({
    content: { ...complete, ...changes },
    currency: 'USD',
    limits: {
      minParticipants: 2,
      indirectCostCapBasisPoints: 700,
      budgetLimitMinor: '500000',
      maxDurationMonths: 36,
    },
    call: { themes: [], regions: [] },
    codes: {
      areas: new Set(['TA1', 'TA2']),
      objectives: new Set(['OBJ01']),
      partnerCategories: new Set(['STK_CSO']),
      markers: new Map([['GEM', new Set(['0', '1', '2', '3'])]]),
      places,
    },
    organisations: new Map([
      ['IOM', { active: true }],
      ['ILO', { active: true }],
      ['OLD', { active: false }],
    ]),
    ...facts,
  }).map(({ pointer, code }) => `${pointer} ${code}`);
}

const line = (organisation: string, direct: string, indirect: string) => ({ organisation, direct, indirect });

describe('readiness', () => {
  it('finds nothing in a complete note and everything in an empty one', () => {
    expect(errorsOf({})).toEqual([]);
    const empty = Object.fromEntries(Object.keys(complete).map((key) => [key, undefined]));
    const found = errorsOf(empty);
    expect(found).toContain('/title field-required');
    expect(found).toContain('/budget field-required');
    expect(found).toContain('/markers markers-missing');
    expect(found).toHaveLength(narrativeSections.length + 12);
  });

  it.each<[string, Partial<NoteContent>, string[]]>([
    ['two countries', { places: ['KE', 'UG'] }, ['/places places-differ-from-scope']],
    ['one of many', { scope: 'multi-country' }, ['/places places-differ-from-scope']],
    ['a region', { scope: 'regional', places: ['014'], cooperationFrameworkOutcome: undefined }, []],
    ['the world', { scope: 'global', places: ['001'] }, []],
    ['an unknown place', { places: ['XX'] }, ['/places/0 code-unknown']],
    ['a place twice', { places: ['KE', 'KE'] }, ['/places/1 value-repeated']],
    ['an unknown area', { primaryArea: 'TA9' }, ['/primaryArea code-unknown']],
    ['the main area again', { otherAreas: ['TA1'] }, ['/otherAreas/0 value-repeated']],
    [
      'shares of 99 %',
      { sdgTargets: [{ target: '10.7', sharePercent: 99 }] },
      ['/sdgTargets shares-not-hundred'],
    ],
    [
      'no such target',
      { sdgTargets: [{ target: '18.1', sharePercent: 100 }] },
      ['/sdgTargets/0/target code-unknown'],
    ],
    ['a long time', { durationMonths: 37 }, ['/durationMonths number-out-of-range']],
    ['one entity', { budget: [line('IOM', '1.00', '0')] }, ['/budget too-few-items']],
    [
      'a convener without money',
      { conveningAgency: 'OLD' },
      ['/conveningAgency organisation-not-active', '/conveningAgency convener-without-budget'],
    ],
    [
      'a stranger',
      { budget: [line('IOM', '1', '0'), line('XYZ', '1', '0')] },
      ['/budget/1/organisation organisation-unknown'],
    ],
    [
      'the same entity twice',
      { budget: [line('IOM', '1', '0'), line('IOM', '1', '0'), line('ILO', '1', '0')] },
      ['/budget/1/organisation value-repeated'],
    ],
    [
      'too much',
      { budget: [line('IOM', '4999', '0'), line('ILO', '1.01', '0')] },
      ['/budget budget-above-limit'],
    ],
    [
      'a wrong score',
      { markers: [{ marker: 'GEM', score: '9', evidence: ' ' }] },
      ['/markers/0/score value-not-listed', '/markers/0/evidence field-required'],
    ],
    [
      'no address',
      { contacts: [{ name: 'A', email: 'nobody', role: '' }] },
      ['/contacts/0/email text-not-email'],
    ],
  ])('judges %s', (_, changes, expected) => {
    expect(errorsOf(changes)).toEqual(expected);
  });

  it('holds a note to the themes and regions of its call', () => {
    const call = { themes: ['TA2'], regions: ['002'] };
    expect(errorsOf({ places: ['FR'] }, { call })).toEqual([
      '/places/0 place-outside-call',
      '/primaryArea theme-outside-call',
    ]);
    expect(errorsOf({ primaryArea: 'TA2' }, { call })).toEqual([]);
  });

  it('never lets indirect costs exceed the floor of 7 % of the entity’s own direct costs', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 200_000n), (direct) => {
        const text = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
        const cap = (direct * 7n) / 100n;
        const other = line('ILO', '1.00', '0');
        expect(errorsOf({ budget: [line('IOM', text(direct), text(cap)), other] })).toEqual([]);
        expect(errorsOf({ budget: [line('IOM', text(direct), text(cap + 1n)), other] })).toEqual([
          '/budget/0/indirect indirect-above-cap',
        ]);
      }),
    );
  });
});
