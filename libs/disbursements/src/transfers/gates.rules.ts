import { type Day, formatMinor, type Params } from '#kernel';

/** What must hold before money moves (domain.md §3.8), in the order in which people read it. */
export const gateCodes = [
  'programme-signed',
  'decision-taken',
  'conditions-cleared',
  'document-signed',
  'tranches-complete',
  'previous-executed',
  'reports-up-to-date',
  'reservation-sufficient',
] as const;
export type GateCode = (typeof gateCodes)[number];

/** A gate that is open, or closed for a reason with its figures. */
export interface Gate {
  readonly gate: GateCode;
  readonly open: boolean;
  readonly params: Params;
}

/** Everything that the gates look at, as it stands now. */
export interface GateFacts {
  readonly programmeState: string;
  readonly decisionCount: number;
  readonly openConditions: number;
  /** Participating entities that have not signed the programme document. */
  readonly unsigned: number;
  readonly signatures: number;
  readonly trancheNumber: number;
  readonly plannedMinor: bigint;
  readonly budgetMinor: bigint;
  readonly previousExecuted: boolean;
  /** Reports of this entity or of the programme whose day has passed, neither accepted nor waived. */
  readonly overdue: readonly { readonly type: string; readonly dueOn: Day }[];
  readonly amountMinor: bigint;
  readonly unsettledMinor: bigint;
  readonly currency: string;
}

/** Each gate with its state, none left out. */
export function gatesOf(facts: GateFacts): Gate[] {
  const money = (minor: bigint) => formatMinor(minor, facts.currency);
  const gate = (code: GateCode, open: boolean, params: Params = {}): Gate => ({ gate: code, open, params });
  return [
    gate('programme-signed', ['signed', 'active'].includes(facts.programmeState), {
      state: facts.programmeState,
    }),
    gate('decision-taken', facts.decisionCount > 0),
    gate('conditions-cleared', facts.openConditions === 0, { count: facts.openConditions }),
    gate('document-signed', facts.signatures > 0 && facts.unsigned === 0, { count: facts.unsigned }),
    gate('tranches-complete', facts.plannedMinor === facts.budgetMinor, {
      planned: money(facts.plannedMinor),
      budget: money(facts.budgetMinor),
    }),
    gate('previous-executed', facts.trancheNumber === 1 || facts.previousExecuted, {
      number: facts.trancheNumber - 1,
    }),
    gate('reports-up-to-date', facts.overdue.length === 0, {
      count: facts.overdue.length,
      dueOn: facts.overdue[0]?.dueOn ?? '',
    }),
    gate('reservation-sufficient', facts.amountMinor <= facts.unsettledMinor, {
      amount: money(facts.amountMinor),
      unsettled: money(facts.unsettledMinor),
      currency: facts.currency,
    }),
  ];
}

/** Whether nothing holds the money back. */
export function allOpen(gates: readonly Gate[]): boolean {
  return gates.every(({ open }) => open);
}
