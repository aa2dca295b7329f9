import type { ContributorView, ReachAmounts, ReachBasis } from '#publishing';
import { AmountField, ChoiceField, ObjectField, PatternField, TextField, WholeField } from '../http/index.js';
import {
  organisationCode,
  StatementHeadAnswer,
  StatementProgramme,
  StatementQuery,
} from './statements.dto.js';

export class ContributorStatementQuery extends StatementQuery {
  @PatternField({
    pattern: organisationCode,
    expected: 'code',
    optional: true,
    description: 'Code of the contributor; donors may leave it out.',
  })
  contributor?: string;
}

class ContributorYear {
  @WholeField({ min: 1900, max: 9999 })
  year: number;

  @AmountField()
  deposited: string;
}

class ReachAmountsAnswer implements ReachAmounts {
  @AmountField({ description: 'Of transfers less refunds.' })
  transferred: string;

  @AmountField({ description: 'Of expenditure in accepted reports.' })
  expended: string;
}

class ReachedArea extends ReachAmountsAnswer {
  @TextField({ max: 40 })
  area: string;

  @TextField({ max: 200 })
  label: string;
}

class ReachedProgramme extends ReachAmountsAnswer {
  @ObjectField(() => StatementProgramme)
  programme: StatementProgramme;

  @TextField({ max: 40 })
  primaryArea: string;
}

class ReachedAnswer {
  @ChoiceField(['pro-rata'], {
    description: '`pro-rata`: in proportion to the deposits of all contributors.',
  })
  basis: ReachBasis;

  @ObjectField(() => ReachedArea, { list: { max: 1_000 } })
  areas: ReachedArea[];

  @ObjectField(() => ReachedProgramme, { list: { max: 100_000 } })
  programmes: ReachedProgramme[];
}

export class ContributorAnswer extends StatementHeadAnswer implements ContributorView {
  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  name: string;

  @AmountField()
  pledged: string;

  @AmountField()
  pledgedOpen: string;

  @AmountField()
  committed: string;

  @AmountField()
  committedOpen: string;

  @AmountField()
  deposited: string;

  @AmountField({ description: 'What banks kept of the deposits.' })
  bankCharges: string;

  @AmountField({ description: 'The administrative agent’s fee on the deposits.' })
  agentFees: string;

  @AmountField({ description: 'Deposited − bank charges − agent’s fee.' })
  net: string;

  @TextField({ max: 30, nullable: true, description: 'Of all that was deposited, in per cent.' })
  sharePercent: string | null;

  @ObjectField(() => ContributorYear, { list: { max: 1_000 } })
  byYear: ContributorYear[];

  @ObjectField(() => ReachedAnswer)
  reached: ReachedAnswer;
}
