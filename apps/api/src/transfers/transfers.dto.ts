import {
  type GateCode,
  gateCodes,
  type Payment,
  type ShownGate,
  type TransferFilter,
  type TransferItem,
  type TransferRecord,
  type TransferRequest,
  type TransferState,
  transferStates,
} from '#disbursements';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';
import { ProgrammeReference } from '../obligations/obligations.dto.js';

export class TransferListQuery extends PageQuery implements TransferFilter {
  @IdField({ optional: true, description: 'Of this programme only.' })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the entity that receives.' })
  organisation?: string;

  @ChoiceField(transferStates, { optional: true })
  state?: TransferState;
}

export class TransferBody implements TransferRequest {
  @IdField()
  programmeId: string;

  @TextField({ max: 40, description: 'Code of the entity that receives.', example: 'IOM' })
  organisation: string;

  @WholeField({ min: 1, max: 20 })
  tranche: number;
}

export class RejectTransferBody {
  @TextField({ max: 4000 })
  reason: string;
}

export class PaymentBody implements Payment {
  @DayField({ description: 'The day that the bank counts; not after today.' })
  valueDate: string;

  @TextField({ max: 100, description: 'The bank’s reference; once per fund.' })
  bankReference: string;
}

export class TransferGateAnswer implements ShownGate {
  @ChoiceField(gateCodes)
  gate: GateCode;

  @BooleanField()
  open: boolean;

  @TextField({ max: 200 })
  label: string;

  @TextField({ max: 500, nullable: true, description: 'Why it is closed.' })
  reason: string | null;
}

export class TransferItemAnswer implements TransferItem {
  @IdField()
  id: string;

  @ObjectField(() => ProgrammeReference)
  programme: ProgrammeReference;

  @TextField({ max: 40 })
  organisation: string;

  @WholeField({ min: 1, max: 20 })
  tranche: number;

  @AmountField()
  amount: string;

  @TextField({ max: 3 })
  currency: string;

  @ChoiceField(transferStates)
  state: TransferState;

  @TextField({ max: 200 })
  stateLabel: string;

  @DayField({ nullable: true })
  valueDate: string | null;

  @TextField({ max: 100, nullable: true, description: 'The bank’s, once it is executed.' })
  bankReference: string | null;

  @InstantField()
  requestedAt: Date;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class TransferTransitionAnswer {
  @ChoiceField(['request', 'approve', 'execute', 'reject'])
  verb: string;

  @ChoiceField(transferStates, { nullable: true })
  fromState: TransferState | null;

  @ChoiceField(transferStates)
  toState: TransferState;

  @InstantField()
  at: Date;

  @TextField({ max: 200, nullable: true, description: 'Name; null for people of other organisations.' })
  by: string | null;

  @BooleanField({ description: 'Whether you did it: one person never does two of the three steps.' })
  mine: boolean;

  @TextField({ max: 4000, nullable: true })
  reason: string | null;
}

export class TransferAnswer extends TransferItemAnswer implements TransferRecord {
  @ObjectField(() => TransferGateAnswer, {
    list: { max: gateCodes.length },
    description:
      'What must hold before the money moves, as it stands now; none once it moved or was rejected.',
  })
  gates: TransferGateAnswer[];

  @ObjectField(() => TransferTransitionAnswer, { list: { max: 10 } })
  transitions: TransferTransitionAnswer[];
}
