import {
  type AccountKind,
  accountKinds,
  type AccountView,
  type Book,
  books,
  type ClosedPeriodView,
  type KeptBalance,
  type LineView,
  type PeriodView,
  type PostingKind,
  postingKinds,
  type PostingView,
} from '#funding';
import {
  AmountField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const periodStates = ['open', 'closed'] as const;
const daySorts = ['-valueDate', 'valueDate'] as const;

export class AccountsQuery extends PageQuery {
  @ChoiceField(books, { optional: true })
  book?: Book;

  @ChoiceField(accountKinds, { optional: true })
  kind?: AccountKind;

  @IdField({ optional: true })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the organisation.' })
  organisation?: string;

  @DayField({ optional: true, description: 'Balances of the end of this day. Default: all that is booked.' })
  asOf?: string;

  @InstantField({ optional: true, description: 'Balances as booked by this instant (up to microseconds).' })
  knownAt?: string;
}

export class PostingsQuery extends PageQuery {
  @IdField({ optional: true, description: 'Postings with a line on this account.' })
  account?: string;

  @IdField({ optional: true, description: 'Id of the deposit, transfer, report, … that was posted.' })
  source?: string;

  @ChoiceField(books, { optional: true })
  book?: Book;

  @ChoiceField(postingKinds, { optional: true })
  kind?: PostingKind;

  @DayField({ optional: true, description: 'First value date.' })
  valueFrom?: string;

  @DayField({ optional: true, description: 'Last value date.' })
  valueTo?: string;

  @DayField({ optional: true, description: 'What counted by the end of this day.' })
  asOf?: string;

  @InstantField({ optional: true, description: 'As booked by this instant: later postings are left out.' })
  knownAt?: string;

  @ChoiceField(daySorts, { optional: true })
  sort?: (typeof daySorts)[number];
}

export class PeriodsQuery extends PageQuery {
  @ChoiceField(periodStates, { optional: true })
  state?: 'open' | 'closed';
}

export class AccountAnswer implements AccountView {
  @IdField()
  id: string;

  @ChoiceField(books)
  book: Book;

  @ChoiceField(accountKinds)
  kind: AccountKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @AmountField({ description: 'Debits less credits of all that is booked, or at the times asked for.' })
  balance: string;

  @TextField({ max: 3 })
  currency: string;
}

export class LineAnswer implements LineView {
  @IdField()
  accountId: string;

  @ChoiceField(accountKinds)
  accountKind: AccountKind;

  @TextField({ max: 100 })
  accountLabel: string;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @AmountField({ nullable: true })
  debit: string | null;

  @AmountField({ nullable: true })
  credit: string | null;
}

export class PostingAnswer implements PostingView {
  @IdField()
  id: string;

  @ChoiceField(books)
  book: Book;

  @ChoiceField(postingKinds)
  kind: PostingKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @DayField()
  valueDate: string;

  @InstantField({ description: 'With microseconds: what `knownAt` compares with.' })
  bookedAt: string;

  @TextField({ max: 40 })
  sourceType: string;

  @IdField()
  sourceId: string;

  @TextField({ max: 100, nullable: true, description: 'The bank’s reference.' })
  reference: string | null;

  @IdField({ nullable: true })
  reverses: string | null;

  @IdField({ nullable: true })
  reversedBy: string | null;

  @TextField({ max: 1000, nullable: true })
  reason: string | null;

  @PatternField({
    pattern: /^\d{4}-\d{2}$/,
    expected: 'YYYY-MM',
    nullable: true,
    description: 'The closed month that a late posting belongs to.',
  })
  adjustsMonth: string | null;

  @IdField({ nullable: true })
  allocationId: string | null;

  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => LineAnswer, { list: { min: 2, max: 1000 } })
  lines: LineAnswer[];

  @WholeField({ min: 1, max: 2, description: '2 once it is reversed.' })
  version: number;
}

export class PeriodAnswer implements PeriodView {
  @IdField()
  id: string;

  @PatternField({ pattern: /^\d{4}-\d{2}$/, expected: 'YYYY-MM' })
  month: string;

  @DayField()
  startsOn: string;

  @DayField()
  endsOn: string;

  @ChoiceField(periodStates)
  state: 'open' | 'closed';

  @TextField({ max: 100 })
  stateLabel: string;

  @InstantField({ nullable: true })
  closedAt: Date | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class KeptBalanceAnswer implements KeptBalance {
  @IdField()
  accountId: string;

  @ChoiceField(books)
  book: Book;

  @ChoiceField(accountKinds)
  accountKind: AccountKind;

  @TextField({ max: 100 })
  accountLabel: string;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @AmountField()
  balance: string;
}

export class ClosedPeriodAnswer extends PeriodAnswer implements ClosedPeriodView {
  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => KeptBalanceAnswer, {
    list: { max: 100_000 },
    description: 'What each account held at the end of the month; empty while it is open.',
  })
  balances: KeptBalanceAnswer[];
}
