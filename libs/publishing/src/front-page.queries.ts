import { Injectable } from '@nestjs/common';
import { CapitalisationQueries } from '#funding';
import { Funds, FundsQueries } from '#funds';
import { type Day, type Language } from '#kernel';
import { Database } from '#platform/database';
import { publishedStates } from '#programmes';

export interface FundCard {
  code: string;
  name: string;
  purpose: string;
  currency: string;
}

export interface NamedCode {
  code: string;
  label: string;
}

/** The first screen of a fund: its words, and the figures of its first sentence. */
export interface FrontPageView extends FundCard {
  asOf: Day;
  target: string | null;
  targetStartsOn: Day | null;
  targetEndsOn: Day | null;
  gapToTarget: string | null;
  deposited: string;
  allocated: string;
  transferred: string;
  expended: string;
  /** Published programmes, the places they are for and the organisations that take part. */
  programmes: number;
  places: number;
  entities: number;
  contributors: number;
  areas: NamedCode[];
}

@Injectable()
export class FrontPage {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly fundsQueries: FundsQueries,
    private readonly capitalisation: CapitalisationQueries,
  ) {}

  /** Every fund, by code. */
  async list(language: Language): Promise<FundCard[]> {
    const funds = await this.fundsQueries.list();
    return funds.map(({ code, name, purpose, currency }) => {
      return { code, name: name[language], purpose: purpose[language], currency };
    });
  }

  /** One fund as it stands today. Throws `not-found`. */
  async one(fundCode: string, language: Language): Promise<FrontPageView> {
    const fund = await this.funds.byCode(fundCode);
    const [standing, areas, [counts]] = await Promise.all([
      this.capitalisation.at(fund, {}, language),
      this.funds.areas(fund),
      this.database.query<Pick<FrontPageView, 'programmes' | 'places' | 'entities'>>(
        `WITH p AS (SELECT id, places FROM programme WHERE fund_id = $1 AND state = ANY ($2))
         SELECT (SELECT count(*)::int FROM p) AS programmes,
                (SELECT count(DISTINCT place)::int FROM p, unnest(p.places) AS place) AS places,
                (SELECT count(DISTINCT t.organisation_id)::int
                   FROM p JOIN programme_participant t ON t.programme_id = p.id) AS entities`,
        [fund.id, publishedStates],
      ),
    ]);
    const { asOf, target, targetStartsOn, targetEndsOn, gapToTarget } = standing;
    const { deposited, allocated, transferred, expended } = standing;
    return {
      code: fund.code,
      name: fund.name[language],
      purpose: fund.purpose[language],
      currency: fund.currency,
      ...{ asOf, target, targetStartsOn, targetEndsOn, gapToTarget },
      ...{ deposited, allocated, transferred, expended },
      ...counts!,
      contributors: standing.byContributor.filter(({ contributor }) => contributor !== 'unattributed').length,
      areas: areas.map(({ code, labels }) => ({ code, label: labels[language] })),
    };
  }
}
