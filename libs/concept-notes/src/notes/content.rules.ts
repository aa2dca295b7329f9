import { type Language, parseMinor, sumMinor } from '#kernel';

export const noteScopes = ['country', 'multi-country', 'regional', 'global'] as const;
export type NoteScope = (typeof noteScopes)[number];

export interface SdgShare {
  target: string;
  sharePercent: number;
}

export interface NotePartner {
  name: string;
  category: string;
}

/** Amounts are decimal text in the fund's currency. */
export interface BudgetLine {
  organisation: string;
  direct: string;
  indirect: string;
}

export interface MarkerScore {
  marker: string;
  score: string;
  evidence: string;
}

export interface NoteContact {
  name: string;
  email: string;
  role: string;
}

/** The sections of free text, in the order of the form. */
export const narrativeSections = [
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
] as const;
export type NarrativeSection = (typeof narrativeSections)[number];

/**
 * What a concept note says. Organisations, places and vocabulary entries are codes. A draft may lack any
 * field; a submitted version lacks none that `readiness.rules.ts` asks for.
 */
export interface NoteContent extends Partial<Record<NarrativeSection, string>> {
  title?: string;
  language?: Language;
  scope?: NoteScope;
  places?: string[];
  primaryArea?: string;
  otherAreas?: string[];
  gcmObjectives?: string[];
  sdgTargets?: SdgShare[];
  cooperationFrameworkOutcome?: string;
  conveningAgency?: string;
  partners?: NotePartner[];
  durationMonths?: number;
  budget?: BudgetLine[];
  markers?: MarkerScore[];
  contacts?: NoteContact[];
}

export const attachmentKinds = [
  'endorsement-letter',
  'budget',
  'theory-of-change',
  'annex',
  'other',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

export const endorsementKinds = ['resident-coordinator', 'national-authority'] as const;
export type EndorsementKind = (typeof endorsementKinds)[number];

/** A change of some fields: a value replaces, null clears, what is absent stays. */
export type NoteContentChange = { [Field in keyof NoteContent]?: NoteContent[Field] | null };

/** The content after a change. */
export function changedContent(content: NoteContent, change: NoteContentChange): NoteContent {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const merged = { ...content, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as NoteContent;
}

/** Codes of the organisations that take part: the convening agency and all that have a budget. */
export function participantCodes(content: NoteContent): string[] {
  const codes = (content.budget ?? []).map(({ organisation }) => organisation);
  return [...new Set([...(content.conveningAgency ? [content.conveningAgency] : []), ...codes])];
}

/**
 * Direct and indirect of all organisations together, in minor units; amounts that do not parse count nothing.
 */
export function requestedMinor(content: NoteContent, currency: string): bigint {
  return sumMinor(
    (content.budget ?? []).flatMap(({ direct, indirect }) =>
      [direct, indirect].map((amount) => parseMinor(amount, currency) ?? 0n),
    ),
  );
}

/** Text that the search of a list looks into, most important first (weights A to C). */
export function searchTexts(code: string, content: NoteContent): { a: string; b: string; c: string } {
  const partners = (content.partners ?? []).map(({ name }) => name);
  const facts = [
    ...participantCodes(content),
    ...(content.places ?? []),
    content.primaryArea ?? '',
    ...partners,
  ];
  return {
    a: `${code} ${content.title ?? ''}`,
    b: facts.join(' '),
    c: narrativeSections.map((section) => content[section] ?? '').join('\n'),
  };
}
