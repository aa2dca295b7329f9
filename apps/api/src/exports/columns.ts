import type { NoteItem } from '#concept-notes';
import type { RefundItem, TransferItem } from '#disbursements';
import type { DepositView } from '#funding';
import type { Fund } from '#funds';
import type { CsvCell } from '#platform/csv';
import type { ProgrammeSummary } from '#programmes';
import type { ObligationItem, ReportItem } from '#reporting';
import type { DeliveryAnswer } from '../deliveries/deliveries.dto.js';
import type { ColumnName } from './texts/texts.js';

/** What the columns of a table hold, in order. Codes stay codes; the words for a state stand beside it. */
export type Columns<Item> = Partial<Record<ColumnName, (item: Item) => CsvCell>>;

const listed = (values: readonly string[]) => values.join('; ');

export const noteColumns = ({ currency }: Fund): Columns<NoteItem> => ({
  code: ({ code }) => code,
  title: ({ title }) => title,
  state: ({ state }) => state,
  stateLabel: ({ stateLabel }) => stateLabel,
  primaryArea: ({ primaryArea }) => primaryArea,
  conveningAgency: ({ conveningAgency }) => conveningAgency,
  organisations: ({ organisations }) => listed(organisations),
  places: ({ places }) => listed(places),
  requested: ({ requested }) => requested,
  currency: () => currency,
  language: ({ language }) => language,
  submittedVersion: ({ submittedVersion }) => submittedVersion,
  submittedAt: ({ submittedAt }) => submittedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  id: ({ id }) => id,
});

export const programmeColumns = ({ currency }: Fund): Columns<ProgrammeSummary> => ({
  code: ({ code }) => code,
  title: ({ title }) => title,
  state: ({ state }) => state,
  stateLabel: ({ stateLabel }) => stateLabel,
  primaryArea: ({ primaryArea }) => primaryArea,
  conveningAgency: ({ conveningAgency }) => conveningAgency,
  organisations: ({ organisations }) => listed(organisations),
  places: ({ places }) => listed(places),
  budget: ({ budget }) => budget,
  approved: ({ approved }) => approved,
  currency: () => currency,
  startsOn: ({ startsOn }) => startsOn,
  endsOn: ({ endsOn }) => endsOn,
  createdAt: ({ createdAt }) => createdAt,
  id: ({ id }) => id,
});

export const depositColumns: Columns<DepositView> = {
  contributor: ({ contributor }) => contributor,
  contributorName: ({ contributorName }) => contributorName,
  valueDate: ({ valueDate }) => valueDate,
  amount: ({ amount }) => amount,
  bankCharge: ({ bankCharge }) => bankCharge,
  agentFee: ({ agentFee }) => agentFee,
  net: ({ net }) => net,
  currency: ({ currency }) => currency,
  donorAmount: ({ donorAmount }) => donorAmount,
  donorCurrency: ({ donorCurrency }) => donorCurrency,
  rate: ({ rate }) => rate,
  rateSource: ({ rateSource }) => rateSource,
  tableRate: ({ tableRate }) => tableRate,
  rateReason: ({ rateReason }) => rateReason,
  bankReference: ({ bankReference }) => bankReference,
  state: ({ state }) => state,
  stateLabel: ({ stateLabel }) => stateLabel,
  recordedAt: ({ recordedAt }) => recordedAt,
  reversedAt: ({ reversedAt }) => reversedAt,
  reversalReason: ({ reversalReason }) => reversalReason,
  id: ({ id }) => id,
};

interface OfProgramme {
  programme: { code: string; title: string };
  organisation: string;
}

const programme: Columns<OfProgramme> = {
  programme: (item) => item.programme.code,
  programmeTitle: (item) => item.programme.title,
  organisation: ({ organisation }) => organisation,
};

export const transferColumns: Columns<TransferItem> = {
  ...programme,
  tranche: ({ tranche }) => tranche,
  amount: ({ amount }) => amount,
  currency: ({ currency }) => currency,
  state: ({ state }) => state,
  stateLabel: ({ stateLabel }) => stateLabel,
  valueDate: ({ valueDate }) => valueDate,
  bankReference: ({ bankReference }) => bankReference,
  requestedAt: ({ requestedAt }) => requestedAt,
  id: ({ id }) => id,
};

export const refundColumns: Columns<RefundItem> = {
  ...programme,
  valueDate: ({ valueDate }) => valueDate,
  amount: ({ amount }) => amount,
  currency: ({ currency }) => currency,
  reason: ({ reason }) => reason,
  bankReference: ({ bankReference }) => bankReference,
  recordedAt: ({ recordedAt }) => recordedAt,
  reversedAt: ({ reversedAt }) => reversedAt,
  reversalReason: ({ reversalReason }) => reversalReason,
  id: ({ id }) => id,
};

interface OfPeriod extends OfProgramme {
  type: string;
  typeLabel: string;
  periodStart: string;
  periodEnd: string;
  dueOn: string;
}

const period: Columns<OfPeriod> = {
  ...programme,
  type: ({ type }) => type,
  typeLabel: ({ typeLabel }) => typeLabel,
  periodStart: ({ periodStart }) => periodStart,
  periodEnd: ({ periodEnd }) => periodEnd,
  dueOn: ({ dueOn }) => dueOn,
};

export const obligationColumns: Columns<ObligationItem> = {
  ...period,
  originallyDueOn: ({ originallyDueOn }) => originallyDueOn,
  state: ({ state }) => state,
  stateLabel: ({ stateLabel }) => stateLabel,
  overdue: ({ overdue }) => overdue,
  id: ({ id }) => id,
};

export const reportColumns: Columns<ReportItem> = {
  ...period,
  state: ({ state }) => state,
  stateLabel: ({ stateLabel }) => stateLabel,
  submittedAt: ({ submittedAt }) => submittedAt,
  acceptedAt: ({ acceptedAt }) => acceptedAt,
  id: ({ id }) => id,
};

export const deliveryColumns: Columns<DeliveryAnswer> = {
  event: ({ event }) => event,
  code: ({ subject }) => subject?.code ?? null,
  title: ({ subject }) => subject?.title ?? null,
  template: ({ template }) => template,
  person: ({ person }) => person.name,
  language: ({ language }) => language,
  state: ({ state }) => state,
  attempts: ({ attempts }) => attempts,
  createdAt: ({ createdAt }) => createdAt,
  sentAt: ({ sentAt }) => sentAt,
  lastError: ({ lastError }) => lastError,
  id: ({ id }) => id,
};
