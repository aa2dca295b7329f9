import type { Indicator, Outcome, Output, ResultsRecord, Risk, RisksRecord } from '#programmes';
import { ObjectField, TextField, WholeField } from '../http/index.js';

const version = { min: 1, max: 2147483647, description: 'The programme’s.' };

export class IndicatorFields implements Indicator {
  @TextField({ max: 1_000 })
  indicator: string;

  @TextField({ max: 200, description: 'What is counted; or that it is told in words.' })
  unit: string;

  @TextField({ max: 1_000 })
  baseline: string;

  @TextField({ max: 1_000 })
  target: string;

  @TextField({ max: 1_000, optional: true, description: 'Where the values will come from.' })
  verification?: string;
}

export class OutputFields implements Output {
  @TextField({ max: 1_000 })
  title: string;

  @ObjectField(() => IndicatorFields, { list: { max: 30 } })
  indicators: IndicatorFields[];
}

export class OutcomeFields implements Outcome {
  @TextField({ max: 1_000 })
  title: string;

  @ObjectField(() => IndicatorFields, { list: { max: 30 } })
  indicators: IndicatorFields[];

  @ObjectField(() => OutputFields, { list: { max: 30 } })
  outputs: OutputFields[];
}

export class ResultsBody {
  @ObjectField(() => OutcomeFields, {
    list: { max: 20 },
    description: 'The whole results framework; it replaces the last.',
  })
  outcomes: OutcomeFields[];
}

export class ResultsAnswer extends ResultsBody implements ResultsRecord {
  @WholeField(version)
  version: number;
}

export class RiskFields implements Risk {
  @TextField({ max: 2_000 })
  risk: string;

  @WholeField({ min: 1, max: 5 })
  likelihood: number;

  @WholeField({ min: 1, max: 5 })
  impact: number;

  @TextField({ max: 2_000, description: 'What is done about it.' })
  mitigation: string;
}

export class RisksBody {
  @ObjectField(() => RiskFields, { list: { max: 50 }, description: 'All risks; they replace the last.' })
  items: RiskFields[];
}

export class RiskAnswer extends RiskFields {
  @WholeField({ min: 1, max: 25, description: 'Likelihood × impact.' })
  level: number;
}

export class RisksAnswer implements RisksRecord {
  @ObjectField(() => RiskAnswer, { list: { max: 50 } })
  items: RiskAnswer[];

  @WholeField(version)
  version: number;
}
