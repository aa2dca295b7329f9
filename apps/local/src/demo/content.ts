import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#kernel';
import { dataFiles } from '#platform/place';

const folder = path.join(dataFiles, 'apps/local/demo/content');

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
}

type Names = Record<Language, string>;
type Amounts = Record<string, string>;

export interface PortfolioNote {
  key: string;
  title: string;
  language: Language;
  scope: string;
  places: string[];
  primaryArea: string;
  otherAreas: string[];
  gcmObjectives: string[];
  sdgTargets: { target: string; sharePercent: number }[];
  conveningAgency: string;
  budget: { organisation: string; direct: string; indirect: string }[];
  partners: { name: string; category: string }[];
  durationMonths: number;
  call: string;
  submittedOn: string | null;
  outcome: string;
  recommended?: boolean;
  reason?: string;
}

export const sections = [
  'cooperationFrameworkOutcome',
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
export type Section = (typeof sections)[number];

interface Marker {
  marker: string;
  score: string;
  evidence: string;
}

type FullNote = Record<Section, string> & { markers: Marker[] };

interface Passages {
  passages: { section: Section; language: Language; areas: string[]; text: string }[];
  markerEvidence: { language: Language; marker: string; score: string; text: string }[];
}

export interface DemoReport {
  type: string;
  year: number | null;
  organisation: string | null;
  dueOn: string;
  state: string;
  submittedOn: string | null;
  acceptedOn?: string | null;
  expenditure?: Amounts;
}

export interface DemoProgramme {
  note: string;
  code: string;
  state: string;
  approvedOn: string;
  conditions: { text: string; owner: string; dueOn: string; evidence: string; clearedOn: string | null }[];
  signedOn: string;
  firstTransferOn: string;
  startDate: string;
  endDate: string;
  operationallyClosedOn: string | null;
  financiallyClosedOn: string | null;
  tranches: { number: number; transferredOn: string | null; amounts: Amounts }[];
  refunds: { organisation: string; valueDate: string; amount: string }[];
  reports: DemoReport[];
}

export interface DemoSession {
  key: string;
  number: number;
  date: string;
  mode: string;
  state: string;
  noObjectionDeadline?: string;
  title: Names;
  noteDecisions: { note: string; outcome: string }[];
  otherDecisions: { type: string; amount?: string; from?: string; to?: string }[];
  programmeDecisions: { note: string; outcome: string; amount: string; perOrganisation: Amounts }[];
}

export interface DemoPledge {
  number: string;
  contributor: string;
  announcedOn: string;
  currency: string;
  amount: string;
  /** The agreement that settles it, as far as it goes. */
  agreement?: string;
}

export interface DemoAgreement {
  key: string;
  contributor: string;
  signedOn: string;
  currency: string;
  amount: string;
  reference: string;
  lines: { amount: string; areas: string[]; places: string[] }[];
  /** When what no deposit has paid yet is due. */
  restDueOn?: string;
}

export interface DemoInKind {
  contributor: string;
  kind: 'secondment' | 'premises';
  startsOn: string;
  endsOn: string;
  description: string;
  estimate: string;
  currency: string;
  valuation: string;
}

export interface DemoDeposit {
  contributor: string | null;
  agreement: string | null;
  valueDate: string;
  currency?: string;
  amount: string;
  bankCharge: string;
  reference: string;
  remitter?: string;
}

export interface DemoFund {
  code: string;
  name: Names;
  purpose: Names;
  currency: string;
  maxDurationMonths: number;
  maxAmountPerNote: string;
  today: string;
  targets: { from: string; to: string; amount: string; source: string }[];
  calls: { key: string; opensOn: string; closesOn: string; state: string; title: Names }[];
  contributors: { code: string; name: Names; category: string }[];
  /** Rates in which the deposits come to what the story needs; illustrative like the amounts. */
  rates: { currency: string; validFrom: string; rate: string }[];
  pledges: DemoPledge[];
  agreements: DemoAgreement[];
  deposits: DemoDeposit[];
  /** Apart from every figure of cash. */
  inKind: DemoInKind[];
  seats: {
    code: string;
    constituency: string;
    organisation: string;
    name: Names | null;
    holder: string | null;
    role: string;
    takesPosition: boolean;
    from: string;
    to: string | null;
  }[];
  sessions: DemoSession[];
  programmes: DemoProgramme[];
}

export const demoFund = read<DemoFund>('fund.json');
export const portfolio = read<{ notes: PortfolioNote[] }>('portfolio.json').notes;
const fullNotes = read<Record<string, FullNote>>('full-notes.json');
const { passages, markerEvidence } = read<Passages>('passages.json');

const formFields = [
  'title',
  'language',
  'scope',
  'places',
  'primaryArea',
  'otherAreas',
  'gcmObjectives',
  'sdgTargets',
  'conveningAgency',
  'budget',
  'partners',
  'durationMonths',
] as const;

/** A note's content as its entity would have written it: in full, or composed of passages in its language. */
export function contentOf(note: PortfolioNote, placeNames: (codes: string[]) => string) {
  const index = portfolio.indexOf(note);
  const fill = (text: string) =>
    text
      .replaceAll('{place}', placeNames(note.places))
      .replaceAll('{agency}', note.conveningAgency)
      .replaceAll('{partner}', note.partners[0]?.name ?? note.conveningAgency);
  const written = fullNotes[note.key] ?? {
    ...(Object.fromEntries(
      sections.map((section) => [section, fill(passage(note, section, index))]),
    ) as Record<Section, string>),
    markers: markersOf(note, index),
  };
  const facts = Object.fromEntries(formFields.map((field) => [field, note[field]]));
  const narrative = Object.fromEntries(sections.map((section) => [section, written[section]]));
  return { ...facts, ...narrative, markers: written.markers, contacts: [contactOf(note)] };
}

/** The passage of a section that fits the area best; neighbours in the list get different ones. */
function passage(note: PortfolioNote, section: Section, index: number): string {
  const fitting = passages.filter(
    (candidate) => candidate.section === section && candidate.language === note.language,
  );
  const ofArea = fitting.filter(({ areas }) => areas.includes(note.primaryArea));
  const choice = ofArea.length > 0 ? ofArea : fitting.filter(({ areas }) => areas.length === 0);
  return choice[(index + sections.indexOf(section)) % choice.length]!.text;
}

function markersOf(note: PortfolioNote, index: number): Marker[] {
  return [...new Set(markerEvidence.map(({ marker }) => marker))].map((marker, position) => {
    const fitting = markerEvidence.filter(
      (each) => each.marker === marker && each.language === note.language,
    );
    const { score, text } = fitting[(index + position) % fitting.length]!;
    return { marker, score, evidence: text };
  });
}

function contactOf(note: PortfolioNote) {
  const agency = note.conveningAgency.toLowerCase();
  return {
    name: `${note.conveningAgency} focal point`,
    email: `${agency}@demo.tributary.test`,
    role: 'focal point',
  };
}
