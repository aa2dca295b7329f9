import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, sumMinor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { visibleProgrammes } from '#programmes';
import { disbursementsTexts, type TrancheState } from '../texts/texts.js';
import { viewOf } from '../transfers/visible-transfers.js';

export interface TrancheItem {
  number: number;
  amount: string;
  state: TrancheState;
  stateLabel: string;
  transferId: string | null;
}

export interface OrganisationTranches {
  organisation: string;
  budget: string;
  planned: string;
  tranches: TrancheItem[];
}

export interface TrancheMatrix {
  programmeId: string;
  currency: string;
  organisations: OrganisationTranches[];
  budget: string;
  planned: string;
  /** Whether the tranches of every entity add up to its budget. */
  complete: boolean;
  version: number;
}

interface ReadTranche {
  number: number;
  amount: string;
  state: TrancheState;
  transferId: string | null;
}

interface Read {
  organisation: string;
  budget: string;
  tranches: ReadTranche[];
  version: number;
}

/** The matrix entity × tranche of a programme. */
@Injectable()
export class TrancheQueries {
  constructor(private readonly database: Database) {}

  /**
   * The matrix with where each tranche stands. Throws `not-found` for those who may not see the programme.
   */
  async matrix(actor: Actor, fund: Fund, programmeId: string): Promise<TrancheMatrix> {
    const params: unknown[] = [programmeId, fund.id];
    const found = await this.database.query<Read>(
      `SELECT g.code AS organisation,
              coalesce((SELECT sum(b.amount_minor) FROM programme_budget_line b
                 WHERE b.programme_id = i.programme_id AND b.organisation_id = i.organisation_id), 0)::text
                AS budget,
              coalesce((SELECT version FROM tranche_plan l WHERE l.programme_id = i.programme_id), 0)
                AS version,
              coalesce((SELECT jsonb_agg(jsonb_build_object(
                         'number', t.number, 'amount', t.amount_minor::text,
                         'state', coalesce(f.state, 'planned'), 'transferId', f.id) ORDER BY t.number)
                 FROM tranche t LEFT JOIN transfer f
                   ON f.programme_id = t.programme_id AND f.organisation_id = t.organisation_id
                  AND f.tranche_number = t.number AND f.state <> 'rejected'
                WHERE t.programme_id = i.programme_id AND t.organisation_id = i.organisation_id), '[]')
                AS tranches
         FROM programme_participant i JOIN organisation g ON g.id = i.organisation_id
         JOIN programme p ON p.id = i.programme_id
        WHERE p.id = $1 AND p.fund_id = $2 AND ${visibleProgrammes(actor, fund.id, 'p', params)}
        ORDER BY i.convening DESC, g.code`,
      params,
    );
    if (found.length === 0) throw new DomainError('not-found');
    return matrixOf(actor, fund, programmeId, found);
  }
}

function matrixOf(actor: Actor, fund: Fund, programmeId: string, found: Read[]): TrancheMatrix {
  const money = (minor: bigint) => formatMinor(minor, fund.currency);
  const plannedMinor = ({ tranches }: Read) => sumMinor(tranches.map(({ amount }) => BigInt(amount)));
  const texts = disbursementsTexts[actor.language].states;
  const view = viewOf(actor, fund.id);
  return {
    programmeId,
    currency: fund.currency,
    organisations: found.map((row) => ({
      organisation: row.organisation,
      budget: money(BigInt(row.budget)),
      planned: money(plannedMinor(row)),
      tranches: row.tranches.map((tranche) => ({
        ...tranche,
        amount: money(BigInt(tranche.amount)),
        stateLabel: texts[tranche.state][view],
      })),
    })),
    budget: money(sumMinor(found.map(({ budget }) => BigInt(budget)))),
    planned: money(sumMinor(found.map(plannedMinor))),
    complete: found.every((row) => plannedMinor(row) === BigInt(row.budget)),
    version: found[0]!.version,
  };
}
