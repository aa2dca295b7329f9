import { Injectable } from '@nestjs/common';
import { type Actor, Clock, formatMinor, problemTexts } from '#kernel';
import type { Fund } from '#funds';
import { Database, rows, type Tx } from '#platform/database';
import { render } from '#platform/texts';
import { requireMoneyReader } from '../allocations/allocations.rules.js';
import { type AvailableLimit, availableMinor, limitOf } from '../ledger/ledger.rules.js';
import { bottleneckOf, type GivenEarmark, type NamedDemand } from './bottleneck.rules.js';
import { readLabels, tellBottleneck } from './bottleneck-telling.js';
import { earmarkName } from './bottleneck-words.js';
import { anyPays, type EarmarkState, lockedOf, readEarmarks, solve } from './earmark-state.js';
import { type EarmarksView, picture } from './earmark-views.js';
import { mostFor } from './matching.rules.js';

export interface EarmarkQuestion {
  area: string | null;
  places: string[];
  amountMinor: bigint;
}

export interface EarmarkAnswer {
  currency: string;
  possible: boolean;
  /** Which limit refuses. */
  limit: AvailableLimit | 'earmark' | null;
  requested: string;
  /** The most that could be allocated now. */
  most: string;
  available: string;
  /** What no money that may pay it is there for; zero when the earmarks allow it. */
  missing: string;
  words: string | null;
}

/** What a fund's money may pay and what it stands for, as those who answer for the money read it. */
@Injectable()
export class EarmarkQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The whole picture, in a constant number of statements. Throws `not-allowed`. */
  async picture(actor: Actor, fund: Fund): Promise<EarmarksView> {
    requireMoneyReader(actor, fund.id);
    const tx = this.database.source.manager;
    const state = await this.state(fund);
    const text = (minor: bigint) => formatMinor(minor, fund.currency);
    const matching = solve(state, state.demands);
    const bottleneck = bottleneckOf({ ...state, locked: lockedOf(state) }, matching, null);
    const codes = state.sources.flatMap(({ areas, givenPlaces }) => [
      ...(areas ?? []),
      ...(givenPlaces ?? []),
    ]);
    const { language } = actor;
    const label = await readLabels(tx, fund.id, language, codes);
    const nameOf = (earmark: GivenEarmark) => earmarkName(earmark, { language, label });
    return {
      currency: fund.currency,
      missing: text(matching.missingMinor),
      words: bottleneck && (await tellBottleneck(tx, fund, language, bottleneck)),
      ...picture(state, actor, { text, nameOf }),
    };
  }

  /**
   * Whether an amount for a programme of this area in these places could be allocated now, and how much at
   * most. Nothing is reserved. Throws `not-allowed`.
   */
  async preview(actor: Actor, fund: Fund, question: EarmarkQuestion): Promise<EarmarkAnswer> {
    requireMoneyReader(actor, fund.id);
    const tx = this.database.source.manager;
    const state = await this.state(fund);
    const { available, availableLimit, countries } = await this.facts(tx, fund, question.places);
    const wanted: NamedDemand = {
      ...{ id: 'wanted', purpose: 'allocation', payable: 'matching' },
      ...{ programmeId: null, programme: null },
      ...{ area: question.area, places: countries, openMinor: question.amountMinor },
    };
    const demands = [...state.demands, wanted];
    const matching = solve(state, demands);
    const bottleneck = bottleneckOf(
      { sources: state.sources, demands, locked: lockedOf(state) },
      matching,
      'wanted',
    );
    const byEarmark = mostFor(state.sources, anyPays(state.demands), wanted);
    const most = byEarmark < available ? byEarmark : available;
    const isBeyond = question.amountMinor > available;
    const told = {
      requested: formatMinor(question.amountMinor, fund.currency),
      available: formatMinor(available, fund.currency),
    };
    const refusal = problemTexts[actor.language]['allocation-exceeds-available'];
    const limit = isBeyond ? availableLimit : bottleneck ? 'earmark' : null;
    return {
      currency: fund.currency,
      possible: limit === null,
      limit,
      ...told,
      most: formatMinor(most > 0n ? most : 0n, fund.currency),
      missing: formatMinor(bottleneck?.missingMinor ?? 0n, fund.currency),
      words: isBeyond
        ? render(refusal, actor.language, told)
        : bottleneck && (await tellBottleneck(tx, fund, actor.language, bottleneck)),
    };
  }

  /** Of one instant: three statements apart could show what never was. */
  private state(fund: Fund): Promise<EarmarkState> {
    return this.database.source.transaction('REPEATABLE READ', (tx) => readEarmarks(tx, fund.id));
  }

  private async facts(tx: Tx, fund: Fund, places: string[]) {
    const [found] = await rows<{ cash: string; reserved: string; receivables: string; countries: string[] }>(
      tx,
      `SELECT cash_minor AS cash, reserved_open_minor AS reserved, countries_of($2) AS countries,
              receivable_cover_at(fund_id, $3) AS receivables
         FROM fund_position WHERE fund_id = $1`,
      [fund.id, places, this.clock.now()],
    );
    const { cash, reserved, receivables, countries } = found!;
    const position = {
      cashMinor: BigInt(cash),
      reservedOpenMinor: BigInt(reserved),
      receivablesMinor: BigInt(receivables),
    };
    return { available: availableMinor(position), availableLimit: limitOf(position), countries };
  }
}
