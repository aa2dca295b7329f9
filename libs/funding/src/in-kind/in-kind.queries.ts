import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { readableContributors } from '../documents/documents.rules.js';
import { containing, type PageRequest, readPage, Where } from '../paging.js';
import { fundingTexts } from '../texts/texts.js';
import type { InKindKind, InKindState } from './in-kind.rules.js';

export interface InKindView {
  id: string;
  contributor: string;
  contributorName: string;
  kind: InKindKind;
  kindLabel: string;
  description: string;
  startsOn: Day;
  endsOn: Day | null;
  estimate: string | null;
  currency: string | null;
  valuation: string | null;
  state: InKindState;
  stateLabel: string;
  recordedAt: Date;
  withdrawalReason: string | null;
  version: number;
}

export interface InKindFilter extends PageRequest {
  contributor?: string;
  kind?: InKindKind;
  state?: InKindState;
  q?: string;
}

const order = new Keyset(
  'in-kind',
  [
    { sql: 'k.starts_on', type: 'date' },
    { sql: 'k.id', type: 'uuid' },
  ],
  'desc',
);

@Injectable()
export class InKindQueries {
  constructor(private readonly database: Database) {}

  /** Contributions in kind that the actor may read, the latest first: all of the fund, or a donor's own. */
  list(actor: Actor, fund: Fund, filter: InKindFilter): Promise<Page<InKindView>> {
    const where = this.visible(actor, fund)
      .add('o.code = ?', filter.contributor)
      .add('k.kind = ?', filter.kind)
      .add('k.state = ?', filter.state)
      .add("k.description ILIKE ? OR o.code ILIKE ? OR (o.name->>'en') ILIKE ?", containing(filter.q));
    return this.read(actor, where, filter);
  }

  /** One of them. Throws `not-found` also when the actor may not see it. */
  async one(actor: Actor, fund: Fund, id: string): Promise<InKindView> {
    const { items } = await this.read(actor, this.visible(actor, fund).add('k.id = ?', id), { limit: 1 });
    if (!items[0]) throw new DomainError('not-found');
    return items[0];
  }

  private visible(actor: Actor, fund: Fund): Where {
    return new Where()
      .add('k.fund_id = ?', fund.id)
      .add('k.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id));
  }

  private read(actor: Actor, where: Where, request: PageRequest): Promise<Page<InKindView>> {
    const { inKindKinds, inKindStates } = fundingTexts[actor.language];
    return readPage(
      this.database,
      {
        select: `k.id, o.code AS contributor, o.name->>'${actor.language}' AS "contributorName", k.kind,
          k.description, k.starts_on AS "startsOn", k.ends_on AS "endsOn", k.estimated_minor AS estimate,
          k.currency, k.valuation, k.state, k.recorded_at AS "recordedAt",
          k.withdrawal_reason AS "withdrawalReason", k.version`,
        from: 'in_kind_contribution k JOIN organisation o ON o.id = k.contributor_id',
        where,
        order,
        item: (found: Omit<InKindView, 'kindLabel' | 'stateLabel'>): InKindView => ({
          ...found,
          estimate: found.estimate && formatMinor(found.estimate, found.currency ?? undefined),
          kindLabel: inKindKinds[found.kind],
          stateLabel: inKindStates[found.state],
        }),
      },
      request,
    );
  }
}
