import {
  type CheckResult,
  type Finding,
  type IntegrityCheck,
  integrityCheckNames,
  type IntegrityRun,
} from '#funding';
import {
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
  BooleanField,
} from '../http/index.js';

export class FindingAnswer implements Finding {
  @TextField({ max: 300, description: 'The posting, account, month, deposit or event to look at.' })
  at: string;

  @TextField({ max: 100, description: 'Minor units.' })
  expected: string;

  @TextField({ max: 100, description: 'Minor units.' })
  found: string;
}

export class CheckResultAnswer implements CheckResult {
  @ChoiceField(integrityCheckNames)
  check: IntegrityCheck;

  @TextField({ max: 300 })
  label: string;

  @BooleanField()
  intact: boolean;

  @WholeField({ min: 0, max: 2147483647, description: 'How many places are wrong.' })
  wrong: number;

  @ObjectField(() => FindingAnswer, { list: { max: 20 }, description: 'The first of them.' })
  findings: Finding[];
}

export class IntegrityAnswer implements IntegrityRun {
  @IdField()
  id: string;

  @InstantField()
  runAt: Date;

  @BooleanField()
  intact: boolean;

  @ObjectField(() => CheckResultAnswer, { list: { max: 20 } })
  results: CheckResult[];
}

export class LatestIntegrityAnswer {
  @ObjectField(() => IntegrityAnswer, { nullable: true, description: 'Null before the first check.' })
  latest: IntegrityRun | null;
}
