import { Injectable } from '@nestjs/common';
import type { Fund } from '#funds';
import { formatMinor } from '#kernel';
import { Database } from '#platform/database';

/** What notes ask for; null where they are too few for a reader who may not know of each. */
export interface AskedAmounts {
  requested: string | null;
  /** What the notes ask for that the committee endorsed. */
  endorsed: string | null;
  /** What of `endorsed` no allocation covers yet; not below zero. */
  gap: string | null;
}

export interface AskedOfArea {
  /** Null: of no area. */
  readonly area: string | null;
  readonly requestedMinor: bigint | null;
  readonly endorsedMinor: bigint | null;
}

/** What submitted notes ask for, by area, as it stands now. */
@Injectable()
export class AskedQueries {
  constructor(private readonly database: Database) {}

  /** A sum over fewer notes than `fewest` is null: it would tell what a single one asks for (ADR 0131). */
  async byArea(fund: Fund, fewest: number): Promise<AskedOfArea[]> {
    const found = await this.database.query<{
      area: string | null;
      requested: string | null;
      endorsed: string | null;
    }>(
      `SELECT area, CASE WHEN notes >= $2 THEN requested_minor::text END AS requested,
              CASE WHEN endorsed_notes >= $2 THEN endorsed_minor::text END AS endorsed
         FROM asked_by_area($1) ORDER BY area NULLS LAST`,
      [fund.id, fewest],
    );
    const minor = (text: string | null) => (text === null ? null : BigInt(text));
    return found.map(({ area, requested, endorsed }) => ({
      area,
      requestedMinor: minor(requested),
      endorsedMinor: minor(endorsed),
    }));
  }
}

/** What of the endorsed no allocation covers yet. */
export function gapMinor(endorsedMinor: bigint, allocatedMinor: bigint): bigint {
  return endorsedMinor > allocatedMinor ? endorsedMinor - allocatedMinor : 0n;
}

/** The three amounts of an area; null stays null. */
export function askedAmounts(
  asked: Pick<AskedOfArea, 'requestedMinor' | 'endorsedMinor'> | undefined,
  allocatedMinor: bigint,
  currency: string,
): AskedAmounts {
  const { requestedMinor = null, endorsedMinor = null } = asked ?? {};
  const text = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, currency));
  return {
    requested: text(requestedMinor),
    endorsed: text(endorsedMinor),
    gap: text(endorsedMinor === null ? null : gapMinor(endorsedMinor, allocatedMinor)),
  };
}
