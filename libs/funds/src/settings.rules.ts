import type { Day } from '#kernel';

/**
 * What a fund decides for itself. Every value is dated: the one in force on a day is the latest that began
 * by then.
 */
export interface FundSettings {
  /** Administrative agent's fee on each deposit, in basis points (100 = 1 %). */
  agentFeeBasisPoints: number;
  /** Most indirect support costs on an entity's own direct costs, in basis points (700 = 7 %). */
  indirectCostCapBasisPoints: number;
  /** Least number of participating organisations in a concept note. */
  minParticipants: number;
  /** Most a concept note may ask for, in minor units of the fund's currency as text; empty: no limit. */
  budgetLimitMinor: string;
  /** Longest programme in months. */
  maxDurationMonths: number;
  /** Fewest independent reviews of a note. */
  minReviewers: number;
  /** When a reviewer may see the others' scores. */
  reviewsOpenTo: 'all-filed' | 'own-filed';
  /** Spread of scores on one criterion (scale 0–5) from which divergence is flagged. */
  divergenceFrom: number;
  /** How the committee decides. */
  decisionRule: 'consensus' | 'majority' | 'two-thirds';
  /** Share of active voting seats that must be present, in basis points. */
  quorumBasisPoints: number;
  /** Balance per project that need not be refunded, minor units as text. */
  residualBalanceMinor: string;
  /** Due dates of reports: day and month in the year after the reporting year. */
  annualNarrativeDue: string;
  annualFinancialDue: string;
  /** Days relative to the due date on which a report is reminded. */
  reminderDays: number[];
}

/** Defaults from published practice of UN pooled funds; a fund replaces what it decides otherwise. */
export const defaultSettings: FundSettings = {
  agentFeeBasisPoints: 100,
  indirectCostCapBasisPoints: 700,
  minParticipants: 2,
  budgetLimitMinor: '',
  maxDurationMonths: 60,
  minReviewers: 2,
  reviewsOpenTo: 'all-filed',
  divergenceFrom: 2,
  decisionRule: 'consensus',
  quorumBasisPoints: 5000,
  residualBalanceMinor: '25000',
  annualNarrativeDue: '03-31',
  annualFinancialDue: '04-30',
  reminderDays: [-30, -14, -7, 0, 7],
};

export interface DatedSetting {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: Day;
}

/** The settings in force on a day. */
export function settingsOn(day: Day, dated: readonly DatedSetting[]): FundSettings {
  const inForce = dated
    .filter((setting) => setting.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return { ...defaultSettings, ...Object.fromEntries(inForce.map(({ key, value }) => [key, value])) };
}
