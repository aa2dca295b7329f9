import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { type FileItem, vocabularyFiles } from './vocabulary-files.js';

const files = vocabularyFiles();
const attributeOf = (item: FileItem, name: string) => item.attributes[name];

function items(name: string): FileItem[] {
  return files.find((file) => file.name === name)!.items;
}

const codes = (name: string) => items(name).map(({ code }) => code);

describe('the delivered vocabularies', () => {
  it.each(files.map((file) => [file.name, file] as const))('%s is well-formed', (_, file) => {
    expect(file.version).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
    expect(new Set(file.items.map(({ code }) => code)).size).toBe(file.items.length);
    const wrong = file.items.filter((item) => {
      const labelled = languages.every((language) => (item.label[language] ?? '').trim() !== '');
      const standing = item.provisional === item.provisionalFields.length > 0;
      return (
        !labelled || !standing || item.source === '' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(item.code)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('cover each objective of the Compact in exactly one of five areas', () => {
    const covered = items('thematic-areas').flatMap((area) => attributeOf(area, 'gcmObjectives') as string[]);
    expect(codes('thematic-areas')).toHaveLength(5);
    expect(covered.sort()).toEqual(codes('gcm-objectives').sort());
  });

  it('weigh the criteria to one hundred, one of them for the whole portfolio', () => {
    const criteria = items('screening-criteria');
    const weights = criteria.map((criterion) => (attributeOf(criterion, 'weight') as number | null) ?? 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    const portfolio = criteria.filter((criterion) => attributeOf(criterion, 'portfolioLevel') === true);
    expect(portfolio.map(({ code }) => code)).toEqual(['S22']);
  });

  it('name only entities and places that exist', () => {
    const entities = new Set(codes('un-entities'));
    const named = items('regional-commissions').map((item) => attributeOf(item, 'entityCode') as string);
    expect(named.filter((code) => !entities.has(code))).toEqual([]);
    const places = new Set(codes('places'));
    const countries = items('champion-countries').map((item) => attributeOf(item, 'alpha2') as string);
    expect(countries.filter((code) => !places.has(code))).toEqual([]);
    const above = items('places').map((item) => attributeOf(item, 'region') as string | null);
    expect(above.filter((code) => code !== null && !places.has(code))).toEqual([]);
  });

  it('give every place but the world a point on the map', () => {
    const range = { latitude: 90, longitude: 180 };
    const wrong = items('places').filter((item) =>
      Object.entries(range).some(([name, most]) => {
        const degrees = attributeOf(item, name);
        if (item.code === '001') return degrees !== null;
        return typeof degrees !== 'number' || Math.abs(degrees) > most;
      }),
    );
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  it('have fifteen, thirteen and two mechanisms between States', () => {
    const counts = new Map<string, number>();
    for (const item of items('interstate-mechanisms')) {
      const type = attributeOf(item, 'type') as string;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    expect([...counts.values()].sort()).toEqual([13, 15, 2]);
  });
});
