import { type Day, type FieldError, type Params, refuseFields, shareCap, sumMinor } from '#kernel';

/** The yes/no gates before screening, in the order in which they are shown (domain.md §3.3). */
export const gates = [
  'window',
  'participants',
  'endorsement',
  'indirect-costs',
  'budget',
  'duration',
  'complete',
] as const;
export type Gate = (typeof gates)[number];

/** `unknown`: cannot be computed, so the secretariat judges it. */
export const gateResults = ['passed', 'failed', 'unknown'] as const;
export type GateResult = (typeof gateResults)[number];

export const eligibilityOutcomes = ['eligible', 'ineligible'] as const;
export type EligibilityOutcome = (typeof eligibilityOutcomes)[number];

/** What the submitted version, its call and the fund's settings of that day say. Amounts in minor units. */
export interface GateFacts {
  submittedOn: Day;
  submittedAt: Date;
  opensAt: Date;
  closesAt: Date;
  /** End of the latest waiver for an organisation of the note. */
  waivedUntil: Date | null;
  participants: { code: string; mouSignedOn: Day | null }[];
  endorsements: number;
  budget: { organisation: string; directMinor: bigint; indirectMinor: bigint }[];
  durationMonths: number | null;
  /** Fields that the form still lacks. */
  missingFields: number;
  rules: GateRules;
}

/** The fund's own limits; `budgetLimitMinor` null: none. */
export interface GateRules {
  minParticipants: number;
  indirectCostCapBasisPoints: number;
  budgetLimitMinor: bigint | null;
  maxDurationMonths: number;
}

export interface ComputedGate {
  gate: Gate;
  result: GateResult;
  /** Figures for the gate's note. */
  params: Params;
}

/** The secretariat's own judgement of a gate, with its reason. */
export interface Judgement {
  gate: Gate;
  passed: boolean;
  reason: string;
}

export interface JudgedGate extends ComputedGate {
  judgement: { passed: boolean; reason: string } | null;
  /** After the judgement; null while nobody can say. */
  passed: boolean | null;
}

const computations: Record<Gate, (facts: GateFacts) => { result: GateResult; params: Params }> = {
  window: ({ submittedAt, opensAt, closesAt, waivedUntil }) => {
    const end = waivedUntil && waivedUntil > closesAt ? waivedUntil : closesAt;
    const params = {
      submitted: submittedAt.toISOString(),
      closes: closesAt.toISOString(),
      waived: submittedAt >= closesAt && submittedAt < end ? 'yes' : 'no',
    };
    return { result: verdict(submittedAt >= opensAt && submittedAt < end), params };
  },
  participants: ({ participants, submittedOn, rules }) => {
    const signed = participants.filter(
      ({ mouSignedOn }) => mouSignedOn !== null && mouSignedOn <= submittedOn,
    );
    const unsigned = participants.filter((each) => !signed.includes(each)).map(({ code }) => code);
    const params = { signed: signed.length, min: rules.minParticipants, unsigned: unsigned.join(', ') };
    return { result: verdict(signed.length >= rules.minParticipants), params };
  },
  endorsement: ({ endorsements }) => ({
    result: verdict(endorsements > 0),
    params: { count: endorsements },
  }),
  'indirect-costs': ({ budget, rules }) => {
    if (budget.length === 0) return { result: 'unknown', params: { percent: percent(rules), above: '' } };
    const cap = rules.indirectCostCapBasisPoints;
    const above = budget.filter(
      ({ directMinor, indirectMinor }) => indirectMinor > shareCap(directMinor, cap),
    );
    const names = above.map(({ organisation }) => organisation).join(', ');
    return { result: verdict(above.length === 0), params: { percent: percent(rules), above: names } };
  },
  budget: ({ budget, rules: { budgetLimitMinor } }) => {
    const asked = sumMinor(budget.flatMap(({ directMinor, indirectMinor }) => [directMinor, indirectMinor]));
    const params = { requested: asked.toString(), limit: budgetLimitMinor?.toString() ?? 'none' };
    if (asked <= 0n) return { result: 'unknown', params };
    return { result: verdict(budgetLimitMinor === null || asked <= budgetLimitMinor), params };
  },
  duration: ({ durationMonths, rules: { maxDurationMonths } }) => {
    const params = { months: durationMonths ?? 0, max: maxDurationMonths };
    if (durationMonths === null) return { result: 'unknown', params };
    return { result: verdict(durationMonths >= 1 && durationMonths <= maxDurationMonths), params };
  },
  complete: ({ missingFields }) => ({
    result: verdict(missingFields === 0),
    params: { count: missingFields },
  }),
};

/** Every gate with what can be said of it by rule. */
export function computeGates(facts: GateFacts): ComputedGate[] {
  return gates.map((gate) => ({ gate, ...computations[gate](facts) }));
}

/** The gates after the secretariat's judgements; a judgement counts more than the computation. */
export function judgeGates(
  computed: readonly ComputedGate[],
  judgements: readonly Judgement[],
): JudgedGate[] {
  return computed.map((item) => {
    const found = judgements.find(({ gate }) => gate === item.gate);
    const judgement = found ? { passed: found.passed, reason: found.reason } : null;
    const byRule = item.result === 'unknown' ? null : item.result === 'passed';
    return { ...item, judgement, passed: judgement ? judgement.passed : byRule };
  });
}

/**
 * Refuses, with every problem at once: a gate judged twice, a gate that nobody has answered, and an outcome
 * that the gates do not carry.
 */
export function refuseUnfoundedOutcome(
  judged: readonly JudgedGate[],
  judgements: readonly Judgement[],
  outcome: EligibilityOutcome,
): void {
  const errors: FieldError[] = [];
  judgements.forEach(({ gate }, index) => {
    if (judgements.findIndex((other) => other.gate === gate) < index)
      errors.push({ pointer: `/judgements/${index}/gate`, code: 'value-repeated' });
  });
  const names = (passed: boolean | null) =>
    judged.filter((item) => item.passed === passed).map(({ gate }) => gate);
  const open = names(null);
  const failed = names(false);
  if (open.length > 0)
    errors.push({ pointer: '/judgements', code: 'gates-open', params: { gates: open.join(', ') } });
  else if (outcome === 'eligible' && failed.length > 0)
    errors.push({ pointer: '/outcome', code: 'gates-failed', params: { gates: failed.join(', ') } });
  else if (outcome === 'ineligible' && failed.length === 0)
    errors.push({ pointer: '/outcome', code: 'gates-all-passed' });
  refuseFields(errors);
}

function verdict(passed: boolean): GateResult {
  return passed ? 'passed' : 'failed';
}

function percent({ indirectCostCapBasisPoints }: GateRules): string {
  return String(indirectCostCapBasisPoints / 100);
}
