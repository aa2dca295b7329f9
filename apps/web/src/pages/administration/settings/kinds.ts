import { decimalOf, minorOf, readAmount } from '../../../parts/decimal';

/** How a setting's value is written: as a share, an amount, a day of the year… */
export type SettingKind =
  | { kind: 'share' }
  | { kind: 'whole'; min: number; max: number }
  | { kind: 'amount' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'day' }
  | { kind: 'dayOfYear' }
  | { kind: 'days' };

/** The kind of every setting, in the order of the page. */
export const settingKinds = {
  beganOn: { kind: 'day' },
  agentFeeBasisPoints: { kind: 'share' },
  indirectCostCapBasisPoints: { kind: 'share' },
  residualBalanceMinor: { kind: 'amount' },
  allocationLimit: { kind: 'choice', values: ['cash', 'cash-and-receivables'] },
  receivablesHaircutBasisPoints: { kind: 'share' },
  receivablesOverdueDays: { kind: 'whole', min: 0, max: 3650 },
  minParticipants: { kind: 'whole', min: 1, max: 50 },
  budgetLimitMinor: { kind: 'amount' },
  maxDurationMonths: { kind: 'whole', min: 1, max: 240 },
  minReviewers: { kind: 'whole', min: 1, max: 20 },
  reviewsOpenTo: { kind: 'choice', values: ['all-filed', 'own-filed'] },
  divergenceFrom: { kind: 'whole', min: 1, max: 5 },
  decisionRule: { kind: 'choice', values: ['consensus', 'majority', 'two-thirds'] },
  quorumBasisPoints: { kind: 'share' },
  annualNarrativeDue: { kind: 'dayOfYear' },
  annualFinancialDue: { kind: 'dayOfYear' },
  reminderDays: { kind: 'days' },
} as const satisfies Record<string, SettingKind>;

export type SettingKey = keyof typeof settingKinds;
export type SettingValue = string | number | number[];

/** A value as its field shows it: 700 basis points as `7`, minor units as decimal text. */
export function typedOf(kind: SettingKind, value: unknown): string {
  if (kind.kind === 'share') return decimalOf(BigInt(value as number)).replace(/\.?0+$/, '') || '0';
  if (kind.kind === 'amount') return value === '' ? '' : decimalOf(BigInt(value as string));
  if (kind.kind === 'dayOfYear') return `2023-${value as string}`;
  if (kind.kind === 'days') return (value as number[]).join(', ');
  return String(value as string | number);
}

/** What the API takes for what is typed; null for what cannot be read. */
export function valueOf(kind: SettingKind, typed: string, language: string): SettingValue | null {
  if (kind.kind === 'share') {
    const read = readAmount(typed, language);
    return 'amount' in read ? Number(minorOf(read.amount)) : null;
  }
  if (kind.kind === 'amount') return typed === '' ? '' : String(minorOf(typed));
  if (kind.kind === 'dayOfYear') return typed.length === 10 ? typed.slice(5) : null;
  if (kind.kind === 'choice') return typed;
  if (kind.kind === 'day') return typed === '' ? null : typed;
  const numbers = typed.split(/[,;\s]+/).filter(Boolean);
  if (numbers.length === 0 || numbers.some((each) => !/^[-−+]?\d{1,4}$/.test(each))) return null;
  const read = numbers.map((each) => Number(each.replace('−', '-')));
  return kind.kind === 'days' ? read : (read[0] ?? null);
}
