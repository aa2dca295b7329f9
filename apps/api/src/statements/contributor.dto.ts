import { type EarmarkSourceKind, earmarkSourceKinds } from '#funding';
import type { ContributorReach, ContributorView, ReachAmounts, ReachBasis, ReachSource } from '#publishing';
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

export class ReachAmountsAnswer implements ReachAmounts {
  @AmountField({ description: 'Of allocations: reserved, transferred and refunded.' })
  allocated: string;

  @AmountField({ description: 'Reserved and not transferred yet.' })
  reserved: string;

  @AmountField({ description: 'Of transfers less refunds.' })
  transferred: string;

  @AmountField({ description: 'Came back to this money with its earmark.' })
  refunded: string;

  @AmountField({
    description: 'Of expenditure in accepted reports, in proportion to what was transferred, to the cent.',
  })
  expended: string;
}

class ReachSourceAnswer extends ReachAmountsAnswer implements ReachSource {
  @ChoiceField(earmarkSourceKinds, {
    description: '`line` of an agreement; `deposit`: what is not applied to one.',
  })
  kind: EarmarkSourceKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @TextField({ max: 200, description: 'Number of agreement and line, or bank reference.' })
  number: string;
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

  @ObjectField(() => ReachSourceAnswer, { list: { max: 10_000 } })
  sources: ReachSourceAnswer[];
}

class ReachedAnswer extends ReachAmountsAnswer implements ContributorReach {
  @ChoiceField(['draws'], {
    description: '`draws`: by the certificate of which money stands for and paid which allocation.',
  })
  basis: ReachBasis;

  @AmountField({ description: 'What of the net money pays direct costs and charges of the fund.' })
  costs: string;

  @AmountField({ description: 'What of the net money stands for nothing yet.' })
  free: string;

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
