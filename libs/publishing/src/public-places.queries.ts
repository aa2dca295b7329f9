import { Injectable } from '@nestjs/common';
import { type Fund, Funds } from '#funds';
import { type Language } from '#kernel';
import { Database } from '#platform/database';
import { publishedStates } from '#programmes';
import { type PlacePoint, Places } from '#reference-data';
import { amountsOf, type ProgrammeAmounts } from './programme-rows.js';

/** A place with what is published there; its point is where a map draws the circle. */
export interface PublicPlace extends PlacePoint, ProgrammeAmounts {
  programmes: number;
}

interface PlaceRow extends ProgrammeAmounts {
  place: string;
  programmes: number;
}

@Injectable()
export class PublicPlaces {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly places: Places,
  ) {}

  /** Places of published programmes, by name. A programme in several places counts whole in each. */
  async list(fund: Fund, language: Language): Promise<PublicPlace[]> {
    const [found, placed] = await Promise.all([
      this.database.query<PlaceRow>(
        `WITH money AS MATERIALIZED (
           SELECT programme_id, sum(amount_minor) FILTER (WHERE figure = 'transferred') AS transferred,
                  sum(amount_minor) FILTER (WHERE figure = 'refunded') AS refunded,
                  sum(amount_minor) FILTER (WHERE figure = 'expended') AS expended
             FROM ledger_figures($1, $2, 'infinity', 'year') WHERE programme_id IS NOT NULL GROUP BY 1)
         SELECT place, count(*)::int AS programmes, sum(p.approved_minor)::text AS approved,
                coalesce(sum(m.transferred), 0)::text AS transferred,
                coalesce(sum(m.refunded), 0)::text AS refunded, coalesce(sum(m.expended), 0)::text AS expended
           FROM programme p CROSS JOIN unnest(p.places) AS place LEFT JOIN money m ON m.programme_id = p.id
          WHERE p.fund_id = $1 AND p.state = ANY ($3) GROUP BY place`,
        [fund.id, this.funds.today(fund), publishedStates],
      ),
      this.places.named(language),
    ]);
    const order = new Intl.Collator(language);
    return found
      .map(({ place, programmes, ...amounts }) => {
        return { ...placed(place), programmes, ...amountsOf([amounts], fund.currency) };
      })
      .sort((a, b) => order.compare(a.label, b.label));
  }
}
