import type { ProgrammeState } from '#programmes';
import {
  type EntityAmounts,
  type EntityProgramme,
  type EntityStatement,
  type EntityView,
  type KeyFigureGroup,
  type KeyFigureKey,
  keyFigureKeys,
  type KeyFigureLine,
  type KeyFiguresView,
  type RegisterAmounts,
  type RegisterEntry,
  type RegisterView,
  type StatementHead,
} from '#publishing';
import { TimesQuery } from '../capitalisation/capitalisation.dto.js';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  FromText,
  IdField,
  InstantField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';
import { type StatementFormat, statementFormats } from './statement-answer.js';

export class StatementQuery extends TimesQuery {
  @ChoiceField(statementFormats, { optional: true, description: 'Default: `json`.' })
  format?: StatementFormat;
}

export const organisationCode = /^[A-Z0-9][A-Z0-9_-]{1,39}$/;

export class EntityStatementQuery extends StatementQuery {
  @PatternField({
    pattern: organisationCode,
    expected: 'code',
    optional: true,
    description: 'One organisation alone. Focal points get their own in any case.',
  })
  organisation?: string;
}

export class RegisterQuery extends StatementQuery {
  @FromText()
  @WholeField({ min: 1, max: 200, optional: true, description: 'Most items in JSON; files hold all.' })
  limit?: number;

  @TextField({ max: 3_000, optional: true, description: '`nextCursor` of the page before; JSON only.' })
  cursor?: string;
}

export class StatementHeadAnswer implements StatementHead {
  @TextField({ max: 40 })
  fund: string;

  @DayField()
  asOf: string;

  @TextField({ max: 40, description: 'Instant, up to microseconds.' })
  knownAt: string;

  @TextField({ max: 3 })
  currency: string;
}

class KeyFigureYear {
  @WholeField({ min: 1900, max: 9999 })
  year: number;

  @AmountField({ description: 'What came in the year alone.' })
  amount: string;

  @AmountField({ description: 'All until the end of the year, or the statement’s day.' })
  cumulative: string;
}

class KeyFigureLineAnswer implements KeyFigureLine {
  @ChoiceField(keyFigureKeys)
  key: KeyFigureKey;

  @TextField({ max: 100 })
  label: string;

  @ChoiceField(['sources', 'uses', 'balances'])
  group: KeyFigureGroup;

  @BooleanField({ description: 'Made of the lines above it.' })
  isTotal: boolean;

  @AmountField()
  total: string;

  @ObjectField(() => KeyFigureYear, { list: { max: 100_000 } })
  byYear: KeyFigureYear[];
}

export class KeyFiguresAnswer extends StatementHeadAnswer implements KeyFiguresView {
  @WholeField({ list: { max: 1_000 }, min: 1900, max: 9999 })
  years: number[];

  @ObjectField(() => KeyFigureLineAnswer, { list: { max: 100_000 } })
  lines: KeyFigureLineAnswer[];
}

class EntityAmountsAnswer implements EntityAmounts {
  @AmountField()
  allocated: string;

  @AmountField()
  transferred: string;

  @AmountField()
  refunded: string;

  @AmountField({ description: 'Transferred − refunded.' })
  netFunded: string;

  @AmountField({ description: 'Expenditure in accepted financial reports.' })
  expended: string;

  @AmountField({ description: 'Net funded − expended.' })
  balance: string;

  @TextField({ max: 30, nullable: true, description: 'Expended ÷ net funded, in per cent.' })
  deliveryRatePercent: string | null;

  @BooleanField({ description: 'More was spent than funded: a warning, nothing is blocked.' })
  aboveFunded: boolean;
}

export class StatementProgramme {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 500 })
  title: string;
}

class EntityProgrammeRef extends StatementProgramme {
  @TextField({ max: 40 })
  state: ProgrammeState;
}

class EntityProgrammeAnswer extends EntityAmountsAnswer implements EntityProgramme {
  @ObjectField(() => EntityProgrammeRef)
  programme: EntityProgrammeRef;

  @BooleanField({ description: 'The balance is above zero and need not be refunded.' })
  withinResidual: boolean;
}

class EntityStatementAnswer extends EntityAmountsAnswer implements EntityStatement {
  @TextField({ max: 40 })
  organisation: string;

  @TextField({ max: 300 })
  name: string;

  @ObjectField(() => EntityProgrammeAnswer, { list: { max: 100_000 } })
  programmes: EntityProgrammeAnswer[];
}

export class EntityAnswer extends StatementHeadAnswer implements EntityView {
  @AmountField({ description: 'Balances per programme up to this amount need not be refunded.' })
  residualLimit: string;

  @ObjectField(() => EntityStatementAnswer, { list: { max: 100_000 } })
  organisations: EntityStatementAnswer[];

  @ObjectField(() => EntityAmountsAnswer)
  totals: EntityAmountsAnswer;
}

class RegisterAmountsAnswer implements RegisterAmounts {
  @AmountField()
  reserved: string;

  @AmountField({ description: 'Paid by transfers.' })
  settled: string;

  @AmountField()
  released: string;

  @AmountField({ description: 'Reserved − settled − released.' })
  open: string;
}

class RegisterLine extends RegisterAmountsAnswer {
  @TextField({ max: 40 })
  organisation: string;
}

class RegisterEntryAnswer extends RegisterAmountsAnswer implements RegisterEntry {
  @IdField()
  id: string;

  @DayField()
  valueDate: string;

  @InstantField()
  reservedAt: Date;

  @ObjectField(() => StatementProgramme)
  programme: StatementProgramme;

  @TextField({ max: 40, nullable: true })
  primaryArea: string | null;

  @IdField()
  decisionId: string;

  @ObjectField(() => RegisterLine, { list: { max: 100_000 } })
  lines: RegisterLine[];
}

export class RegisterAnswer extends StatementHeadAnswer implements RegisterView {
  @ObjectField(() => RegisterEntryAnswer, { list: { max: 100_000 } })
  items: RegisterEntryAnswer[];

  @TextField({ max: 3_000, nullable: true })
  nextCursor: string | null;
}
