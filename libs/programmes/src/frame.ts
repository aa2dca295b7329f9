/** What shows whether a result is reached. Values are words: some things can be told and not counted. */
export interface Indicator {
  indicator: string;
  unit: string;
  baseline: string;
  target: string;
  /** Where the values will come from. */
  verification?: string;
}

export interface Output {
  title: string;
  indicators: Indicator[];
}

/** One change that the programme works for, with the outputs that lead to it. */
export interface Outcome {
  title: string;
  indicators: Indicator[];
  outputs: Output[];
}

/** What may go wrong: both figures from 1 to 5. */
export interface Risk {
  risk: string;
  likelihood: number;
  impact: number;
  mitigation: string;
}

/** How grave a risk is on the 5 × 5 scale. */
export function riskLevel({ likelihood, impact }: Pick<Risk, 'likelihood' | 'impact'>): number {
  return likelihood * impact;
}
