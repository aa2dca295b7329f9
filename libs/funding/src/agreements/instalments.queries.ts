import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { readableContributors } from '../documents/documents.rules.js';
import { type PageRequest, readPage, Where } from '../paging.js';
import { fundingTexts } from '../texts/texts.js';
import { instalmentOpen, instalmentState, type InstalmentOfAgreement } from './agreement-details.js';
import type { InstalmentState } from './agreements.rules.js';

/** An instalment with the agreement that it belongs to. */
export interface InstalmentView extends Omit<InstalmentOfAgreement, 'shortReason'> {
  agreement: string;
  agreementNumber: string;
  contributor: string;
  contributorName: string;
  currency: string;
}

export interface InstalmentFilter extends PageRequest {
  agreement?: string;
  contributor?: string;
  state?: InstalmentState;
  dueFrom?: Day;
  dueTo?: Day;
}

const order = new Keyset(
  'instalment',
  [
    { sql: 'i.due_on', type: 'date' },
    { sql: 'i.id', type: 'uuid' },
  ],
  'asc',
);

@Injectable()
export class InstalmentQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Instalments of one agreement. Throws `not-found` also when the actor may not see the agreement. */
  async ofAgreement(
    actor: Actor,
    fund: Fund,
    agreement: string,
    filter: PageRequest & { state?: InstalmentState },
  ): Promise<Page<InstalmentView>> {
    const page = await this.list(actor, fund, { ...filter, agreement });
    if (page.items.length > 0 || filter.state !== undefined || filter.cursor !== undefined) return page;
    // An agreement always has instalments.
    throw new DomainError('not-found');
  }

  /** Instalments of agreements that the actor may read, the earliest due first. */
  list(actor: Actor, fund: Fund, filter: InstalmentFilter): Promise<Page<InstalmentView>> {
    const labels = fundingTexts[actor.language].instalmentStates;
    const state = instalmentState(`'${this.funds.today(fund)}'::date`);
    const where = new Where()
      .add('i.fund_id = ?', fund.id)
      .add('i.amount_minor > ?', 0)
      .add('a.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id))
      .add('i.agreement_id = ?', filter.agreement)
      .add('o.code = ?', filter.contributor)
      .add(`${state} = ?`, filter.state)
      .add('i.due_on >= ?', filter.dueFrom)
      .add('i.due_on <= ?', filter.dueTo);
    return readPage(
      this.database,
      {
        select: `i.id, i.number, i.due_on AS "dueOn", i.amount_minor AS amount, i.paid_minor AS paid,
          i.short_minor AS short, ${instalmentOpen} AS open, ${state} AS state, a.id AS agreement,
          a.number AS "agreementNumber", a.currency, o.code AS contributor,
          o.name->>'${actor.language}' AS "contributorName"`,
        from: `instalment i JOIN agreement a ON a.id = i.agreement_id
               JOIN organisation o ON o.id = a.contributor_id`,
        where,
        order,
        item: (found: Omit<InstalmentView, 'stateLabel'>): InstalmentView => {
          const own = (minor: string) => formatMinor(minor, found.currency);
          return {
            ...found,
            amount: own(found.amount),
            paid: own(found.paid),
            short: own(found.short),
            open: own(found.open),
            stateLabel: labels[found.state],
          };
        },
      },
      filter,
    );
  }
}
