import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { type DaySort, type PageRequest, readPage, Where } from '../paging.js';
import { fundingTexts } from '../texts/texts.js';
import type { AccountKind, Book, PostingKind } from './ledger.rules.js';

export interface AccountView {
  id: string;
  book: Book;
  kind: AccountKind;
  kindLabel: string;
  organisation: string | null;
  programmeId: string | null;
  /** Debits less credits of all that is booked, or of what counted and was known at the times asked for. */
  balance: string;
  currency: string;
}

export interface LineView {
  accountId: string;
  accountKind: AccountKind;
  accountLabel: string;
  organisation: string | null;
  programmeId: string | null;
  debit: string | null;
  credit: string | null;
}

export interface PostingView {
  id: string;
  book: Book;
  kind: PostingKind;
  kindLabel: string;
  valueDate: Day;
  /** Instant with microseconds: what `knownAt` compares with. */
  bookedAt: string;
  sourceType: string;
  sourceId: string;
  reference: string | null;
  reverses: string | null;
  reversedBy: string | null;
  reason: string | null;
  /** `YYYY-MM` of the closed month that a late posting belongs to. */
  adjustsMonth: string | null;
  allocationId: string | null;
  currency: string;
  lines: LineView[];
  version: number;
}

export interface PostingFilter extends PageRequest {
  account?: string;
  source?: string;
  book?: Book;
  kind?: PostingKind;
  valueFrom?: Day;
  valueTo?: Day;
  /** What counted by the end of the day; what reversed it later is not told. */
  asOf?: Day;
  /** Instant, up to microseconds: what was booked later is left out, reversals too. */
  knownAt?: string;
  sort?: DaySort;
}

export interface AccountFilter extends PageRequest {
  book?: Book;
  kind?: AccountKind;
  programme?: string;
  organisation?: string;
}

/** The two times of a balance: what counted by the end of the day, as booked by the instant. */
export interface BalanceTimes {
  asOf: Day;
  knownAt: string;
}

export const instantText = (sql: string) =>
  `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const accountOrder = new Keyset(
  'account',
  [
    { sql: 'a.kind', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
  'asc',
);

function postingOrder(sort: DaySort = '-valueDate'): Keyset {
  const keys = [
    { sql: 'p.value_date', type: 'date' },
    { sql: 'p.id', type: 'uuid' },
  ] as const;
  return new Keyset('posting', keys, sort === 'valueDate' ? 'asc' : 'desc');
}

const postingColumns = `p.id, p.book, p.kind, p.value_date AS "valueDate",
  ${instantText('p.booked_at')} AS "bookedAt", p.source_type AS "sourceType", p.source_id AS "sourceId",
  p.reference, p.reverses, r.id AS "reversedBy", p.reason,
  to_char(p.adjusts_month, 'YYYY-MM') AS "adjustsMonth",
  p.allocation_id AS "allocationId", CASE WHEN r.id IS NULL THEN 1 ELSE 2 END AS version,
  (SELECT jsonb_agg(jsonb_build_object('accountId', a.id, 'accountKind', a.kind, 'organisation', o.code,
                      'programmeId', a.programme_id, 'amount', l.amount_minor::text) ORDER BY l.number)
     FROM posting_line l JOIN ledger_account a ON a.id = l.account_id
     LEFT JOIN organisation o ON o.id = a.organisation_id
    WHERE l.posting_id = p.id) AS lines`;

type LineRow = Omit<LineView, 'accountLabel' | 'debit' | 'credit'> & { amount: string };
type PostingRow = Omit<PostingView, 'lines' | 'kindLabel' | 'currency'> & { lines: LineRow[] };

@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** The chart of accounts with what each holds now, or held at the two times. */
  accounts(
    actor: Actor,
    fund: Fund,
    filter: AccountFilter,
    times?: BalanceTimes,
  ): Promise<Page<AccountView>> {
    const labels = fundingTexts[actor.language].accountKinds;
    const where = new Where()
      .add('a.fund_id = ?', fund.id)
      .add('a.book = ?', filter.book)
      .add('a.kind = ?', filter.kind)
      .add('a.programme_id = ?', filter.programme)
      .add('o.code = ?', filter.organisation);
    const held = times ? heldAt(where, times) : null;
    return readPage(
      this.database,
      {
        select: `a.id, a.book, a.kind, o.code AS organisation, a.programme_id AS "programmeId",
                 ${held ? 'coalesce(t.amount_minor, 0)' : 'a.balance_minor'} AS balance`,
        from: `ledger_account a LEFT JOIN organisation o ON o.id = a.organisation_id ${held ?? ''}`,
        where,
        order: accountOrder,
        item: (row: Omit<AccountView, 'kindLabel' | 'currency'>): AccountView => ({
          ...row,
          kindLabel: labels[row.kind],
          balance: formatMinor(row.balance, fund.currency),
          currency: fund.currency,
        }),
      },
      filter,
    );
  }

  /** Postings with their lines, the latest value date first. */
  postings(actor: Actor, fund: Fund, filter: PostingFilter): Promise<Page<PostingView>> {
    const where = new Where()
      .add('p.fund_id = ?', fund.id)
      .add('p.book = ?', filter.book)
      .add('p.kind = ?', filter.kind)
      .add('p.source_id = ?', filter.source)
      .add('p.value_date >= ?', filter.valueFrom)
      .add('p.value_date <= ?', filter.valueTo)
      .add('p.id IN (SELECT x.posting_id FROM posting_line x WHERE x.account_id = ?)', filter.account);
    // What reverses a posting is told where it counts, too.
    const told = [];
    for (const [column, value] of [
      ['value_date', filter.asOf],
      ['booked_at', filter.knownAt],
    ] as const) {
      if (value === undefined) continue;
      where.add(`p.${column} <= ?`, value);
      told.push(`r.${column} <= $${where.params.length}`);
    }
    return this.read(actor, fund, where, filter, told.length === 0 ? 'true' : told.join(' AND '));
  }

  /** One posting. Throws `not-found`. */
  async posting(actor: Actor, fund: Fund, id: string): Promise<PostingView> {
    const where = new Where().add('p.fund_id = ?', fund.id).add('p.id = ?', id);
    const { items } = await this.read(actor, fund, where, { limit: 1 });
    if (!items[0]) throw new DomainError('not-found');
    return items[0];
  }

  private read(
    actor: Actor,
    fund: Fund,
    where: Where,
    filter: PageRequest & { sort?: DaySort },
    knownReversal = 'true',
  ): Promise<Page<PostingView>> {
    const { postingKinds, accountKinds } = fundingTexts[actor.language];
    const side = (minor: bigint) => (minor > 0n ? formatMinor(minor, fund.currency) : null);
    return readPage(
      this.database,
      {
        select: postingColumns,
        from: `posting p LEFT JOIN posting r ON r.reverses = p.id AND ${knownReversal}`,
        where,
        order: postingOrder(filter.sort),
        item: (row: PostingRow): PostingView => ({
          ...row,
          kindLabel: postingKinds[row.kind],
          currency: fund.currency,
          lines: row.lines.map(({ amount, ...line }) => ({
            ...line,
            accountLabel: accountKinds[line.accountKind],
            debit: side(BigInt(amount)),
            credit: side(-BigInt(amount)),
          })),
        }),
      },
      filter,
    );
  }
}

/** Joins what each account of the fund (`$1`) held at the two times, from the turnover that is kept. */
function heldAt({ params }: Where, { asOf, knownAt }: BalanceTimes): string {
  const last = params.push(asOf, knownAt);
  return `LEFT JOIN (SELECT account_id, sum(amount_minor) AS amount_minor
                       FROM ledger_turnover_at($1, $${last - 1}, $${last}, 'year') GROUP BY account_id) t
            ON t.account_id = a.id`;
}
