import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayIn, formatMinor, type Language, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { instantText } from '../ledger/ledger.queries.js';
import {
  type AllocationLimit,
  type AreaAmount,
  areasOf,
  asMinor,
  asText,
  type Breakdowns,
  breakdownsSql,
  type EarmarkingAmount,
  earmarkingsOf,
  promisesAsText,
  type YearAmounts,
  yearsOf,
} from './breakdowns.js';
import { categoriesOf, type CategoryAmount, type ContributorAmount, contributorsOf } from './givers.js';
import {
  type Figure,
  figuresOf,
  gapToTarget,
  type PromiseFigure,
  promisesOf,
  type TargetPeriod,
  targetOn,
} from './capitalisation.rules.js';

/** The two times of an answer: what counted by the end of the day, as booked by the instant. */
export interface Times {
  asOf?: Day;
  /** Instant, up to microseconds. */
  knownAt?: string;
}

/** Where a fund stands. Amounts are decimal text in the fund's currency. */
export interface CapitalisationView extends Record<Figure | PromiseFigure, string> {
  asOf: Day;
  knownAt: string;
  currency: string;
  target: string | null;
  allocationLimit: AllocationLimit;
  targetStartsOn: Day | null;
  targetEndsOn: Day | null;
  gapToTarget: string | null;
  /** Received and not applied to an agreement yet: the gap may be larger by up to this (`gapToTarget`). */
  unapplied: string;
  byThematicArea: AreaAmount[];
  byContributor: ContributorAmount[];
  byCategory: CategoryAmount[];
  byEarmarking: EarmarkingAmount[];
  byYear: YearAmounts[];
}

/** Where a fund stands as of any day, as known at any instant. The same pair always gets the same answer. */
@Injectable()
export class CapitalisationQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * All figures with their breakdowns; `asOf` is today and `knownAt` the latest booking unless given. Throws
   * `fields-wrong` when `knownAt` is in the future: nobody knows yet.
   */
  async at(fund: Fund, times: Times = {}, language: Language = 'en'): Promise<CapitalisationView> {
    const asOf = times.asOf ?? dayIn(this.clock.now(), fund.zone);
    const knownAt = await this.knownAt(fund, times.knownAt);
    const [[found], targets] = await Promise.all([
      this.database.query<Breakdowns>(breakdownsSql, [fund.id, asOf, knownAt]),
      this.targets(fund),
    ]);
    const target = targetOn(targets, asOf);
    const { totals, promises, contributors, earmarked, years } = found!;
    const text = (minor: bigint | string) => formatMinor(minor, fund.currency);
    const all = figuresOf(asMinor(totals));
    const promised = promisesOf(asMinor(promises));
    const gap = gapToTarget(target && target.amountMinor, all.deposited, promised.committedOpen);
    return {
      asOf,
      knownAt,
      currency: fund.currency,
      target: target && text(target.amountMinor),
      targetStartsOn: target && target.startsOn,
      targetEndsOn: target && target.endsOn,
      ...asText(all, fund.currency),
      gapToTarget: gap === null ? null : text(gap),
      unapplied: text(found!.unapplied),
      allocationLimit: {
        basis: found!.basis,
        receivables: text(found!.receivables),
        available: text(all.availableToAllocate + BigInt(found!.receivables)),
      },
      ...promisesAsText(promised, fund.currency),
      byThematicArea: areasOf(found!, all.deposited, fund.currency),
      byContributor: contributorsOf(contributors ?? [], fund.currency, language),
      byCategory: categoriesOf(contributors ?? [], fund.currency),
      byEarmarking: earmarkingsOf(earmarked ?? [], all.deposited, fund.currency),
      byYear: yearsOf(years ?? [], fund.currency),
    };
  }

  /** The instant an answer is known at: the latest booking, so that no later one can change the answer. */
  async knownAt(fund: Fund, asked?: string): Promise<string> {
    const now = this.clock.now();
    const [found] = await this.database.query<{ latest: string | null; isFuture: boolean }>(
      `SELECT ${instantText('coalesce($2::timestamptz, last_booked_at, $3)')} AS latest,
              coalesce($2::timestamptz > greatest(last_booked_at, $3), false) AS "isFuture"
         FROM fund_position WHERE fund_id = $1`,
      [fund.id, asked ?? null, now],
    );
    if (found?.isFuture) {
      const params = { now: now.toISOString() };
      refuseFields([{ pointer: '/knownAt', code: 'instant-in-future', params }]);
    }
    return found!.latest!;
  }

  /** Every target of the fund. */
  async targets(fund: Fund): Promise<TargetPeriod[]> {
    const found = await this.database.query<TargetPeriod & { amountMinor: string }>(
      `SELECT amount_minor AS "amountMinor", starts_on AS "startsOn", ends_on AS "endsOn"
         FROM fund_target WHERE fund_id = $1`,
      [fund.id],
    );
    return found.map((target) => ({ ...target, amountMinor: BigInt(target.amountMinor) }));
  }
}
