import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { readableContributors } from '../documents/documents.rules.js';
import { containing, type PageRequest, readPage, Where } from '../paging.js';
import { type AppliedRate, rateText } from '../rates/rates.rules.js';
import { fundingTexts } from '../texts/texts.js';
import type { AgreementState } from './agreements.rules.js';
import { detailsOf, type AgreementDetails } from './agreement-details.js';
import { type AgreementHistory, historyOf } from './agreement-history.js';

/** An agreement as lists show it. Amounts are in its currency, those with `fund` in the fund's. */
export interface AgreementSummary extends AppliedRate {
  id: string;
  number: string;
  contributor: string;
  contributorName: string;
  category: string | null;
  signedOn: Day;
  currency: string;
  amount: string;
  received: string;
  open: string;
  /** At the rate of the day on which it was signed. */
  fundCurrency: string;
  fundAmount: string;
  fundOpen: string;
  /** What came of it, at the rates of its days. */
  fundReceived: string;
  /** What came less what the same was worth at the rate of the signature. */
  exchangeDifference: string;
  /** Whether any of its lines is earmarked. */
  earmarked: boolean;
  /** The next instalment of which something is open. */
  nextDueOn: Day | null;
  overdueInstalments: number;
  state: AgreementState;
  stateLabel: string;
  version: number;
}

/** An agreement with everything that belongs to it. */
export interface AgreementView extends AgreementSummary, AgreementDetails, AgreementHistory {
  note: string;
  recordedAt: Date;
  endedOn: Day | null;
  endReason: string | null;
}

export interface AgreementFilter extends PageRequest {
  contributor?: string;
  state?: AgreementState;
  /** Only agreements with (or without) an overdue instalment. */
  overdue?: boolean;
  signedFrom?: Day;
  signedTo?: Day;
  q?: string;
}

const order = new Keyset(
  'agreement',
  [
    { sql: 'a.signed_on', type: 'date' },
    { sql: 'a.id', type: 'uuid' },
  ],
  'desc',
);

const linesOf = `
  SELECT sum(c.applied_minor)::bigint AS received, sum(c.gross_minor)::bigint AS gross,
         bool_or(c.amount_minor > 0 AND (EXISTS (SELECT FROM contribution_line_area x WHERE x.line_id = c.id)
                 OR EXISTS (SELECT FROM contribution_line_place x WHERE x.line_id = c.id))) AS earmarked
    FROM contribution_line c WHERE c.agreement_id = a.id`;

const openOf = 'i.amount_minor > i.paid_minor + i.short_minor';

@Injectable()
export class AgreementQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Agreements that the actor may read, the latest first: all of the fund, or a donor's own. */
  list(actor: Actor, fund: Fund, filter: AgreementFilter): Promise<Page<AgreementSummary>> {
    const today = this.funds.today(fund);
    const late = `EXISTS (SELECT FROM instalment i WHERE i.agreement_id = a.id AND a.state = 'active'
      AND ${openOf} AND i.due_on < '${today}')`;
    const where = this.visible(actor, fund)
      .add('o.code = ?', filter.contributor)
      .add('a.state = ?', filter.state)
      .add(`${late} = ?`, filter.overdue)
      .add('a.signed_on >= ?', filter.signedFrom)
      .add('a.signed_on <= ?', filter.signedTo)
      .add("a.number ILIKE ? OR o.code ILIKE ? OR (o.name->>'en') ILIKE ?", containing(filter.q));
    return this.read(actor, fund, where, filter, summaryOf);
  }

  /** One agreement with everything that belongs to it. Throws `not-found`. */
  async one(actor: Actor, fund: Fund, id: string): Promise<AgreementView> {
    const where = this.visible(actor, fund).add('a.id = ?', id);
    const { items } = await this.read(actor, fund, where, { limit: 1 }, (row) => row);
    const found = items[0];
    if (!found) throw new DomainError('not-found');
    const details = await detailsOf(this.database, actor, fund, {
      ...found,
      today: this.funds.today(fund),
    });
    const isDonor = readableContributors(actor, fund.id) !== null;
    return { ...found, ...details, ...(await historyOf(this.database, found, { isDonor })) };
  }

  private visible(actor: Actor, fund: Fund): Where {
    return new Where()
      .add('a.fund_id = ?', fund.id)
      .add('a.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id));
  }

  private read<Item>(
    actor: Actor,
    fund: Fund,
    where: Where,
    request: PageRequest,
    item: (row: AgreementHead) => Item,
  ): Promise<Page<Item>> {
    const labels = fundingTexts[actor.language].agreementStates;
    const today = this.funds.today(fund);
    return readPage(
      this.database,
      {
        select: `a.id, a.number, o.code AS contributor, o.name->>'${actor.language}' AS "contributorName",
          a.category, a.signed_on AS "signedOn", a.currency, a.amount_minor AS amount, a.open_minor AS open,
          l.received, l.gross AS "fundReceived",
          l.gross - part_value(a.usd_minor, l.received, a.amount_minor) AS "exchangeDifference",
          a.usd_minor AS "fundAmount", part_value(a.usd_minor, a.open_minor, a.amount_minor) AS "fundOpen",
          a.rate::text AS rate, a.rate_on AS "rateOn", a.rate_source AS "rateSource",
          l.earmarked,
          (SELECT min(i.due_on) FROM instalment i
            WHERE i.agreement_id = a.id AND a.state = 'active' AND ${openOf}) AS "nextDueOn",
          (SELECT count(*)::int FROM instalment i
            WHERE i.agreement_id = a.id AND a.state = 'active' AND ${openOf}
              AND i.due_on < '${today}') AS "overdueInstalments",
          a.state, a.note, a.recorded_at AS "recordedAt", a.ended_on AS "endedOn",
          a.end_reason AS "endReason", a.version`,
        from: `agreement a JOIN organisation o ON o.id = a.contributor_id
          CROSS JOIN LATERAL (${linesOf}) l`,
        where,
        order,
        item: (found: Omit<AgreementHead, 'fundCurrency' | 'stateLabel'>) => {
          const own = (minor: string) => formatMinor(minor, found.currency);
          return item({
            ...found,
            rate: rateText(found.rate),
            fundCurrency: fund.currency,
            amount: own(found.amount),
            received: own(found.received),
            open: own(found.open),
            fundAmount: formatMinor(found.fundAmount, fund.currency),
            fundOpen: formatMinor(found.fundOpen, fund.currency),
            fundReceived: formatMinor(found.fundReceived, fund.currency),
            exchangeDifference: formatMinor(found.exchangeDifference, fund.currency),
            stateLabel: labels[found.state],
          });
        },
      },
      request,
    );
  }
}

type AgreementHead = Omit<AgreementView, keyof AgreementDetails | keyof AgreementHistory>;

function summaryOf({ note: _, recordedAt: __, endedOn: ___, endReason: ____, ...summary }: AgreementHead) {
  return summary;
}
