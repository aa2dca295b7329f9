import { Injectable } from '@nestjs/common';
import { readableAllocations, type Times } from '#funding';
import { type Fund, Funds } from '#funds';
import { type Actor, formatMinor, sumMinor } from '#kernel';
import { Database } from '#platform/database';
import type { ProgrammeState } from '#programmes';
import { deliveryRateBasisPoints } from '#reporting';
import { type StatementHead, StatementTimes } from './statement-times.js';

/** What an organisation got of the fund and did with it. */
export interface EntityAmounts {
  allocated: string;
  transferred: string;
  refunded: string;
  /** Transferred − refunded. */
  netFunded: string;
  expended: string;
  /** Net funded − expended: what the organisation still holds. */
  balance: string;
  /** Expended ÷ net funded in per cent with two decimals; null when nothing net was funded. */
  deliveryRatePercent: string | null;
  /** More was spent than was funded: a warning, nothing is blocked. */
  aboveFunded: boolean;
}

export interface EntityProgramme extends EntityAmounts {
  programme: { id: string; code: string; title: string; state: ProgrammeState };
  /** The balance is above zero and so small that it need not be refunded (fund setting, USD 250). */
  withinResidual: boolean;
}

export interface EntityStatement extends EntityAmounts {
  organisation: string;
  name: string;
  programmes: EntityProgramme[];
}

export interface EntityView extends StatementHead {
  /** Balances up to this amount need not be refunded. */
  residualLimit: string;
  organisations: EntityStatement[];
  totals: EntityAmounts;
}

interface Row {
  organisation: string;
  name: string;
  programme: EntityProgramme['programme'];
  allocated: string;
  transferred: string;
  refunded: string;
  expended: string;
}

const sql = `
  WITH f AS (
    SELECT organisation_id, programme_id,
           coalesce(sum(amount_minor) FILTER (WHERE figure = 'reserved'), 0)
             - coalesce(sum(amount_minor) FILTER (WHERE figure = 'released'), 0) AS allocated,
           coalesce(sum(amount_minor) FILTER (WHERE figure = 'transferred'), 0) AS transferred,
           coalesce(sum(amount_minor) FILTER (WHERE figure = 'refunded'), 0) AS refunded,
           coalesce(sum(amount_minor) FILTER (WHERE figure = 'expended'), 0) AS expended
      FROM ledger_figures($1, $2, $3, 'year')
     WHERE programme_id IS NOT NULL AND ($4::uuid[] IS NULL OR organisation_id = ANY ($4))
     GROUP BY organisation_id, programme_id)
  SELECT o.code AS organisation, o.name->>$5 AS name,
         jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title, 'state', p.state) AS programme,
         f.allocated::text, f.transferred::text, f.refunded::text, f.expended::text
    FROM f JOIN organisation o ON o.id = f.organisation_id JOIN programme p ON p.id = f.programme_id
   WHERE $6::text IS NULL OR o.code = $6
   ORDER BY o.code, p.code`;

interface Minor {
  allocated: bigint;
  transferred: bigint;
  refunded: bigint;
  expended: bigint;
}

/** What each participating organisation was allocated, got, gave back and spent. */
@Injectable()
export class EntityStatements {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly times: StatementTimes,
  ) {}

  /**
   * Every organisation with money of the fund, or the one of this code; a focal point gets the own ones.
   * Throws `fields-wrong`.
   */
  async at(actor: Actor, fund: Fund, request: Times & { organisation?: string }): Promise<EntityView> {
    const head = await this.times.head(fund, request);
    const { residualBalanceMinor } = await this.funds.settings(fund, { day: head.asOf });
    const readable = readableAllocations(actor, fund.id);
    const found = await this.database.query<Row>(sql, [
      ...[fund.id, head.asOf, head.knownAt, readable, actor.language, request.organisation ?? null],
    ]);
    const shown = (rows: readonly Row[]) => amountsOf(totalOf(rows), fund.currency);
    const codes = [...new Set(found.map(({ organisation }) => organisation))];
    return {
      ...head,
      residualLimit: formatMinor(residualBalanceMinor, fund.currency),
      organisations: codes.map((organisation) => {
        const own = found.filter((row) => row.organisation === organisation);
        return {
          organisation,
          name: own[0]!.name,
          ...shown(own),
          programmes: own.map((row) => ({
            programme: row.programme,
            ...shown([row]),
            withinResidual: isResidual(totalOf([row]), BigInt(residualBalanceMinor)),
          })),
        };
      }),
      totals: shown(found),
    };
  }
}

function totalOf(rows: readonly Row[]): Minor {
  const total = (key: keyof Minor) => sumMinor(rows.map((row) => BigInt(row[key])));
  return {
    allocated: total('allocated'),
    transferred: total('transferred'),
    refunded: total('refunded'),
    expended: total('expended'),
  };
}

function isResidual({ transferred, refunded, expended }: Minor, limitMinor: bigint): boolean {
  const balance = transferred - refunded - expended;
  return balance > 0n && balance <= limitMinor;
}

function amountsOf({ allocated, transferred, refunded, expended }: Minor, currency: string): EntityAmounts {
  const text = (minor: bigint) => formatMinor(minor, currency);
  const netFunded = transferred - refunded;
  const rate = deliveryRateBasisPoints(expended, netFunded);
  return {
    allocated: text(allocated),
    transferred: text(transferred),
    refunded: text(refunded),
    netFunded: text(netFunded),
    expended: text(expended),
    balance: text(netFunded - expended),
    deliveryRatePercent: rate === null ? null : formatMinor(rate),
    aboveFunded: expended > netFunded,
  };
}
