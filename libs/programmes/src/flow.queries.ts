import { Injectable } from '@nestjs/common';
import { type Fund, Funds } from '#funds';
import { type Actor, formatMinor, type Language } from '#kernel';
import { Database } from '#platform/database';
import { visibleProgrammes } from './visible-programmes.js';

/** Allocated money on its way from thematic areas through programmes to organisations. */
export interface FlowView {
  currency: string;
  allocated: string;
  areas: FlowNode[];
  programmes: FlowProgramme[];
  organisations: FlowNode[];
  /** What each organisation has in each programme. */
  links: FlowLink[];
  /** Per area, what programmes have that the reader may not see; with the links it makes the total. */
  hidden: HiddenAmount[];
}

export interface FlowNode {
  code: string;
  label: string;
  allocated: string;
}

export interface FlowProgramme {
  id: string;
  code: string;
  title: string;
  area: string;
  allocated: string;
}

export interface FlowLink {
  programme: string;
  organisation: string;
  allocated: string;
}

export interface HiddenAmount {
  area: string;
  allocated: string;
}

interface Row {
  area: string;
  programmeId: string | null;
  programme: string | null;
  title: string | null;
  organisation: string;
  name: Record<Language, string>;
  minor: string;
}

type SeenRow = Row & { programmeId: string; programme: string; title: string };

@Injectable()
export class FlowQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** What is allocated now (reserved − released); areas and organisations by code, never by size. */
  async flow(actor: Actor, fundCode: string): Promise<FlowView> {
    const fund = await this.funds.byCode(fundCode);
    const [rows, areas] = await Promise.all([this.rows(actor, fund), this.funds.areas(fund)]);
    const labels = new Map(areas.map(({ code, labels: each }) => [code, each[actor.language]]));
    const seen = rows.filter((row): row is SeenRow => row.programmeId !== null);
    const hidden = rows.filter((row) => row.programmeId === null);
    const sum = (own: readonly Row[]) => {
      const minor = own.reduce((total, row) => total + BigInt(row.minor), 0n);
      return { allocated: formatMinor(minor, fund.currency) };
    };
    return {
      currency: fund.currency,
      ...sum(rows),
      areas: grouped(rows, 'area').map(([code, own]) => {
        return { code, label: labels.get(code) ?? code, ...sum(own) };
      }),
      programmes: grouped(seen, 'programme').map(([code, own]) => {
        const { programmeId, title, area } = own[0]!;
        return { id: programmeId, code, title, area, ...sum(own) };
      }),
      organisations: grouped(seen, 'organisation').map(([code, own]) => {
        return { code, label: own[0]!.name[actor.language], ...sum(own) };
      }),
      links: seen.map((row) => ({
        programme: row.programme,
        organisation: row.organisation,
        ...sum([row]),
      })),
      hidden: grouped(hidden, 'area').map(([area, own]) => ({ area, ...sum(own) })),
    };
  }

  private rows(actor: Actor, fund: Fund): Promise<Row[]> {
    const params: unknown[] = [fund.id];
    const visible = visibleProgrammes(actor, fund.id, 'p', params);
    return this.database.query<Row>(
      `SELECT coalesce(a.primary_area, 'unattributed') AS area, p.id AS "programmeId", p.code AS programme,
              p.title, o.code AS organisation, o.name, sum(l.reserved_minor - l.released_minor)::text AS minor
         FROM allocation a JOIN allocation_line l ON l.allocation_id = a.id
         JOIN organisation o ON o.id = l.organisation_id
         LEFT JOIN programme p ON p.id = a.programme_id AND ${visible}
        WHERE a.fund_id = $1
        GROUP BY 1, p.id, o.id HAVING sum(l.reserved_minor - l.released_minor) > 0
        ORDER BY 1, p.code, o.code`,
      params,
    );
  }
}

/** The rows of each code, by code. */
function grouped<Each extends Row>(rows: readonly Each[], key: 'area' | 'programme' | 'organisation') {
  const groups = new Map<string, Each[]>();
  for (const row of rows) {
    const code = row[key]!;
    groups.set(code, [...(groups.get(code) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
