import { Injectable } from '@nestjs/common';
import { type Actor, toMinor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { Gates, type ShownGate, shownGates } from '../transfers/gates.js';
import { allOpen } from '../transfers/gates.rules.js';
import { TrancheQueries } from './tranches.queries.js';

/** The next tranche of an entity, and what must hold before it may be requested. */
export interface NextTranche {
  organisation: string;
  tranche: number;
  amount: string;
  /** Whether nothing holds the money back. */
  open: boolean;
  gates: ShownGate[];
}

/** Before anybody asks for money: which gates of the next tranches are open. */
@Injectable()
export class TrancheGates {
  constructor(
    private readonly database: Database,
    private readonly queries: TrancheQueries,
    private readonly gates: Gates,
  ) {}

  /** The first tranche of each entity that is not requested yet, with its gates. Throws `not-found`. */
  async next(actor: Actor, fund: Fund, programmeId: string): Promise<NextTranche[]> {
    const { organisations } = await this.queries.matrix(actor, fund, programmeId);
    const ids = await this.database.query<{ id: string; code: string }>(
      'SELECT id, code FROM organisation WHERE code = ANY ($1)',
      [organisations.map(({ organisation }) => organisation)],
    );
    const found: NextTranche[] = [];
    for (const { organisation, tranches } of organisations) {
      const tranche = tranches.find(({ state }) => state === 'planned');
      if (!tranche) continue;
      const gates = await this.gates.of(this.database.source.manager, fund, {
        programmeId,
        organisationId: ids.find(({ code }) => code === organisation)!.id,
        trancheNumber: tranche.number,
        amountMinor: toMinor(tranche.amount, fund.currency),
      });
      const { number, amount } = tranche;
      const shown = shownGates(gates, actor.language);
      found.push({ organisation, tranche: number, amount, open: allOpen(gates), gates: shown });
    }
    return found;
  }
}
