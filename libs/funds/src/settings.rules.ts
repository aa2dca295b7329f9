import { type Day, DomainError, type FieldError, isDay, refuseFields } from '#kernel';

/**
 * What a fund decides for itself. Every value is dated: the one in force on a day is the latest that began
 * by then.
 */
export interface FundSettings {
  /** Nothing of the fund's money (pledge, agreement, deposit, income, cost, transfer) is dated earlier. */
  beganOn: Day;
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
  /** What may be allocated: cash alone, or also what signed agreements still promise. */
  allocationLimit: 'cash' | 'cash-and-receivables';
  /** What is taken off receivables for the risk that they do not come, in basis points. */
  receivablesHaircutBasisPoints: number;
  /** Instalments that are overdue for more days do not count as receivables. */
  receivablesOverdueDays: number;
  /** Due dates of reports: day and month in the year after the reporting year. */
  annualNarrativeDue: string;
  annualFinancialDue: string;
  /** Days relative to the due date on which a report is reminded. */
  reminderDays: number[];
}

/**
 * Defaults from published practice of UN pooled funds; a fund replaces what it decides otherwise. Until it
 * says when it began, a plain bound stands in, which no fund of this kind precedes: it catches lost digits.
 */
export const defaultSettings: FundSettings = {
  beganOn: '2000-01-01',
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
  allocationLimit: 'cash',
  receivablesHaircutBasisPoints: 1000,
  receivablesOverdueDays: 90,
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

export type SettingKey = keyof FundSettings;

/** Whether the fund decides something by this name. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(defaultSettings, key);
}

type Check = (value: unknown) => FieldError | null;

const pointer = '/value';

const whole = (min: number, max: number): Check => {
  return (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : { pointer, code: 'number-out-of-range', params: { min, max } };
};

const oneOf = (...values: string[]): Check => {
  return (value) =>
    values.includes(value as string)
      ? null
      : { pointer, code: 'value-not-listed', params: { values: values.join(', ') } };
};

const text = (expected: string, fits: (value: string) => boolean): Check => {
  return (value) =>
    typeof value === 'string' && fits(value)
      ? null
      : { pointer, code: 'text-malformed', params: { expected } };
};

const day: Check = (value) => {
  if (typeof value !== 'string' || !isDay(value)) return { pointer, code: 'day-malformed' };
  const from = defaultSettings.beganOn;
  return value < from ? { pointer, code: 'day-order-wrong', params: { from } } : null;
};

const dayOfYear = text('MM-DD', (value) => /^\d{2}-\d{2}$/.test(value) && isDay(`2023-${value}`));

const minorText = (blank: boolean): Check => {
  const expected = blank ? 'minorOrNothing' : 'minor';
  return text(expected, (value) => (blank && value === '') || /^(0|[1-9]\d{0,14})$/.test(value));
};

const days: Check = (value) => {
  if (!Array.isArray(value)) return { pointer, code: 'type-wrong', params: { expected: 'list' } };
  if (value.length > 20) return { pointer, code: 'too-many-items', params: { max: 20 } };
  if (new Set(value).size < value.length) return { pointer, code: 'value-repeated' };
  return value.map(whole(-365, 365)).find((problem) => problem !== null) ?? null;
};

/** How each value is checked; the compiler holds it complete. */
const checks: Record<SettingKey, Check> = {
  beganOn: day,
  agentFeeBasisPoints: whole(0, 10_000),
  indirectCostCapBasisPoints: whole(0, 10_000),
  minParticipants: whole(1, 50),
  budgetLimitMinor: minorText(true),
  maxDurationMonths: whole(1, 240),
  minReviewers: whole(1, 20),
  reviewsOpenTo: oneOf('all-filed', 'own-filed'),
  divergenceFrom: whole(1, 5),
  decisionRule: oneOf('consensus', 'majority', 'two-thirds'),
  quorumBasisPoints: whole(0, 10_000),
  residualBalanceMinor: minorText(false),
  allocationLimit: oneOf('cash', 'cash-and-receivables'),
  receivablesHaircutBasisPoints: whole(0, 10_000),
  receivablesOverdueDays: whole(0, 3_650),
  annualNarrativeDue: dayOfYear,
  annualFinancialDue: dayOfYear,
  reminderDays: days,
};

/** What is wrong with a value for the setting; null when it may be set. */
export function settingProblem(key: SettingKey, value: unknown): FieldError | null {
  return checks[key](value);
}

/** A fund says when it began once it has: a day to come would refuse all its money until then. */
export function beginErrors(key: SettingKey, value: unknown, today: Day): FieldError[] {
  if (key !== 'beganOn' || (value as Day) <= today) return [];
  return [{ pointer, code: 'day-in-future', params: { today } }];
}

/**
 * What came into force is history: a new value begins after the latest in force and today at the earliest.
 * Only what the fund never decided before may begin in the past. Throws `setting-in-force`, `fields-wrong`.
 */
export function mayBeginOn(day: Day, today: Day, earlier: readonly { validFrom: Day }[]): void {
  const inForce = earlier.map(({ validFrom }) => validFrom).filter((validFrom) => validFrom <= today);
  const latest = inForce.sort().at(-1);
  if (latest && day <= latest) throw new DomainError('setting-in-force', { params: { day: latest } });
  if (earlier.length > 0 && day < today)
    refuseFields([{ pointer: '/validFrom', code: 'day-past', params: { day: today } }]);
}
