import { type Fund } from '#funds';
import { type Day, formatMinor, type Language } from '#kernel';
import type { Database } from '#platform/database';
import type { ProgrammeState } from '#programmes';
import type { NamedCode } from './front-page.queries.js';

/** The six words of money that a published programme has amounts for, as decimal text. */
export interface ProgrammeAmounts {
  approved: string;
  transferred: string;
  refunded: string;
  /** Expenditure in accepted financial reports. */
  expended: string;
}

export interface ProgrammeShare extends ProgrammeAmounts {
  organisation: string;
  name: string;
  convening: boolean;
}

/** What anybody may know of a programme, once it is signed. */
export interface PublicProgramme extends ProgrammeAmounts {
  code: string;
  title: string;
  /** Language of the title. */
  language: Language;
  state: ProgrammeState;
  stateLabel: string;
  primaryArea: NamedCode;
  otherAreas: NamedCode[];
  places: NamedCode[];
  conveningAgency: string;
  /** The convening agency first. */
  organisations: ProgrammeShare[];
  durationMonths: number | null;
  startsOn: Day | null;
  endsOn: Day | null;
}

/** A published programme as it is stored. */
export interface StoredProgramme {
  id: string;
  code: string;
  title: string;
  language: Language;
  state: ProgrammeState;
  primaryArea: string;
  otherAreas: string[];
  places: string[];
  durationMonths: number | null;
  startsOn: Day | null;
  endsOn: Day | null;
}

export const programmeColumns = `
  p.id, p.code, p.title, p.language, p.state, p.primary_area AS "primaryArea", p.other_areas AS "otherAreas",
  p.places, p.duration_months AS "durationMonths", p.starts_on AS "startsOn", p.ends_on AS "endsOn"`;

export interface StoredShare {
  programmeId: string;
  organisation: string;
  name: Record<Language, string>;
  convening: boolean;
  approved: string;
  transferred: string;
  refunded: string;
  expended: string;
}

/** What each organisation of these programmes has, in minor units as text. */
export function sharesOf(database: Database, fund: Fund, ids: string[], today: Day): Promise<StoredShare[]> {
  return database.query<StoredShare>(
    `WITH money AS MATERIALIZED (
       SELECT programme_id, organisation_id,
              sum(amount_minor) FILTER (WHERE figure = 'transferred') AS transferred,
              sum(amount_minor) FILTER (WHERE figure = 'refunded') AS refunded,
              sum(amount_minor) FILTER (WHERE figure = 'expended') AS expended
         FROM ledger_figures($1, $2, 'infinity', 'year') WHERE programme_id = ANY ($3) GROUP BY 1, 2)
     SELECT t.programme_id AS "programmeId", o.code AS organisation, o.name, t.convening,
            (SELECT coalesce(sum(b.amount_minor), 0)::text FROM programme_budget_line b
              WHERE b.programme_id = t.programme_id AND b.organisation_id = t.organisation_id) AS approved,
            coalesce(m.transferred, 0)::text AS transferred, coalesce(m.refunded, 0)::text AS refunded,
            coalesce(m.expended, 0)::text AS expended
       FROM programme_participant t JOIN organisation o ON o.id = t.organisation_id
       LEFT JOIN money m ON m.programme_id = t.programme_id AND m.organisation_id = t.organisation_id
      WHERE t.programme_id = ANY ($3) ORDER BY t.convening DESC, o.code`,
    [fund.id, today, ids],
  );
}

const amountNames = ['approved', 'transferred', 'refunded', 'expended'] as const;

/** The sums of shares, as decimal text. */
export function amountsOf(shares: readonly Record<keyof ProgrammeAmounts, string>[], currency: string) {
  const sums = amountNames.map((name) => {
    const minor = shares.reduce((sum, share) => sum + BigInt(share[name]), 0n);
    return [name, formatMinor(minor, currency)];
  });
  return Object.fromEntries(sums) as Record<keyof ProgrammeAmounts, string>;
}
