import type { Schema } from '../../../api/client';

export type Indicator = Schema<'IndicatorFields'>;
export type Output = Schema<'OutputFields'>;
export type Outcome = Schema<'OutcomeFields'>;
export type Risk = Schema<'RiskFields'>;

export const newIndicator = (): Indicator => ({ indicator: '', unit: '', baseline: '', target: '' });
export const newOutput = (): Output => ({ title: '', indicators: [newIndicator()] });
export const newOutcome = (): Outcome => ({ title: '', indicators: [newIndicator()], outputs: [] });
export const newRisk = (): Risk => ({ risk: '', likelihood: 3, impact: 3, mitigation: '' });

/** The list with one entry in place of another. */
export function withAt<T>(list: readonly T[], at: number, entry: T): T[] {
  return list.map((each, index) => (index === at ? entry : each));
}

/** The list without one entry. */
export function withoutAt<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

/** What the API takes of risks: it works out their level itself. */
export function riskFields(risks: readonly Risk[]): Risk[] {
  return risks.map(({ risk, likelihood, impact, mitigation }) => ({ risk, likelihood, impact, mitigation }));
}

/** Sources of values that nobody wrote are left out, not sent empty. */
export function outcomeFields(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map((outcome) => ({
    title: outcome.title,
    indicators: outcome.indicators.map(indicatorFields),
    outputs: outcome.outputs.map(({ title, indicators }) => ({
      title,
      indicators: indicators.map(indicatorFields),
    })),
  }));
}

function indicatorFields({ verification, ...indicator }: Indicator): Indicator {
  return verification?.trim() ? { ...indicator, verification } : indicator;
}
