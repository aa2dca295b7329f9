import {
  type BudgetLine,
  type MarkerScore,
  type NoteContact,
  type NoteContentChange,
  type NotePartner,
  type NoteScope,
  noteScopes,
  type SdgShare,
} from '#concept-notes';
import type { Language } from '#kernel';
import {
  AmountField,
  ChoiceField,
  LanguageField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';

// A draft takes anything of the right shape: what is complete is asked by readiness and submit.
const clearable = { optional: true, nullable: true } as const;
const section = { max: 6_000, blank: true, ...clearable } as const;
const codes = { max: 20, ...clearable, list: { max: 300 } } as const;

export class SdgShareBody implements SdgShare {
  @TextField({ max: 10, example: '10.7' })
  target: string;

  @WholeField({ min: 0, max: 100 })
  sharePercent: number;
}

export class PartnerBody implements NotePartner {
  @TextField({ max: 300, blank: true })
  name: string;

  @TextField({ max: 40, blank: true, description: 'Code of a stakeholder category.' })
  category: string;
}

export class BudgetLineBody implements BudgetLine {
  @TextField({ max: 40, blank: true, description: 'Code of the participating organisation.' })
  organisation: string;

  @AmountField({ notNegative: true })
  direct: string;

  @AmountField({ notNegative: true })
  indirect: string;
}

export class MarkerScoreBody implements MarkerScore {
  @TextField({ max: 20, blank: true })
  marker: string;

  @TextField({ max: 20, blank: true })
  score: string;

  @TextField({ max: 2_000, blank: true })
  evidence: string;
}

export class ContactBody implements NoteContact {
  @TextField({ max: 200, blank: true })
  name: string;

  @TextField({ max: 254, blank: true })
  email: string;

  @TextField({ max: 200, blank: true })
  role: string;
}

/** Fields of a note that are given replace what was there; null clears; what is absent stays. */
export class ContentBody implements NoteContentChange {
  @TextField({ max: 300, blank: true, ...clearable })
  title?: string | null;

  @LanguageField(clearable)
  language?: Language | null;

  @ChoiceField(noteScopes, clearable)
  scope?: NoteScope | null;

  @TextField({ ...codes, description: 'ISO 3166-1 alpha-2 codes of countries, UN M49 codes of regions.' })
  places?: string[] | null;

  @TextField({ max: 20, ...clearable })
  primaryArea?: string | null;

  @TextField(codes)
  otherAreas?: string[] | null;

  @TextField(codes)
  gcmObjectives?: string[] | null;

  @ObjectField(() => SdgShareBody, { ...clearable, list: { max: 50 } })
  sdgTargets?: SdgShareBody[] | null;

  @TextField(section)
  cooperationFrameworkOutcome?: string | null;

  @TextField({ max: 40, ...clearable, description: 'Code of the organisation that leads.' })
  conveningAgency?: string | null;

  @ObjectField(() => PartnerBody, { ...clearable, list: { max: 100 } })
  partners?: PartnerBody[] | null;

  @WholeField({ min: 1, max: 600, ...clearable })
  durationMonths?: number | null;

  @ObjectField(() => BudgetLineBody, { ...clearable, list: { max: 50 } })
  budget?: BudgetLineBody[] | null;

  @TextField(section)
  context?: string | null;

  @TextField(section)
  needsEvidence?: string | null;

  @TextField(section)
  theoryOfChange?: string | null;

  @TextField(section)
  expectedResults?: string | null;

  @TextField(section)
  targetGroups?: string | null;

  @TextField(section)
  guidingPrinciples?: string | null;

  @TextField(section)
  wholeOfGovernment?: string | null;

  @TextField(section)
  wholeOfSociety?: string | null;

  @TextField(section)
  sustainability?: string | null;

  @TextField(section)
  risks?: string | null;

  @ObjectField(() => MarkerScoreBody, { ...clearable, list: { max: 20 } })
  markers?: MarkerScoreBody[] | null;

  @ObjectField(() => ContactBody, { ...clearable, list: { max: 50 } })
  contacts?: ContactBody[] | null;
}
