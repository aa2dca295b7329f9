import { asSent, converted } from '../../contributions/amounts';
import { basisPointsOf, differenceOf, sumOf } from '../../../parts/decimal';
import { type StatedRateDraft, statedRateBody, tableHolds } from './stated-rate';

/** A deposit while it is typed. */
export interface DepositDraft extends StatedRateDraft {
  contributor: string;
  /** Whether nobody knows yet whose the money is. */
  unknown: boolean;
  remitter: string;
  /** Empty: the fund's own. */
  currency: string;
  amount: string;
  bankCharge: string;
  valueDate: string;
  bankReference: string;
}

/** A blank form for money of today. */
export function blankDeposit(today: string): DepositDraft {
  return {
    ...{ contributor: '', unknown: false, remitter: '', currency: '', amount: '' },
    ...{ bankCharge: '0.00', valueDate: today, bankReference: '' },
    ...tableHolds,
  };
}

const alwaysNeeded = ['contributor', 'amount', 'valueDate', 'bankReference'] as const;
const statedNeeded = ['rate', 'rateSource', 'rateReason'] as const;

export type MissingField = (typeof alwaysNeeded | typeof statedNeeded)[number];

/** What is not filled in yet, in the order of the form. */
export function missingIn(draft: DepositDraft): MissingField[] {
  const names = [...alwaysNeeded, ...(draft.otherRate ? statedNeeded : [])];
  return names.filter((name) => draft[name].trim() === '' && !(name === 'contributor' && draft.unknown));
}

/** What the API takes. */
export function depositBody(draft: DepositDraft, currency: string) {
  const { unknown, contributor, remitter, valueDate } = draft;
  return {
    ...(unknown ? {} : { contributor }),
    ...(remitter.trim() ? { remitter: remitter.trim() } : {}),
    currency,
    ...statedRateBody(draft),
    valueDate,
    amount: asSent(draft.amount, currency),
    bankReference: draft.bankReference.trim(),
    bankCharge: draft.bankCharge || '0.00',
  };
}

/** What a deposit comes to in the fund's currency; null where something is not known yet. */
export interface DepositSums {
  gross: string | null;
  charge: string;
  fee: string | null;
  net: string | null;
}

interface Terms {
  currency: string;
  fundCurrency: string;
  /** Units of the currency for one of the fund's; null where none is recorded. */
  rate: string | null;
  feeBasisPoints: number | null;
}

/** Gross by the rate of the day, less bank charge and agent's fee. The API computes the same. */
export function depositSums(draft: Pick<DepositDraft, 'amount' | 'bankCharge'>, terms: Terms): DepositSums {
  const charge = draft.bankCharge || '0.00';
  const { currency, fundCurrency, rate, feeBasisPoints } = terms;
  const gross =
    draft.amount === '' || rate === null ? null : converted(draft.amount, currency, rate, fundCurrency);
  const fee = gross === null || feeBasisPoints === null ? null : basisPointsOf(gross, feeBasisPoints);
  const net = gross === null || fee === null ? null : differenceOf(gross, sumOf([charge, fee]));
  return { gross, charge, fee, net };
}
