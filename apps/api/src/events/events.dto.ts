import { ApiProperty } from '@nestjs/swagger';
import { type HistoryItem, type Verification } from '#platform/events';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

const most = Number.MAX_SAFE_INTEGER;

export class EventQuery extends PageQuery {
  @IdField({ optional: true, description: 'Only what happened to this record.' })
  subject?: string;

  @TextField({ max: 60, optional: true, description: 'Only events of this name.' })
  name?: string;
}

export class EventSubjectAnswer {
  @TextField({ max: 60 })
  type: string;

  @IdField()
  id: string;
}

export class EventActorAnswer {
  @IdField({ nullable: true })
  id: string | null;

  @TextField({
    max: 200,
    nullable: true,
    description: 'Null: the reader may know the organisation only.',
  })
  name: string | null;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;
}

export class EventAnswer implements HistoryItem {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  name: string;

  @ObjectField(() => EventSubjectAnswer)
  subject: EventSubjectAnswer;

  @InstantField()
  at: Date;

  @ObjectField(() => EventActorAnswer, {
    nullable: true,
    description: 'Null when the product did it by itself.',
  })
  by: EventActorAnswer | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, codes, amounts, digests.' })
  payload: Record<string, unknown>;

  @BooleanField({ description: 'Part of the fund’s chain: true a moment after it happened.' })
  sealed: boolean;
}

export class ChainHeadAnswer {
  @WholeField({ min: 0, max: most })
  seq: number;

  @TextField({ max: 64 })
  hash: string;
}

export class BrokenAnswer {
  @WholeField({ min: 1, max: most })
  seq: number;

  @IdField()
  eventId: string;

  @ChoiceField(['gap', 'chain-broken', 'text-altered', 'columns-altered'])
  why: 'gap' | 'chain-broken' | 'text-altered' | 'columns-altered';
}

export class VerificationAnswer implements Verification {
  @BooleanField()
  intact: boolean;

  @WholeField({ min: 0, max: most })
  checked: number;

  @WholeField({ min: 0, max: most, description: 'Recorded and not sealed yet.' })
  waiting: number;

  @WholeField({ min: 0, max: most, description: 'Neither sealed nor waiting: not recorded by the product.' })
  unknown: number;

  @ObjectField(() => ChainHeadAnswer)
  head: ChainHeadAnswer;

  @ObjectField(() => BrokenAnswer, { nullable: true })
  broken: BrokenAnswer | null;
}
