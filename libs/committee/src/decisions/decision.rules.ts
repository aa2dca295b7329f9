import { DomainError } from '#kernel';

export const itemKinds = ['concept-note', 'programme', 'policy', 'information'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const outcomes = [
  'endorsed',
  'approved',
  'approved_with_conditions',
  'deferred',
  'declined',
  'adopted',
  'noted',
] as const;
export type Outcome = (typeof outcomes)[number];

export const positions = ['no-objection', 'objection', 'comment'] as const;
export type Position = (typeof positions)[number];

export type DecisionRule = 'consensus' | 'majority' | 'two-thirds';
export type SessionKind = 'meeting' | 'written';

/** What the committee may decide of each kind of item. */
export const outcomesOf: Record<ItemKind, readonly Outcome[]> = {
  'concept-note': ['endorsed', 'deferred', 'declined'],
  programme: ['approved', 'approved_with_conditions', 'deferred', 'declined'],
  policy: ['adopted', 'deferred', 'declined'],
  information: ['noted'],
};

/** Outcomes that say yes: only these need the fund's rule of decision; the others need its quorum. */
const yes: readonly Outcome[] = ['endorsed', 'approved', 'approved_with_conditions', 'adopted'];

/** A seat on the day of the session, and what it did with one item. */
export interface SeatAtItem {
  readonly seatId: string;
  readonly voting: boolean;
  /** Recorded as attending; in a written procedure every seat that it was sent to. */
  readonly present: boolean;
  /** null: not declared yet, so the papers are closed. */
  readonly conflict: boolean | null;
  readonly position: Position | null;
}

export interface FundRule {
  readonly rule: DecisionRule;
  readonly quorumBasisPoints: number;
}

/** How an item stands under the fund's rule. Counts are of seats. */
export interface Tally {
  /** Voting seats that are not recused: what the quorum is a share of. */
  readonly base: number;
  /** Of these, present and without a conflict: the only ones that count. */
  readonly counted: number;
  readonly recused: number;
  readonly quorumNeeded: number;
  readonly quorumMet: boolean;
  readonly inFavour: number;
  readonly objections: number;
  readonly comments: number;
  /** Fewest in favour for a yes; under consensus all that do not object, so null. */
  readonly neededInFavour: number | null;
  /** Whether a yes can be decided now. */
  readonly carried: boolean;
}

/**
 * Counts an item. Only voting seats that are present and declared no conflict count. Silence of a counted
 * seat is no objection under consensus and in a written procedure; in a meeting that votes, it is not in
 * favour.
 */
export function tally(seats: readonly SeatAtItem[], rule: FundRule, kind: SessionKind): Tally {
  const voting = seats.filter((seat) => seat.voting);
  const open = voting.filter((seat) => seat.conflict !== true);
  const counted = open.filter((seat) => seat.present && seat.conflict === false);
  const withPosition = (position: Position) => counted.filter((seat) => seat.position === position).length;
  const objections = withPosition('objection');
  const comments = withPosition('comment');
  const silent = counted.filter((seat) => seat.position === null).length;
  const silenceAgrees = kind === 'written' || rule.rule === 'consensus';
  const inFavour = withPosition('no-objection') + (silenceAgrees ? silent : 0);
  const quorumNeeded = Math.max(1, Math.ceil((open.length * rule.quorumBasisPoints) / 10_000));
  const quorumMet = counted.length >= quorumNeeded;
  const needed = neededInFavour(rule.rule, counted.length);
  const ruleMet = needed === null ? objections === 0 : inFavour >= needed;
  return {
    base: open.length,
    counted: counted.length,
    recused: voting.length - open.length,
    quorumNeeded,
    quorumMet,
    inFavour,
    objections,
    comments,
    neededInFavour: needed,
    carried: quorumMet && ruleMet,
  };
}

/** More than half, or at least two thirds, of the seats that count; null under consensus. */
export function neededInFavour(rule: DecisionRule, counted: number): number | null {
  if (rule === 'consensus') return null;
  return rule === 'majority' ? Math.floor(counted / 2) + 1 : Math.max(1, Math.ceil((counted * 2) / 3));
}

/** Throws unless the outcome fits the kind of item and the fund's rule allows it as the item stands. */
export function requireOutcome(kind: ItemKind, outcome: Outcome, rule: FundRule, count: Tally): void {
  const possible = outcomesOf[kind];
  if (!possible.includes(outcome)) {
    const params = { values: possible.join(', ') };
    throw new DomainError('fields-wrong', {
      errors: [{ pointer: '/outcome', code: 'value-not-listed', params }],
    });
  }
  if (!count.quorumMet) {
    const params = { present: count.counted, base: count.base, needed: count.quorumNeeded };
    throw new DomainError('quorum-missing', { params, facts: { tally: count } });
  }
  if (!yes.includes(outcome) || count.carried) return;
  if (rule.rule === 'consensus') {
    throw new DomainError('objection-stands', {
      params: { count: count.objections },
      facts: { tally: count },
    });
  }
  const params = { inFavour: count.inFavour, counted: count.counted, needed: count.neededInFavour ?? 0 };
  throw new DomainError('majority-missing', { params, facts: { tally: count } });
}

/** Outcomes that could be decided of the item as it stands. */
export function possibleOutcomes(kind: ItemKind, count: Tally): Outcome[] {
  return outcomesOf[kind].filter((outcome) => count.quorumMet && (count.carried || !yes.includes(outcome)));
}
