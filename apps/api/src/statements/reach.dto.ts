import type { ReachedProgramme, ReachGiver, ReachView } from '#publishing';
import { ObjectField, TextField } from '../http/index.js';
import { ReachAmountsAnswer } from './contributor.dto.js';
import { StatementHeadAnswer, StatementProgramme } from './statements.dto.js';

class ReachGiverAnswer extends ReachAmountsAnswer implements ReachGiver {
  @TextField({ max: 40, nullable: true, description: 'Null: income of the fund, or what no draw tells.' })
  contributor: string | null;

  @TextField({ max: 300 })
  name: string;
}

class ReachProgrammeAnswer extends ReachAmountsAnswer implements ReachedProgramme {
  @ObjectField(() => StatementProgramme)
  programme: StatementProgramme;

  @TextField({ max: 40 })
  primaryArea: string;

  @ObjectField(() => ReachGiverAnswer, { list: { max: 10_000 } })
  contributors: ReachGiverAnswer[];
}

export class ReachAnswer extends StatementHeadAnswer implements ReachView {
  @ObjectField(() => ReachProgrammeAnswer, { list: { max: 100_000 } })
  programmes: ReachProgrammeAnswer[];

  @ObjectField(() => ReachGiverAnswer, {
    list: { max: 10_000 },
    description: 'Over all programmes; the same as in each contributor’s own statement.',
  })
  contributors: ReachGiverAnswer[];

  @ObjectField(() => ReachAmountsAnswer)
  totals: ReachAmountsAnswer;
}
