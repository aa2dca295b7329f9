import type { Schema } from '../../../api/client';

/** What a note says; codes for everything that a vocabulary names. */
export type Content = Schema<'ContentBody'>;
export type ContentField = keyof Content;

/** The long texts, in the order of the form. */
export const narrativeFields = [
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
] as const satisfies ContentField[];
export type NarrativeField = (typeof narrativeFields)[number];

/** The sections of the form with the fields that stand in each. */
export const sections = {
  basics: ['title', 'language', 'durationMonths'],
  places: ['scope', 'places', 'cooperationFrameworkOutcome'],
  themes: ['primaryArea', 'otherAreas', 'gcmObjectives', 'sdgTargets'],
  budget: ['conveningAgency', 'budget'],
  partners: ['partners'],
  rationale: ['context', 'needsEvidence', 'theoryOfChange'],
  results: ['expectedResults', 'targetGroups', 'sustainability'],
  approach: ['guidingPrinciples', 'wholeOfGovernment', 'wholeOfSociety'],
  risks: ['risks'],
  markers: ['markers'],
  contacts: ['contacts'],
} as const satisfies Record<string, ContentField[]>;
export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as Section[];

export const contentFields: readonly ContentField[] = Object.values(sections).flat();

/** The section of the form where a field (or a pointer into it, `/budget/0/direct`) stands. */
export function sectionOf(pointer: string): Section {
  const field = pointer.replace(/^\//, '').split('/')[0];
  const found = sectionNames.find((name) => (sections[name] as readonly string[]).includes(field ?? ''));
  return found ?? 'basics';
}

/** How many problems each section has; a section without any is complete. */
export function problemsBySection(problems: readonly { pointer: string }[]): Record<Section, number> {
  const counts = Object.fromEntries(sectionNames.map((name) => [name, 0])) as Record<Section, number>;
  for (const { pointer } of problems) counts[sectionOf(pointer)] += 1;
  return counts;
}
