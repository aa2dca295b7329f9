import type { Language } from '#kernel';
import type { AgreementState, InstalmentState } from '../agreements/agreements.rules.js';
import type { DocumentState } from '../documents/documents.rules.js';
import type { InKindKind, InKindState } from '../in-kind/in-kind.rules.js';
import type { IntegrityCheck } from '../integrity/integrity-checks.js';
import type { AccountKind, PostingKind } from '../ledger/ledger.rules.js';
import type { PledgeState } from '../pledges/pledges.rules.js';
import { fundingEn } from './en.js';
import { fundingEs } from './es.js';
import { fundingFr } from './fr.js';

export const earmarkSourceKinds = ['line', 'deposit', 'income', 'refund'] as const;
export type EarmarkSourceKind = (typeof earmarkSourceKinds)[number];

export type EarmarkPhrase =
  | 'refused'
  | 'nothing'
  | 'short'
  | 'shortNothing'
  | 'claim'
  | 'lineOf'
  | 'otherLines'
  | 'otherClaims'
  | 'everywhere'
  | 'what'
  | 'whatNoArea'
  | 'quoted'
  | 'elsewhere'
  | 'elsewhereOf'
  | 'elsewhereRest'
  | 'unidentified'
  | 'forBoth'
  | 'forAny'
  | 'directCosts'
  | 'charges';

/** Words of this context; the compiler holds each language complete. */
export interface FundingTexts {
  readonly documentStates: Record<DocumentState, { readonly staff: string; readonly partner: string }>;
  readonly pledgeStates: Record<PledgeState, string>;
  readonly agreementStates: Record<AgreementState, string>;
  readonly instalmentStates: Record<InstalmentState, string>;
  readonly inKindKinds: Record<InKindKind, string>;
  readonly inKindStates: Record<InKindState, string>;
  /** In place of a contributor's name while nobody knows whose the money is. */
  readonly unidentified: string;
  readonly periodStates: Record<'open' | 'closed', string>;
  readonly postingKinds: Record<PostingKind, string>;
  readonly accountKinds: Record<AccountKind, string>;
  readonly integrityChecks: Record<IntegrityCheck, string>;
  readonly earmarkSources: Record<EarmarkSourceKind, string>;
  /** Parts of the sentences that explain why money does not reach, in ICU message format. */
  readonly earmarks: Record<EarmarkPhrase, string>;
}

export const fundingTexts: Record<Language, FundingTexts> = { en: fundingEn, fr: fundingFr, es: fundingEs };
