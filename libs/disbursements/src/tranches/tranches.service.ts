import { Injectable } from '@nestjs/common';
import { type Actor, formatMinor, sumMinor, toMinor } from '#kernel';
import type { Fund } from '#funds';
import { Database, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Programmes } from '#programmes';
import {
  checkTranches,
  requirePlannable,
  type RequestedTranche,
  type TrancheCell,
} from './tranches.rules.js';

/** One cell as it is sent: entity by its code, amount as decimal text. */
export interface SentTranche {
  readonly organisation: string;
  readonly number: number;
  readonly amount: string;
}

/** The tranche plan of a programme: entity × tranche number. */
@Injectable()
export class Tranches {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly programmes: Programmes,
  ) {}

  /**
   * Replaces the plan of an approved, not yet active programme; version 0 stands for no plan yet. Throws
   * `fields-wrong` with all that does not add up, `tranche-requested` when it touches what was requested.
   */
  async set(
    actor: Actor,
    fund: Fund,
    programmeId: string,
    version: number,
    sent: readonly SentTranche[],
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { programme } = await this.programmes.lockVisible(tx, actor, fund.id, programmeId);
      requirePlannable(programme.state);
      const [plan] = await rows<{ version: number }>(
        tx,
        'SELECT version FROM tranche_plan WHERE programme_id = $1 FOR UPDATE',
        [programmeId],
      );
      const present = plan ?? { version: 0 };
      await requireVersion(tx, present, version, { type: 'programme', id: programmeId }, actor);
      const cells = await this.cells(tx, fund, sent);
      checkTranches(cells, await budgetsOf(tx, programmeId), await requestedOf(tx, programmeId));
      await this.replace(tx, programmeId, cells);
      const total = formatMinor(sumMinor(cells.map(({ amountMinor }) => amountMinor)), fund.currency);
      await this.events.record(tx, actor, {
        name: 'programme.tranches-set',
        fundId: fund.id,
        subject: { type: 'programme', id: programmeId },
        payload: { code: programme.code, tranches: cells.length, total },
      });
    });
  }

  private async cells(tx: Tx, fund: Fund, sent: readonly SentTranche[]): Promise<TrancheCell[]> {
    const known = await rows<{ code: string; id: string }>(
      tx,
      'SELECT code, id FROM organisation WHERE code = ANY ($1)',
      [sent.map(({ organisation }) => organisation)],
    );
    const ids = new Map(known.map(({ code, id }) => [code, id]));
    return sent.map(({ organisation, number, amount }) => {
      const organisationId = ids.get(organisation) ?? organisation;
      return { organisationId, number, amountMinor: toMinor(amount, fund.currency) };
    });
  }

  private async replace(tx: Tx, programmeId: string, cells: readonly TrancheCell[]): Promise<void> {
    const columns = [
      cells.map(({ organisationId }) => organisationId),
      cells.map(({ number }) => number),
      cells.map(({ amountMinor }) => amountMinor.toString()),
    ];
    await rows(
      tx,
      `INSERT INTO tranche_plan (programme_id, version) VALUES ($1, 1)
       ON CONFLICT (programme_id) DO UPDATE SET version = tranche_plan.version + 1`,
      [programmeId],
    );
    await rows(
      tx,
      `DELETE FROM tranche WHERE programme_id = $1 AND NOT EXISTS (
         SELECT 1 FROM unnest($2::uuid[], $3::int[]) AS sent(organisation_id, number)
          WHERE sent.organisation_id = tranche.organisation_id AND sent.number = tranche.number)`,
      [programmeId, columns[0], columns[1]],
    );
    await rows(
      tx,
      `INSERT INTO tranche (programme_id, organisation_id, number, amount_minor)
       SELECT $1, * FROM unnest($2::uuid[], $3::int[], $4::bigint[])
       ON CONFLICT (programme_id, organisation_id, number)
       DO UPDATE SET amount_minor = excluded.amount_minor`,
      [programmeId, ...columns],
    );
  }
}

async function budgetsOf(tx: Tx, programmeId: string): Promise<Map<string, bigint>> {
  const found = await rows<{ id: string; amount: string }>(
    tx,
    `SELECT organisation_id AS id, sum(amount_minor)::text AS amount FROM programme_budget_line
      WHERE programme_id = $1 GROUP BY organisation_id`,
    [programmeId],
  );
  return new Map(found.map(({ id, amount }) => [id, BigInt(amount)]));
}

async function requestedOf(tx: Tx, programmeId: string): Promise<RequestedTranche[]> {
  const found = await rows<Omit<RequestedTranche, 'amountMinor'> & { amount: string }>(
    tx,
    `SELECT organisation_id AS "organisationId", tranche_number AS number,
            bool_or(state <> 'rejected') AS live,
            coalesce(max(amount_minor) FILTER (WHERE state <> 'rejected'), 0)::text AS amount
       FROM transfer WHERE programme_id = $1 GROUP BY organisation_id, tranche_number`,
    [programmeId],
  );
  return found.map(({ amount, ...tranche }) => ({ ...tranche, amountMinor: BigInt(amount) }));
}
