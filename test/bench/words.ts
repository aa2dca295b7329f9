import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '#platform/place';

interface Entry {
  code: string;
  attributes?: { kind?: string; scale?: { value: string }[] };
}

const folder = path.join(dataFiles, 'libs/reference-data/data');

function entries(list: string): Entry[] {
  const { items } = JSON.parse(readFileSync(path.join(folder, `${list}.json`), 'utf8')) as { items: Entry[] };
  return items;
}

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'zo',
  'ka',
  'ly',
];

/** Made-up text, always the same for a number, from about four thousand words. */
export function madeText(from: number, length: number): string {
  let state = from * 7919 + 17;
  const words = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const number = Math.floor(state / 65_536) % 4_096;
    return [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256)]
      .map((i) => syllables[i])
      .join('');
  });
  return words.join(' ');
}

const sections = [
  'context',
  'needsEvidence',
  'theoryOfChange',
  'expectedResults',
  'targetGroups',
  'guidingPrinciples',
  'wholeOfGovernment',
  'wholeOfSociety',
  'sustainability',
  'risks',
];

/** A concept note that may be submitted; `word` stands in its title. */
export function noteContent(index: number, word = ''): Record<string, unknown> {
  const [areas, objectives, markers, places] = ['thematic-areas', 'gcm-objectives', 'markers', 'places'].map(
    entries,
  );
  const countries = places!.filter(({ attributes }) => attributes?.kind === 'country');
  const text = (section: number) => madeText(index * 100 + section, word === '' ? 25 : 100);
  return {
    title: `${word} ${madeText(index, 6)}`.trim(),
    language: 'en',
    scope: 'country',
    places: [countries[index % countries.length]!.code],
    primaryArea: areas![index % areas!.length]!.code,
    gcmObjectives: [objectives![index % objectives!.length]!.code],
    sdgTargets: [{ target: '10.7', sharePercent: 100 }],
    cooperationFrameworkOutcome: text(50),
    conveningAgency: 'IOM',
    durationMonths: 24,
    budget: [
      { organisation: 'IOM', direct: '1000000.00', indirect: '70000.00' },
      { organisation: 'ILO', direct: '500000.00', indirect: '35000.00' },
    ],
    ...Object.fromEntries(sections.map((section, number) => [section, text(number)])),
    markers: markers!.map(({ code, attributes }) => ({
      marker: code,
      score: attributes!.scale![0]!.value,
      evidence: text(60),
    })),
    contacts: [{ name: 'A. Author', email: 'author@bench.test', role: 'focal point' }],
  };
}
