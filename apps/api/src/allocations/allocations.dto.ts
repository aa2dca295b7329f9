import { type AllocationLineView, type AllocationView } from '#funding';
import {
  AmountField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

const daySorts = ['-valueDate', 'valueDate'] as const;

export class AllocationsQuery extends PageQuery {
  @IdField({ optional: true })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the organisation.' })
  organisation?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the thematic area.' })
  area?: string;

  @ChoiceField(daySorts, { optional: true })
  sort?: (typeof daySorts)[number];
}

export class AllocationLineAnswer implements AllocationLineView {
  @TextField({ max: 40 })
  organisation: string;

  @AmountField()
  reserved: string;

  @AmountField()
  settled: string;

  @AmountField()
  released: string;

  @AmountField({ description: 'Reserved − settled − released.' })
  open: string;
}

export class AllocationAnswer implements AllocationView {
  @IdField()
  id: string;

  @IdField()
  programmeId: string;

  @IdField()
  decisionId: string;

  @TextField({ max: 40, nullable: true, description: 'The programme’s thematic area when it was decided.' })
  primaryArea: string | null;

  @DayField()
  valueDate: string;

  @InstantField()
  reservedAt: Date;

  @TextField({ max: 3 })
  currency: string;

  @AmountField()
  reserved: string;

  @AmountField()
  settled: string;

  @AmountField()
  released: string;

  @AmountField()
  open: string;

  @ObjectField(() => AllocationLineAnswer, { list: { max: 1000 } })
  lines: AllocationLineAnswer[];

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
