import type { Schema } from '../../../api/client';
import { asSent, differenceIn, minorIn, sumIn } from '../amounts';

/** A contribution line while it is typed. No areas: free of areas; no places: free of places. */
export interface LineDraft {
  key: number;
  /** Of a line that the agreement has already. */
  id?: string;
  /** What came of it already: then it stays, and its earmark too. */
  received?: string;
  amount: string;
  areas: string[];
  places: string[];
}

export interface InstalmentDraft {
  key: number;
  id?: string;
  received?: string;
  dueOn: string;
  amount: string;
}

/** An agreement while it is typed. */
export interface AgreementDraft {
  contributor: string;
  number: string;
  signedOn: string;
  /** Empty: the fund's own. */
  currency: string;
  amount: string;
  note: string;
  lines: LineDraft[];
  instalments: InstalmentDraft[];
  /** What it settles of pledges, by their ids, in their currencies. */
  settled: Record<string, string>;
}

/** A form with one free line and one instalment, as most agreements have. */
export function blankAgreement(today: string): AgreementDraft {
  return {
    ...{ contributor: '', number: '', signedOn: today, currency: '', amount: '', note: '', settled: {} },
    lines: [{ key: 1, amount: '', areas: [], places: [] }],
    instalments: [{ key: 1, dueOn: '', amount: '' }],
  };
}

interface Part {
  key: number;
  amount: string;
}

/** What is still to be placed: a single part takes the whole, so nothing is left of it. */
export function leftToPlace(whole: string, parts: readonly Part[], currency: string): string {
  if (parts.length === 1) return differenceIn('0', '0', currency);
  const placed = sumIn(
    parts.map(({ amount }) => amount),
    currency,
  );
  return differenceIn(whole || '0', placed, currency);
}

/** The parts and a blank one, which takes what is left where something is. */
export function withAnother<P extends Part>(
  parts: readonly P[],
  blank: Omit<P, 'key' | 'amount'>,
  left: string,
): P[] {
  const key = Math.max(0, ...parts.map((part) => part.key)) + 1;
  const amount = parts.length > 1 && !left.startsWith('-') && /[1-9]/.test(left) ? left : '';
  return [...parts, { ...blank, key, amount } as unknown as P];
}

export type MissingPart =
  'contributor' | 'number' | 'signedOn' | 'amount' | 'lineAmount' | 'dueOn' | 'instalmentAmount';

/** What is not filled in yet, in the order of the form. */
export function missingOf(draft: AgreementDraft): MissingPart[] {
  const head = (['contributor', 'number', 'signedOn', 'amount'] as const).filter(
    (name) => draft[name].trim() === '',
  );
  const blank = (parts: readonly Part[]) => parts.length > 1 && parts.some(({ amount }) => amount === '');
  return [
    ...head,
    ...(blank(draft.lines) ? (['lineAmount'] as const) : []),
    ...(draft.instalments.some(({ dueOn }) => dueOn === '') ? (['dueOn'] as const) : []),
    ...(blank(draft.instalments) ? (['instalmentAmount'] as const) : []),
  ];
}

/** Whether lines and instalments each add up to the whole, to the last unit. */
export function isTied(draft: AgreementDraft, currency: string): boolean {
  return [draft.lines, draft.instalments].every(
    (parts) => minorIn(leftToPlace(draft.amount, parts, currency).replace('-', ''), currency) === 0n,
  );
}

/** What the API takes. */
export function bodyOf(draft: AgreementDraft, currency: string): Schema<'AgreementBody'> {
  const { contributor, number, signedOn, note } = draft;
  const amount = asSent(draft.amount, currency);
  const amountOf = (part: Part, parts: readonly Part[]) =>
    parts.length === 1 ? amount : asSent(part.amount, currency);
  return {
    ...{ contributor, number: number.trim(), signedOn, currency, amount, note },
    lines: draft.lines.map((line, _, all) => ({
      amount: amountOf(line, all),
      areas: line.areas,
      places: line.places,
    })),
    instalments: draft.instalments.map((part, _, all) => ({
      dueOn: part.dueOn,
      amount: amountOf(part, all),
    })),
    pledges: Object.entries(draft.settled)
      .filter(([, settled]) => settled !== '')
      .map(([pledge, settled]) => ({ pledge, settled })),
  };
}
