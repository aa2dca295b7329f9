import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { type PageRequest, readPage, Where } from '../paging.js';
import { fundingTexts } from '../texts/texts.js';
import type { AccountKind, Book } from './ledger.rules.js';

export interface PeriodView {
  id: string;
  /** `YYYY-MM`. */
  month: string;
  startsOn: Day;
  endsOn: Day;
  state: 'open' | 'closed';
  stateLabel: string;
  closedAt: Date | null;
  version: number;
}

/** What an account held at the end of a closed month, as it was known when the month closed. */
export interface KeptBalance {
  accountId: string;
  book: Book;
  accountKind: AccountKind;
  accountLabel: string;
  organisation: string | null;
  programmeId: string | null;
  balance: string;
}

export interface ClosedPeriodView extends PeriodView {
  currency: string;
  balances: KeptBalance[];
}

const order = new Keyset(
  'period',
  [
    { sql: 'p.starts_on', type: 'date' },
    { sql: 'p.id', type: 'uuid' },
  ],
  'desc',
);

@Injectable()
export class PeriodQueries {
  constructor(private readonly database: Database) {}

  /** Months with postings, the latest first. */
  list(actor: Actor, fund: Fund, filter: PageRequest & { state?: 'open' | 'closed' }) {
    const where = new Where().add('p.fund_id = ?', fund.id).add('p.state = ?', filter.state);
    return this.read(actor, where, filter);
  }

  /** One month with the balances kept when it closed (none while it is open). Throws `not-found`. */
  async one(actor: Actor, fund: Fund, id: string): Promise<ClosedPeriodView> {
    const where = new Where().add('p.fund_id = ?', fund.id).add('p.id = ?', id);
    const { items } = await this.read(actor, where, { limit: 1 });
    if (!items[0]) throw new DomainError('not-found');
    const kept = await this.database.query<Omit<KeptBalance, 'accountLabel'>>(
      `SELECT a.id AS "accountId", a.book, a.kind AS "accountKind", o.code AS organisation,
              a.programme_id AS "programmeId", b.amount_minor AS balance
         FROM period_balance b JOIN ledger_account a ON a.id = b.account_id
         LEFT JOIN organisation o ON o.id = a.organisation_id
        WHERE b.period_id = $1 ORDER BY a.book, a.kind, a.id`,
      [id],
    );
    const labels = fundingTexts[actor.language].accountKinds;
    const balances = kept.map((line) => ({
      ...line,
      accountLabel: labels[line.accountKind],
      balance: formatMinor(line.balance, fund.currency),
    }));
    return { ...items[0], currency: fund.currency, balances };
  }

  private read(actor: Actor, where: Where, filter: PageRequest): Promise<Page<PeriodView>> {
    const labels = fundingTexts[actor.language].periodStates;
    return readPage(
      this.database,
      {
        select: `p.id, to_char(p.starts_on, 'YYYY-MM') AS month, p.starts_on AS "startsOn",
                 p.ends_on AS "endsOn", p.state, p.closed_at AS "closedAt", p.version`,
        from: 'ledger_period p',
        where,
        order,
        item: (row: Omit<PeriodView, 'stateLabel'>): PeriodView => ({
          ...row,
          stateLabel: labels[row.state],
        }),
      },
      filter,
    );
  }
}
