import { type DeliveryItem, type DeliveryState, deliveryStates } from '#notifications';
import { NamedRecordAnswer } from '../events/events.dto.js';
import {
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

export class DeliveryQuery extends PageQuery {
  @ChoiceField(deliveryStates, { optional: true })
  state?: DeliveryState;

  @IdField({ optional: true, description: 'Only messages to this person.' })
  person?: string;

  @IdField({ optional: true, description: 'Only messages about this record.' })
  subject?: string;
}

export class DeliveryPersonAnswer {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  name: string;
}

export class DeliveryAnswer implements Omit<DeliveryItem, 'subject'> {
  @IdField()
  id: string;

  @TextField({ max: 60, description: 'Name of the event that the message tells of.' })
  event: string;

  @ObjectField(() => NamedRecordAnswer, {
    nullable: true,
    description: 'What the message is about; null: it has no name that is for you.',
  })
  subject: NamedRecordAnswer | null;

  @TextField({ max: 60 })
  template: string;

  @TextField({ max: 12, nullable: true })
  templateVersion: string | null;

  @ObjectField(() => DeliveryPersonAnswer)
  person: DeliveryPersonAnswer;

  @TextField({ max: 2, nullable: true })
  language: string | null;

  @ChoiceField(deliveryStates)
  state: DeliveryState;

  @WholeField({ min: 0, max: 1000000 })
  attempts: number;

  @TextField({ max: 300 })
  messageId: string;

  @TextField({ max: 100, nullable: true, description: 'Code of the mail server or connection.' })
  lastError: string | null;

  @InstantField()
  createdAt: Date;

  @InstantField({ nullable: true })
  sentAt: Date | null;

  @InstantField({ nullable: true, description: 'Since when nobody can say whether it arrived.' })
  uncertainAt: Date | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
