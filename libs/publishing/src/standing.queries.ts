import { Injectable } from '@nestjs/common';
import {
  type AreaAmount,
  CapitalisationQueries,
  type CapitalisationView,
  type ContributorAmount,
  type Times,
} from '#funding';
import { type Fund, Funds } from '#funds';
import { formatMinor, type Language, toMinor } from '#kernel';
import { Database } from '#platform/database';
import { publishedStates } from '#programmes';
import { type AskedAmounts, askedAmounts, type AskedOfArea, AskedQueries } from './asked.queries.js';
import { publishingTexts } from './texts/texts.js';

/** A thematic area in public. */
export interface PublicArea extends AreaAmount, AskedAmounts {
  label: string;
  /** Published programmes; null for other days than today. */
  programmes: number | null;
}

export interface PublicStandingView extends Omit<
  CapitalisationView,
  'byThematicArea' | 'byContributor' | 'byCategory' | 'allocationLimit'
> {
  byThematicArea: PublicArea[];
  /** What each has paid; what it promised is between it and the fund. */
  byContributor: Pick<ContributorAmount, 'contributor' | 'name' | 'deposited'>[];
}

interface ProgrammeCount {
  area: string;
  programmes: number;
}

/** A sum over fewer notes would tell what a single one asks for (docs/adr/0131). */
export const fewestNotes = 3;

/** Where a fund stands, for everybody. */
@Injectable()
export class PublicStanding {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly capitalisation: CapitalisationQueries,
    private readonly asked: AskedQueries,
  ) {}

  /** The capitalisation, with every thematic area of the fund. Throws `fields-wrong`. */
  async at(fund: Fund, times: Times, language: Language): Promise<PublicStandingView> {
    const [standing, asked, programmes, areas] = await Promise.all([
      this.capitalisation.at(fund, times, language),
      this.asked.byArea(fund, fewestNotes),
      this.programmes(fund),
      this.funds.areas(fund),
    ]);
    // Notes and programmes are counted as they stand now.
    const isNow = standing.asOf === this.funds.today(fund) && times.knownAt === undefined;
    const labels = new Map(areas.map(({ code, labels: each }) => [code, each[language]]));
    labels.set('unattributed', publishingTexts[language].unattributed);
    const money = new Map(standing.byThematicArea.map((each) => [each.area, each]));
    const zero = formatMinor(0n, fund.currency);
    const nothing = { contributed: zero, allocated: zero, transferred: zero, refunded: zero, expended: zero };
    const wanted = new Map(asked.map((each) => [each.area, each]));
    const codes = [...new Set([...areas.map(({ code }) => code), ...money.keys()])];
    const byThematicArea = codes.map((area) => {
      const amounts = { ...nothing, ...money.get(area) };
      return {
        ...amounts,
        area,
        label: labels.get(area) ?? area,
        ...askedAmounts(
          isNow ? positive(wanted.get(area)) : undefined,
          toMinor(amounts.allocated, fund.currency),
          fund.currency,
        ),
        programmes: isNow ? (programmes.get(area) ?? 0) : null,
      };
    });
    const byContributor = standing.byContributor
      .filter(({ deposited }) => deposited !== zero)
      .map(({ contributor, name, deposited }) => ({ contributor, name, deposited }));
    // How the committee may go beyond cash is the fund's own affair.
    const { allocationLimit: _, byCategory: __, ...open } = standing;
    return { ...open, byThematicArea, byContributor };
  }

  private async programmes(fund: Fund): Promise<Map<string, number>> {
    const found = await this.database.query<ProgrammeCount>(
      `SELECT primary_area AS area, count(*)::int AS programmes FROM programme
        WHERE fund_id = $1 AND state = ANY ($2) GROUP BY primary_area`,
      [fund.id, publishedStates],
    );
    return new Map(found.map(({ area, programmes }) => [area, programmes]));
  }
}

/** In public an area that nothing is asked or endorsed for is silent about it. */
function positive(asked: AskedOfArea | undefined): Pick<AskedOfArea, 'requestedMinor' | 'endorsedMinor'> {
  return { requestedMinor: asked?.requestedMinor || null, endorsedMinor: asked?.endorsedMinor || null };
}
