import { Injectable } from '@nestjs/common';
import { type Fund, Funds } from '#funds';
import { type Day, DomainError, type Language } from '#kernel';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { publishedStates } from '#programmes';
import { Places } from '#reference-data';
import { type ObligationType, reportingTexts } from '#reporting';
import {
  amountsOf,
  programmeColumns,
  type PublicProgramme,
  sharesOf,
  type StoredProgramme,
} from './programme-rows.js';
import { publishedStateLabel } from './texts/texts.js';

export interface PublicProgrammeFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  q?: string;
  area?: string;
  place?: string;
  organisation?: string;
}

/** A period that the programme has accounted for, by an accepted report. */
export interface AcceptedPeriod {
  type: ObligationType;
  label: string;
  periodStart: Day;
  periodEnd: Day;
  acceptedOn: Day;
}

export interface PublicProgrammePage extends PublicProgramme {
  signedOn: Day | null;
  closedOn: Day | null;
  /** The latest accepted report of each kind. */
  reports: AcceptedPeriod[];
}

const newest = new Keyset(
  'published-programmes',
  [
    { sql: 'p.created_at', type: 'timestamptz' },
    { sql: 'p.id', type: 'uuid' },
  ],
  'desc',
);

/** Programmes as anybody may know them: from their signature on. */
@Injectable()
export class PublicProgrammes {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly places: Places,
  ) {}

  /** Published programmes of a fund, the newest first. A region finds the programmes of all places in it. */
  async list(
    fundCode: string,
    filter: PublicProgrammeFilter,
    language: Language,
  ): Promise<Page<PublicProgramme>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, publishedStates];
    const where = ['p.fund_id = $1', 'p.state = ANY ($2)', ...(await this.filters(filter, params))];
    const body = `FROM programme p WHERE ${where.join(' AND ')}`;
    const counted = filter.total === 1 ? [cappedCount(body), [...params]] : null;
    const limit = limitOf(filter);
    const found = await this.database.query<StoredProgramme & { keys: string[] }>(
      `SELECT ${programmeColumns}, ${newest.keys} ${body} AND ${newest.after(filter.cursor, params)}
        ORDER BY ${newest.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newest.page(found, limit);
    const items = await this.shown(fund, page.items, language);
    if (!counted) return { ...page, items };
    const [total] = await this.database.query<{ count: number }>(
      counted[0] as string,
      counted[1] as unknown[],
    );
    return { ...page, items, total: totalText(total!.count) };
  }

  /** Every published programme, by code: for downloads. */
  async all(fund: Fund, language: Language): Promise<PublicProgramme[]> {
    const found = await this.database.query<StoredProgramme>(
      `SELECT ${programmeColumns} FROM programme p
        WHERE p.fund_id = $1 AND p.state = ANY ($2) ORDER BY p.code`,
      [fund.id, publishedStates],
    );
    return this.shown(fund, found, language);
  }

  /** One published programme with its dates and accepted reports. Throws `not-found`. */
  async one(fundCode: string, code: string, language: Language): Promise<PublicProgrammePage> {
    const fund = await this.funds.byCode(fundCode);
    const [found] = await this.database.query<
      StoredProgramme &
        Pick<PublicProgrammePage, 'signedOn' | 'closedOn'> & { reports: AcceptedPeriod[] | null }
    >(
      `SELECT ${programmeColumns},
              (SELECT max(s.signed_on) FROM programme_signature s WHERE s.programme_id = p.id) AS "signedOn",
              (SELECT max((t.at AT TIME ZONE $4)::date) FROM programme_transition t
                WHERE t.programme_id = p.id AND t.verb = 'close-operationally') AS "closedOn",
              (SELECT jsonb_agg(latest ORDER BY latest.type)
                 FROM (SELECT DISTINCT ON (o.type) o.type, o.period_start AS "periodStart",
                              o.period_end AS "periodEnd",
                              (r.accepted_at AT TIME ZONE $4)::date AS "acceptedOn"
                         FROM obligation o JOIN report r ON r.obligation_id = o.id
                        WHERE o.programme_id = p.id AND r.state = 'accepted'
                        ORDER BY o.type, o.period_end DESC, r.accepted_at DESC) AS latest) AS reports
         FROM programme p WHERE p.fund_id = $1 AND p.state = ANY ($2) AND p.code = upper($3)`,
      [fund.id, publishedStates, code, fund.zone],
    );
    if (!found) throw new DomainError('not-found');
    const [programme] = await this.shown(fund, [found], language);
    const { types } = reportingTexts[language];
    const reports = (found.reports ?? []).map((report) => ({ ...report, label: types[report.type] }));
    return { ...programme!, signedOn: found.signedOn, closedOn: found.closedOn, reports };
  }

  private async shown(
    fund: Fund,
    stored: readonly StoredProgramme[],
    language: Language,
  ): Promise<PublicProgramme[]> {
    const ids = stored.map(({ id }) => id);
    const [shares, areas, placed] = await Promise.all([
      sharesOf(this.database, fund, ids, this.funds.today(fund)),
      this.funds.areas(fund),
      this.places.named(language),
    ]);
    const labels = new Map(areas.map(({ code, labels: each }) => [code, each[language]]));
    const area = (code: string) => ({ code, label: labels.get(code) ?? code });
    return stored.map(({ id, code, title, state, ...item }) => {
      const own = shares.filter(({ programmeId }) => programmeId === id);
      return {
        ...{ code, title, language: item.language, state },
        stateLabel: publishedStateLabel(state, language),
        primaryArea: area(item.primaryArea),
        otherAreas: item.otherAreas.map(area),
        places: item.places.map((place) => ({ code: place, label: placed(place).label })),
        conveningAgency: own.find(({ convening }) => convening)?.organisation ?? '',
        organisations: own.map(({ organisation, name, convening, ...amounts }) => {
          return { organisation, name: name[language], convening, ...amountsOf([amounts], fund.currency) };
        }),
        ...amountsOf(own, fund.currency),
        ...{ durationMonths: item.durationMonths, startsOn: item.startsOn, endsOn: item.endsOn },
      };
    });
  }

  private async filters(filter: PublicProgrammeFilter, params: unknown[]): Promise<string[]> {
    const bind = (value: unknown) => `$${params.push(value)}`;
    const wanted: string[] = [];
    if (filter.area) wanted.push(`p.primary_area = ${bind(filter.area)}`);
    if (filter.place) {
      wanted.push(`p.places && ${bind(await this.places.within(filter.place.toUpperCase()))}::text[]`);
    }
    if (filter.organisation) {
      wanted.push(`p.id IN (SELECT t.programme_id FROM programme_participant t
        JOIN organisation o ON o.id = t.organisation_id WHERE o.code = ${bind(filter.organisation)})`);
    }
    if (filter.q) {
      const pattern = bind(`%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%`);
      wanted.push(`(p.title ILIKE ${pattern} OR p.code ILIKE ${pattern})`);
    }
    return wanted;
  }
}
