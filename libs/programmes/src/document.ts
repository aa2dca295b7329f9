import { formatMinor } from '#kernel';
import { rows, type Tx } from '#platform/database';
import type { BudgetCell } from './budget.rules.js';
import type { Programme } from './programme.entity.js';

export interface Participant {
  organisationId: string;
  code: string;
  convening: boolean;
}

/** Who takes part in a programme, the convening agency first. */
export function participantsOf(tx: Tx, programmeId: string): Promise<Participant[]> {
  return rows<Participant>(
    tx,
    `SELECT p.organisation_id AS "organisationId", o.code, p.convening
       FROM programme_participant p JOIN organisation o ON o.id = p.organisation_id
      WHERE p.programme_id = $1 ORDER BY p.convening DESC, o.code`,
    [programmeId],
  );
}

/** What a programme says, in codes and decimal text: the form that is kept, hashed and decided upon. */
export function documentOf(
  programme: Programme,
  participants: readonly Participant[],
  cells: readonly BudgetCell[],
  currency: string,
) {
  const { code, title, summary, language, primaryArea, otherAreas, places, durationMonths, results, risks } =
    programme;
  const codeOf = new Map(participants.map((p) => [p.organisationId, p.code]));
  const budget = cells
    .map(({ organisationId, category, amountMinor }) => ({
      organisation: codeOf.get(organisationId) ?? organisationId,
      category,
      amount: formatMinor(amountMinor, currency),
    }))
    .sort((a, b) => (`${a.organisation} ${a.category}` < `${b.organisation} ${b.category}` ? -1 : 1));
  return {
    code,
    title,
    summary,
    language,
    primaryArea,
    otherAreas,
    places,
    durationMonths,
    conveningAgency: participants.find(({ convening }) => convening)?.code ?? null,
    participants: participants.map((p) => p.code),
    budget,
    currency,
    results,
    risks,
  };
}
