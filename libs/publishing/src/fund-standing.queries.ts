import { Injectable } from '@nestjs/common';
import { type AreaAmount, CapitalisationQueries, type CapitalisationView, type Times } from '#funding';
import { type Fund, Funds } from '#funds';
import { type Actor, formatMinor, hasRole, sumMinor, toMinor } from '#kernel';
import { type AskedAmounts, askedAmounts, type AskedOfArea, AskedQueries } from './asked.queries.js';
import { fewestNotes } from './standing.queries.js';

/** A thematic area: what was given for it, asked for and allocated. */
export type StandingArea = AreaAmount & AskedAmounts;

/** Where a fund stands, as those who have a role in it read it. */
export interface FundStandingView extends Omit<CapitalisationView, 'byThematicArea'> {
  byThematicArea: StandingArea[];
  /** The sums over the areas; null for other times than now, and where an area is not told. */
  asked: Record<keyof AskedAmounts, string> | null;
}

/** The capitalisation with what notes ask for. */
@Injectable()
export class FundStanding {
  constructor(
    private readonly funds: Funds,
    private readonly capitalisation: CapitalisationQueries,
    private readonly asked: AskedQueries,
  ) {}

  /**
   * All figures with their breakdowns. What notes ask for is told as it stands now; to those who may not read
   * every note, only where a sum does not tell of a single one. Throws `fields-wrong`.
   */
  async at(actor: Actor, fund: Fund, times: Times): Promise<FundStandingView> {
    const readsAll = actor.system || hasRole(actor, fund.id, 'secretariat', 'auditor', 'administrator');
    const [standing, asked] = await Promise.all([
      this.capitalisation.at(fund, times, actor.language),
      this.asked.byArea(fund, readsAll ? 0 : fewestNotes),
    ]);
    const isNow = standing.asOf === this.funds.today(fund) && times.knownAt === undefined;
    if (!isNow) {
      const nothing = { requested: null, endorsed: null, gap: null };
      const byThematicArea = standing.byThematicArea.map((area) => ({ ...area, ...nothing }));
      return { ...standing, byThematicArea, asked: null };
    }
    const { currency } = fund;
    const byThematicArea = areasWith(standing.byThematicArea, asked, currency);
    const isWhole = asked.every(
      ({ requestedMinor, endorsedMinor }) => requestedMinor !== null && endorsedMinor !== null,
    );
    return { ...standing, byThematicArea, asked: isWhole ? totals(byThematicArea, currency) : null };
  }
}

/** Every area with money or notes; an area without notes asks for nothing. */
function areasWith(
  money: readonly AreaAmount[],
  asked: readonly AskedOfArea[],
  currency: string,
): StandingArea[] {
  const zero = formatMinor(0n, currency);
  const none = { contributed: zero, allocated: zero, transferred: zero, refunded: zero, expended: zero };
  const amounts = new Map(money.map((each) => [each.area, each]));
  const wanted = new Map(asked.map((each) => [each.area ?? 'unattributed', each]));
  const codes = [...new Set([...amounts.keys(), ...wanted.keys()])].sort(unattributedLast);
  return codes.map((area) => {
    const own = amounts.get(area) ?? { area, ...none };
    const of = wanted.get(area) ?? { requestedMinor: 0n, endorsedMinor: 0n };
    return { ...own, ...askedAmounts(of, toMinor(own.allocated, currency), currency) };
  });
}

function unattributedLast(a: string, b: string): number {
  if (a === 'unattributed' || b === 'unattributed') return a === b ? 0 : a === 'unattributed' ? 1 : -1;
  return a < b ? -1 : 1;
}

function totals(areas: readonly StandingArea[], currency: string): Record<keyof AskedAmounts, string> {
  const total = (name: keyof AskedAmounts) =>
    formatMinor(sumMinor(areas.map((area) => toMinor(area[name] ?? '0', currency))), currency);
  return { requested: total('requested'), endorsed: total('endorsed'), gap: total('gap') };
}
