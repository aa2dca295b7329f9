/** A rate that is stated for one deposit instead of the table's, while it is typed. */
export interface StatedRateDraft {
  /** Whether another rate than the table's holds. */
  otherRate: boolean;
  rate: string;
  rateSource: string;
  rateReason: string;
  /** Whether a rate far from the table's is meant. */
  confirmRate: boolean;
}

/** The table's rate holds until somebody says otherwise. */
export const tableHolds: StatedRateDraft = {
  ...{ otherRate: false, rate: '', rateSource: '', rateReason: '', confirmRate: false },
};

/** As the API: up to five per cent needs a reason alone. */
const farPercent = 5;

/** How far a stated rate lies from the table's, in per cent; null: it is no number yet. */
export function deviationOf(stated: string, table: string) {
  const [own, told] = [Number(stated), Number(table)];
  if (stated.trim() === '' || !(own > 0) || !(told > 0)) return null;
  const percent = ((own - told) / told) * 100;
  return { percent, isFar: Math.abs(percent) > farPercent };
}

/** What the API takes of it: nothing where the table's rate holds. */
export function statedRateBody({ otherRate, confirmRate, ...draft }: StatedRateDraft) {
  if (!otherRate) return {};
  return {
    rate: draft.rate,
    rateSource: draft.rateSource.trim(),
    rateReason: draft.rateReason.trim(),
    ...(confirmRate ? { confirmRate } : {}),
  };
}

/** On which side of the table's rate the stated one lies. */
export function sideOf(percent: number): 'below' | 'above' | 'same' {
  if (percent === 0) return 'same';
  return percent < 0 ? 'below' : 'above';
}
