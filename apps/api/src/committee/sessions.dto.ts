import {
  type AttendanceRecord,
  constituencies,
  type Constituency,
  type NewSession,
  type SessionChange,
  type SessionFilter,
  type SessionKind,
  type SessionRecord,
  type SessionState,
  sessionStates,
  type SessionSummary,
} from '#committee';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

const kinds = ['meeting', 'written'] as const;

export class SessionListQuery extends PageQuery implements SessionFilter {
  @ChoiceField(sessionStates, { optional: true })
  state?: SessionState;
}

export class NewSessionBody implements NewSession {
  @TextField({ max: 300 })
  title: string;

  @ChoiceField(kinds, { description: '`written`: no-objection procedure with a deadline.' })
  kind: SessionKind;

  @DayField({ description: 'Day of the meeting or on which the written procedure begins.' })
  heldOn: string;

  @InstantField({ optional: true, description: 'End of a written procedure.' })
  deadline?: string;
}

export class SessionChangeBody implements SessionChange {
  @TextField({ max: 300, optional: true })
  title?: string;

  @DayField({ optional: true })
  heldOn?: string;

  @InstantField({ optional: true })
  deadline?: string;
}

export class AttendanceBody {
  @IdField({ list: { max: 200, unique: true }, description: 'Ids of the seats that are present.' })
  seats: string[];
}

export class SessionItem implements SessionSummary {
  @IdField()
  id: string;

  @TextField({ max: 30, example: 'MIG00-SC-0003' })
  code: string;

  @TextField({ max: 300 })
  title: string;

  @ChoiceField(kinds)
  kind: SessionKind;

  @DayField()
  heldOn: string;

  @InstantField({ nullable: true })
  deadline: Date | null;

  @ChoiceField(sessionStates)
  state: SessionState;

  @TextField({ max: 100 })
  stateLabel: string;

  @WholeField({ min: 0, max: 2147483647 })
  itemCount: number;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class AttendanceAnswer implements AttendanceRecord {
  @IdField()
  seatId: string;

  @ChoiceField(constituencies)
  constituency: Constituency;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @TextField({ max: 200 })
  fullName: string;

  @BooleanField()
  voting: boolean;

  @BooleanField()
  present: boolean;
}

export class CommitteeSessionAnswer extends SessionItem implements SessionRecord {
  @InstantField({ nullable: true })
  publishedAt: Date | null;

  @InstantField({ nullable: true })
  openedAt: Date | null;

  @InstantField({ nullable: true })
  closedAt: Date | null;

  @ObjectField(() => AttendanceAnswer, {
    list: { max: 200 },
    description: 'Seats filled on the day; in a written procedure all take part.',
  })
  attendance: AttendanceAnswer[];

  @AmountField({ description: 'What the fund has available to allocate at this moment.' })
  available: string;

  @TextField({ max: 3 })
  currency: string;
}
