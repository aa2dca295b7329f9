import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { readableContributors } from '../documents/documents.rules.js';
import { containing, type PageRequest, readPage, Where } from '../paging.js';
import { type AppliedRate, rateText } from '../rates/rates.rules.js';
import { fundingTexts } from '../texts/texts.js';
import type { PledgeState } from './pledges.rules.js';

/** An agreement that settles a part of the pledge, in the pledge's currency. */
export interface SettlementView {
  agreement: string;
  number: string;
  settled: string;
  /** What a termination opened again. */
  reopened: string;
}

export interface PledgeView extends AppliedRate {
  id: string;
  number: string;
  contributor: string;
  contributorName: string;
  currency: string;
  amount: string;
  /** What no agreement settles yet. */
  open: string;
  /** The same in the fund's currency, at the rate of the day on which it was announced. */
  fundCurrency: string;
  fundAmount: string;
  fundOpen: string;
  announcedOn: Day;
  expectedOn: Day | null;
  note: string;
  state: PledgeState;
  stateLabel: string;
  recordedAt: Date;
  withdrawnOn: Day | null;
  withdrawalReason: string | null;
  settlements: SettlementView[];
  version: number;
}

export interface PledgeFilter extends PageRequest {
  contributor?: string;
  state?: PledgeState;
  /** Only pledges of which something is open. */
  open?: boolean;
  announcedFrom?: Day;
  announcedTo?: Day;
  q?: string;
}

const order = new Keyset(
  'pledge',
  [
    { sql: 'g.announced_on', type: 'date' },
    { sql: 'g.id', type: 'uuid' },
  ],
  'desc',
);

@Injectable()
export class PledgeQueries {
  constructor(private readonly database: Database) {}

  /** Pledges that the actor may read, the latest first: all of the fund, or a donor's own. */
  list(actor: Actor, fund: Fund, filter: PledgeFilter): Promise<Page<PledgeView>> {
    const where = this.visible(actor, fund)
      .add('o.code = ?', filter.contributor)
      .add('g.state = ?', filter.state)
      .add('(g.open_minor > 0) = ?', filter.open)
      .add('g.announced_on >= ?', filter.announcedFrom)
      .add('g.announced_on <= ?', filter.announcedTo)
      .add("g.number ILIKE ? OR o.code ILIKE ? OR (o.name->>'en') ILIKE ?", containing(filter.q));
    return this.read(actor, fund, where, filter);
  }

  /** One pledge. Throws `not-found` also when the actor may not see it. */
  async one(actor: Actor, fund: Fund, id: string): Promise<PledgeView> {
    const { items } = await this.read(actor, fund, this.visible(actor, fund).add('g.id = ?', id), {
      limit: 1,
    });
    if (!items[0]) throw new DomainError('not-found');
    return items[0];
  }

  private visible(actor: Actor, fund: Fund): Where {
    return new Where()
      .add('g.fund_id = ?', fund.id)
      .add('g.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id));
  }

  private read(actor: Actor, fund: Fund, where: Where, request: PageRequest): Promise<Page<PledgeView>> {
    const labels = fundingTexts[actor.language].pledgeStates;
    return readPage(
      this.database,
      {
        select: `g.id, g.number, o.code AS contributor, o.name->>'${actor.language}' AS "contributorName",
          g.currency, g.amount_minor AS amount, g.open_minor AS open, g.usd_minor AS "fundAmount",
          part_value(g.usd_minor, g.open_minor, g.amount_minor) AS "fundOpen", g.rate::text AS rate,
          g.rate_on AS "rateOn", g.rate_source AS "rateSource", g.announced_on AS "announcedOn",
          g.expected_on AS "expectedOn", g.note, g.state, g.recorded_at AS "recordedAt",
          g.withdrawn_on AS "withdrawnOn", g.withdrawal_reason AS "withdrawalReason", g.version,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('agreement', a.id, 'number', a.number,
                    'settled', s.settled_minor::text, 'reopened', s.reopened_minor::text)
                    ORDER BY a.signed_on, a.id), '[]')
             FROM agreement_pledge s JOIN agreement a ON a.id = s.agreement_id
            WHERE s.pledge_id = g.id) AS settlements`,
        from: 'pledge g JOIN organisation o ON o.id = g.contributor_id',
        where,
        order,
        item: (found: Omit<PledgeView, 'fundCurrency' | 'stateLabel'>): PledgeView => {
          const own = (minor: string) => formatMinor(minor, found.currency);
          return {
            ...found,
            rate: rateText(found.rate),
            fundCurrency: fund.currency,
            amount: own(found.amount),
            open: own(found.open),
            fundAmount: formatMinor(found.fundAmount, fund.currency),
            fundOpen: formatMinor(found.fundOpen, fund.currency),
            stateLabel: labels[found.state],
            settlements: found.settlements.map(({ settled, reopened, ...agreement }) => ({
              ...agreement,
              settled: own(settled),
              reopened: own(reopened),
            })),
          };
        },
      },
      request,
    );
  }
}
