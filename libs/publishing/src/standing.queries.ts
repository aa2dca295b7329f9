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
import { publishingTexts } from './texts/texts.js';

/** A thematic area in public. */
export interface PublicArea extends AreaAmount {
  label: string;
  /** What all submitted notes ask for; null where they are too few to stay unknown, and for other days. */
  requested: string | null;
  /** What the notes that the committee endorsed ask for, under the same conditions. */
  endorsed: string | null;
  /** What of `endorsed` no allocation covers yet; not below zero. */
  gap: string | null;
  /** Published programmes; null for other days than today. */
  programmes: number | null;
}

export interface PublicStandingView extends Omit<
  CapitalisationView,
  'byThematicArea' | 'byContributor' | 'allocationLimit'
> {
  byThematicArea: PublicArea[];
  /** What each has paid; what it promised is between it and the fund. */
  byContributor: Pick<ContributorAmount, 'contributor' | 'name' | 'deposited'>[];
}

interface AreaCount {
  area: string;
  requestedMinor: string | null;
  endorsedMinor: string | null;
  programmes: number;
}

/** A sum over fewer notes would tell what a single one asks for (docs/adr/0131). */
const fewestNotes = 3;
/** Notes in the pipeline, and those that became programmes. */
const endorsedStates = ['endorsed', 'converted'];

/** Where a fund stands, for everybody. */
@Injectable()
export class PublicStanding {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly capitalisation: CapitalisationQueries,
  ) {}

  /** The capitalisation, with every thematic area of the fund. Throws `fields-wrong`. */
  async at(fund: Fund, times: Times, language: Language): Promise<PublicStandingView> {
    const [standing, counts, areas] = await Promise.all([
      this.capitalisation.at(fund, times, language),
      this.counts(fund),
      this.funds.areas(fund),
    ]);
    // Notes and programmes are counted as they stand now.
    const isNow = standing.asOf === this.funds.today(fund) && times.knownAt === undefined;
    const labels = new Map(areas.map(({ code, labels: each }) => [code, each[language]]));
    labels.set('unattributed', publishingTexts[language].unattributed);
    const money = new Map(standing.byThematicArea.map((each) => [each.area, each]));
    const zero = formatMinor(0n, fund.currency);
    const nothing = { contributed: zero, allocated: zero, transferred: zero, refunded: zero, expended: zero };
    const codes = [...new Set([...areas.map(({ code }) => code), ...money.keys()])];
    const byThematicArea = codes.map((area) => {
      const counted = counts.get(area);
      const amounts = { ...nothing, ...money.get(area) };
      return {
        ...amounts,
        area,
        label: labels.get(area) ?? area,
        ...asked(isNow ? counted : undefined, amounts.allocated, fund.currency),
        programmes: isNow ? (counted?.programmes ?? 0) : null,
      };
    });
    const byContributor = standing.byContributor
      .filter(({ deposited }) => deposited !== zero)
      .map(({ contributor, name, deposited }) => ({ contributor, name, deposited }));
    // How the committee may go beyond cash is the fund's own affair.
    const { allocationLimit: _, ...open } = standing;
    return { ...open, byThematicArea, byContributor };
  }

  private async counts(fund: Fund): Promise<Map<string, AreaCount>> {
    const found = await this.database.query<AreaCount>(
      `SELECT coalesce(n.area, p.area) AS area, n.minor AS "requestedMinor",
              n.endorsed AS "endorsedMinor", coalesce(p.programmes, 0) AS programmes
         FROM (SELECT value AS area, CASE WHEN sum(notes) >= $3 THEN sum(amount_minor)::text END AS minor,
                      CASE WHEN sum(notes) FILTER (WHERE state = ANY ($4)) >= $3
                           THEN (sum(amount_minor) FILTER (WHERE state = ANY ($4)))::text END AS endorsed
                 FROM note_count WHERE fund_id = $1 AND dimension = 'area' GROUP BY value) n
         FULL JOIN (SELECT primary_area AS area, count(*)::int AS programmes FROM programme
                     WHERE fund_id = $1 AND state = ANY ($2) GROUP BY primary_area) p ON p.area = n.area`,
      [fund.id, publishedStates, fewestNotes, endorsedStates],
    );
    return new Map(found.map((each) => [each.area, each]));
  }
}

/** What notes of an area ask for, and what of it the committee endorsed and did not allocate yet. */
function asked(counted: AreaCount | undefined, allocated: string, currency: string) {
  const { requestedMinor, endorsedMinor } = counted ?? {};
  const open = BigInt(endorsedMinor ?? 0) - toMinor(allocated, currency);
  return {
    requested: requestedMinor ? formatMinor(requestedMinor, currency) : null,
    endorsed: endorsedMinor ? formatMinor(endorsedMinor, currency) : null,
    gap: endorsedMinor ? formatMinor(open > 0n ? open : 0n, currency) : null,
  };
}
