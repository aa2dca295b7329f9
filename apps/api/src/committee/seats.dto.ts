import {
  constituencies,
  type Constituency,
  type NewSeat,
  type SeatFilter,
  type SeatRecord,
} from '#committee';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

export class SeatListQuery extends PageQuery implements SeatFilter {
  @DayField({ optional: true, description: 'Only seats that are filled on this day.' })
  on?: string;
}

export class NewSeatBody implements NewSeat {
  @ChoiceField(constituencies)
  constituency: Constituency;

  @TextField({ max: 40, optional: true, description: 'Code of the organisation that the seat belongs to.' })
  organisation?: string;

  @IdField({ description: 'Who sits on it.' })
  personId: string;

  @BooleanField()
  voting: boolean;

  @DayField()
  validFrom: string;

  @DayField({ optional: true, description: 'Last day.' })
  validTo?: string;
}

export class SeatChangeBody {
  @DayField({ nullable: true, description: 'Last day; null: no end.' })
  validTo: string | null;
}

export class SeatPersonAnswer {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  fullName: string;
}

export class SeatAnswer implements SeatRecord {
  @IdField()
  id: string;

  @ChoiceField(constituencies)
  constituency: Constituency;

  @TextField({ max: 100 })
  constituencyLabel: string;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @ObjectField(() => SeatPersonAnswer)
  person: SeatPersonAnswer;

  @BooleanField()
  voting: boolean;

  @DayField()
  validFrom: string;

  @DayField({ nullable: true })
  validTo: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
