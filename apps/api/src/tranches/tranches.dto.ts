import {
  type NextTranche,
  type OrganisationTranches,
  type SentTranche,
  type TrancheItem,
  type TrancheMatrix,
  type TrancheState,
  transferStates,
} from '#disbursements';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  IdField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';
import { TransferGateAnswer } from '../transfers/transfers.dto.js';

export class TrancheFields implements SentTranche {
  @TextField({ max: 40, description: 'Code of the entity.', example: 'IOM' })
  organisation: string;

  @WholeField({ min: 1, max: 20 })
  number: number;

  @AmountField({ positive: true })
  amount: string;
}

export class TranchesBody {
  @ObjectField(() => TrancheFields, { list: { min: 1, max: 400 } })
  tranches: TrancheFields[];
}

export class TrancheAnswer implements TrancheItem {
  @WholeField({ min: 1, max: 20 })
  number: number;

  @AmountField()
  amount: string;

  @ChoiceField(['planned', ...transferStates])
  state: TrancheState;

  @TextField({ max: 200 })
  stateLabel: string;

  @IdField({ nullable: true })
  transferId: string | null;
}

export class OrganisationTranchesAnswer implements OrganisationTranches {
  @TextField({ max: 40 })
  organisation: string;

  @AmountField()
  budget: string;

  @AmountField()
  planned: string;

  @ObjectField(() => TrancheAnswer, { list: { max: 20 } })
  tranches: TrancheAnswer[];
}

export class TrancheMatrixAnswer implements TrancheMatrix {
  @IdField()
  programmeId: string;

  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => OrganisationTranchesAnswer, { list: { max: 100 } })
  organisations: OrganisationTranchesAnswer[];

  @AmountField()
  budget: string;

  @AmountField()
  planned: string;

  @BooleanField({ description: 'Whether the tranches of every entity add up to its budget.' })
  complete: boolean;

  @WholeField({ min: 0, max: 2147483647, description: '0: no tranche is planned yet.' })
  version: number;
}

class NextTrancheAnswer implements NextTranche {
  @TextField({ max: 40 })
  organisation: string;

  @WholeField({ min: 1, max: 20 })
  tranche: number;

  @AmountField()
  amount: string;

  @BooleanField({ description: 'Nothing holds the money back.' })
  open: boolean;

  @ObjectField(() => TransferGateAnswer, { list: { max: 20 } })
  gates: TransferGateAnswer[];
}

export class NextTranchesAnswer {
  @ObjectField(() => NextTrancheAnswer, { list: { max: 100 } })
  items: NextTrancheAnswer[];
}
