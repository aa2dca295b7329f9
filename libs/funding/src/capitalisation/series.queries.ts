import { Injectable } from '@nestjs/common';
import { addDays, Clock, type Day, dayIn, type FieldError, formatMinor, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { asText, promisesAsText } from './breakdowns.js';
import { CapitalisationQueries } from './capitalisation.queries.js';
import {
  type Figure,
  type Figures,
  figuresOf,
  type LedgerFigure,
  type PromiseFigure,
  type Promises,
  promisesOf,
  type SeriesStep,
  stepEnds,
  stepStart,
  targetOn,
} from './capitalisation.rules.js';

/** What came within the step alone. */
export interface PeriodAmounts {
  startsOn: Day;
  deposited: string;
  allocated: string;
  transferred: string;
  expended: string;
}

/** The figures by the end of the day, since the beginning. */
export interface SeriesPoint extends Record<Figure | PromiseFigure, string> {
  asOf: Day;
  target: string | null;
  inPeriod: PeriodAmounts;
}

export interface SeriesView {
  from: Day;
  to: Day;
  step: SeriesStep;
  knownAt: string;
  currency: string;
  items: SeriesPoint[];
}

export interface SeriesRequest {
  from?: Day;
  to?: Day;
  step?: SeriesStep;
  knownAt?: string;
}

interface MonthTotal {
  month: Day;
  figure: LedgerFigure | PromiseFigure;
  total: string;
}

const maxSteps = 600;
const periodFigures = ['deposited', 'allocated', 'transferred', 'expended'] as const;

/** The fund over time, from the balances that are kept per month. */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly capitalisation: CapitalisationQueries,
  ) {}

  /**
   * The figures at the end of each month, quarter or year; each point equals the capitalisation of its day.
   * Throws `fields-wrong`.
   */
  async series(fund: Fund, request: SeriesRequest): Promise<SeriesView> {
    const { step = 'month' } = request;
    const to = request.to ?? dayIn(this.clock.now(), fund.zone);
    const knownAt = await this.capitalisation.knownAt(fund, request.knownAt);
    const [totals, targets] = await Promise.all([
      this.database.query<MonthTotal>(
        `SELECT value_from AS month, figure, sum(amount_minor) AS total
           FROM (SELECT figure, value_from, amount_minor FROM ledger_figures($1, $2, $3, 'month')
                 UNION ALL
                 SELECT figure, value_from, amount_minor FROM promise_figures($1, $2, $3)) f
          GROUP BY 1, 2 ORDER BY 1`,
        [fund.id, to, knownAt],
      ),
      this.capitalisation.targets(fund),
    ]);
    const from = request.from ?? totals[0]?.month ?? to;
    const ends = stepEnds(from, to, step);
    refuseFields(seriesErrors(from, to, ends.length));
    const countedBy = runningTotals(totals);
    const text = (minor: bigint) => formatMinor(minor, fund.currency);
    let before = countedBy(addDays(stepStart(from, step), -1));
    const items = ends.map((asOf) => {
      const now = countedBy(asOf);
      const since = before;
      before = now;
      const target = targetOn(targets, asOf);
      const added = periodFigures.map((figure) => [figure, text(now[figure] - since[figure])] as const);
      return {
        asOf,
        target: target && text(target.amountMinor),
        ...asText(now, fund.currency),
        ...promisesAsText(now, fund.currency),
        inPeriod: { startsOn: stepStart(asOf, step), ...Object.fromEntries(added) } as PeriodAmounts,
      };
    });
    return { from, to, step, knownAt, currency: fund.currency, items };
  }
}

/** The figures since the beginning up to a day; to be asked for days in their order. */
function runningTotals(totals: readonly MonthTotal[]): (day: Day) => Figures & Promises {
  const kept: Partial<Record<LedgerFigure | PromiseFigure, bigint>> = {};
  let next = 0;
  return (day) => {
    for (; next < totals.length && totals[next]!.month <= day; next += 1) {
      const { figure, total } = totals[next]!;
      kept[figure] = (kept[figure] ?? 0n) + BigInt(total);
    }
    return { ...figuresOf(kept), ...promisesOf(kept) };
  };
}

function seriesErrors(from: Day, to: Day, count: number): FieldError[] {
  if (from > to) return [{ pointer: '/from', code: 'day-order-wrong', params: { from } }];
  if (count > maxSteps)
    return [{ pointer: '/from', code: 'series-too-long', params: { max: maxSteps, count } }];
  return [];
}
