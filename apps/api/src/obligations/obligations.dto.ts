import { mails, type MailName, type Recipient } from '#notifications';
import { type Language } from '#kernel';
import {
  type ObligationFilter,
  type ObligationItem,
  type ObligationRecord,
  type ObligationState,
  obligationStates,
  type ObligationType,
  obligationTypes,
  type ReportState,
  reportStates,
} from '#reporting';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  LanguageField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

const reason = { max: 4000, description: 'Kept with the change; the entities read it.' };

export class ObligationListQuery extends PageQuery implements ObligationFilter {
  @IdField({ optional: true, description: 'Of this programme only.' })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the entity that reports.' })
  organisation?: string;

  @ChoiceField(obligationTypes, { optional: true })
  type?: ObligationType;

  @ChoiceField([...obligationStates, 'overdue'], {
    optional: true,
    description: '`overdue`: open, and the due day has passed in the fund’s zone.',
  })
  state?: ObligationState | 'overdue';

  @DayField({ optional: true, description: 'Due on this day or later.' })
  dueFrom?: string;

  @DayField({ optional: true, description: 'Due on this day or before.' })
  dueBy?: string;
}

export class WaiveObligationBody {
  @TextField(reason)
  reason: string;
}

export class ExtendObligationBody {
  @DayField({ description: 'The new due day; later than the present one.' })
  dueOn: string;

  @TextField(reason)
  reason: string;
}

export class ProgrammeReference {
  @IdField()
  id: string;

  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 500 })
  title: string;
}

export class ReportReference {
  @IdField()
  id: string;

  @ChoiceField(reportStates)
  state: ReportState;
}

export class ObligationItemAnswer implements ObligationItem {
  @IdField()
  id: string;

  @ObjectField(() => ProgrammeReference)
  programme: ProgrammeReference;

  @TextField({
    max: 40,
    description: 'Code of the entity that reports; of a narrative, the convening agency.',
  })
  organisation: string;

  @ChoiceField(obligationTypes)
  type: ObligationType;

  @TextField({ max: 200 })
  typeLabel: string;

  @DayField()
  periodStart: string;

  @DayField()
  periodEnd: string;

  @DayField({ description: 'With its extension, if any.' })
  dueOn: string;

  @DayField()
  originallyDueOn: string;

  @ChoiceField(obligationStates)
  state: ObligationState;

  @TextField({ max: 200 })
  stateLabel: string;

  @BooleanField()
  overdue: boolean;

  @ObjectField(() => ReportReference, { nullable: true })
  report: ReportReference | null;

  @InstantField({ nullable: true, description: 'When its entity was last reminded.' })
  remindedAt: Date | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class ObligationChangeAnswer {
  @ChoiceField(['waive', 'extend'])
  verb: 'waive' | 'extend';

  @DayField()
  fromDue: string;

  @DayField({ nullable: true })
  toDue: string | null;

  @TextField({ max: 4000 })
  reason: string;

  @InstantField()
  at: Date;

  @TextField({ max: 200, nullable: true, description: 'Name; null for people of other organisations.' })
  by: string | null;
}

export class ObligationAnswer extends ObligationItemAnswer implements ObligationRecord {
  @ObjectField(() => ObligationChangeAnswer, { list: { max: 1000 } })
  changes: ObligationChangeAnswer[];
}

export class RecipientAnswer implements Recipient {
  @IdField()
  personId: string;

  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @LanguageField({ description: 'The language in which the message would be written.' })
  language: Language;

  @ChoiceField(Object.keys(mails))
  message: MailName;
}

export class RecipientsAnswer {
  @ObjectField(() => RecipientAnswer, { list: { max: 10_000 } })
  items: RecipientAnswer[];
}
