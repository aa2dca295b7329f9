import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Committee } from '#committee';
import { type Fund, Funds } from '#funds';
import { row, type Tx } from '#platform/database';
import { render } from '#platform/texts';
import { Obligations } from '#reporting';
import { disbursementsTexts } from '../texts/texts.js';
import { type Gate, type GateCode, gatesOf } from './gates.rules.js';

/** A gate as people read it; `reason` says why it is closed. */
export interface ShownGate {
  gate: GateCode;
  open: boolean;
  label: string;
  reason: string | null;
}

/** What the gates are about: one tranche of one entity. */
export interface GatedTranche {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly trancheNumber: number;
  readonly amountMinor: bigint;
}

interface Facts {
  programmeState: string;
  decisionCount: number;
  unsigned: number;
  signatures: number;
  planned: string;
  budget: string;
  previousExecuted: boolean;
  unsettled: string;
}

const sql = `
  SELECT p.state AS "programmeState",
         (SELECT count(*)::int FROM allocation a WHERE a.programme_id = p.id) AS "decisionCount",
         (SELECT count(*)::int FROM programme_signature s WHERE s.programme_id = p.id) AS signatures,
         (SELECT count(*)::int FROM programme_participant i WHERE i.programme_id = p.id AND NOT EXISTS (
            SELECT 1 FROM programme_signature s
             WHERE s.programme_id = p.id AND s.organisation_id = i.organisation_id)) AS unsigned,
         (SELECT coalesce(sum(t.amount_minor), 0)::text FROM tranche t
           WHERE t.programme_id = p.id AND t.organisation_id = $2) AS planned,
         (SELECT coalesce(sum(b.amount_minor), 0)::text FROM programme_budget_line b
           WHERE b.programme_id = p.id AND b.organisation_id = $2) AS budget,
         EXISTS (SELECT 1 FROM transfer t WHERE t.programme_id = p.id AND t.organisation_id = $2
                    AND t.tranche_number = $3 - 1 AND t.state = 'executed') AS "previousExecuted",
         (SELECT coalesce(sum(l.reserved_minor - l.settled_minor - l.released_minor), 0)::text
            FROM allocation a JOIN allocation_line l ON l.allocation_id = a.id
           WHERE a.programme_id = p.id AND l.organisation_id = $2) AS unsettled
    FROM programme p WHERE p.id = $1`;

/** Looks at everything that must hold before money moves. */
@Injectable()
export class Gates {
  constructor(
    private readonly committee: Committee,
    private readonly obligations: Obligations,
    private readonly funds: Funds,
  ) {}

  /** Each gate as it stands now. */
  async of(tx: Tx, fund: Fund, tranche: GatedTranche): Promise<Gate[]> {
    const { programmeId, organisationId, trancheNumber, amountMinor } = tranche;
    const facts = await row<Facts>(tx, sql, [programmeId, organisationId, trancheNumber]);
    const { planned, budget, unsettled, ...known } = facts!;
    return gatesOf({
      ...known,
      trancheNumber,
      amountMinor,
      currency: fund.currency,
      plannedMinor: BigInt(planned),
      budgetMinor: BigInt(budget),
      unsettledMinor: BigInt(unsettled),
      openConditions: await this.committee.openConditions(tx, programmeId),
      overdue: await this.obligations.overdue(tx, programmeId, organisationId, this.funds.today(fund)),
    });
  }
}

/** The gates in words of the reader's language. */
export function shownGates(gates: readonly Gate[], language: Language): ShownGate[] {
  const texts = disbursementsTexts[language].gates;
  return gates.map(({ gate, open, params }) => {
    const { label, closed } = texts[gate];
    return { gate, open, label, reason: open ? null : render(closed, language, params) };
  });
}
