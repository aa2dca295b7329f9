import {
  type Difference,
  type HistoryItem,
  type NoteState,
  noteStates,
  type NoteVerb,
  noteVerbs,
  type ReadinessRecord,
  type VersionDifference,
  type VersionItem,
  type VersionRecord,
} from '#concept-notes';
import {
  AnyField,
  BooleanField,
  ChoiceField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';
import { ContentBody } from './note-content.dto.js';

const anyNumber = { min: 1, max: 2147483647 };

export class ReadinessProblemAnswer {
  @TextField({ max: 300, blank: true, description: 'Where in the content (RFC 6901).' })
  pointer: string;

  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 1_000, description: 'In the asked language.' })
  message: string;
}

export class ClosedAnswer {
  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 1_000 })
  message: string;
}

export class ReadinessAnswer implements ReadinessRecord {
  @BooleanField({ description: 'Whether `submit` would be accepted now.' })
  ready: boolean;

  @ObjectField(() => ReadinessProblemAnswer, { list: { max: 2000 } })
  problems: ReadinessProblemAnswer[];

  @ObjectField(() => ReadinessProblemAnswer, { list: { max: 20 }, description: 'Does not stand in the way.' })
  warnings: ReadinessProblemAnswer[];

  @ObjectField(() => ClosedAnswer, { nullable: true, description: 'Why the call takes no submission now.' })
  closed: ClosedAnswer | null;

  @WholeField(anyNumber)
  version: number;
}

export class VersionItemAnswer implements VersionItem {
  @WholeField(anyNumber)
  number: number;

  @TextField({ max: 64, description: 'SHA-256 of the canonical JSON of the content.' })
  digest: string;

  @InstantField()
  submittedAt: Date;

  @TextField({ max: 200, nullable: true })
  submittedBy: string | null;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;
}

export class VersionsAnswer {
  @ObjectField(() => VersionItemAnswer, { list: { max: 1000 } })
  items: VersionItemAnswer[];
}

export class VersionAnswer extends VersionItemAnswer implements VersionRecord {
  @ObjectField(() => ContentBody)
  content: VersionRecord['content'];
}

export class FieldDifferenceAnswer implements Difference {
  @TextField({ max: 300 })
  pointer: string;

  @AnyField({ description: 'Null where there was nothing.' })
  before: unknown;

  @AnyField({ description: 'Null where there is nothing now.' })
  after: unknown;
}

export class DifferenceAnswer implements VersionDifference {
  @WholeField(anyNumber)
  from: number;

  @WholeField(anyNumber)
  to: number;

  @ObjectField(() => FieldDifferenceAnswer, { list: { max: 5000 } })
  differences: FieldDifferenceAnswer[];
}

export class HistoryItemAnswer implements HistoryItem {
  @InstantField()
  at: Date;

  @TextField({ max: 60, example: 'concept-note.submit' })
  what: string;

  @ChoiceField(noteVerbs, { nullable: true })
  verb: NoteVerb | null;

  @ChoiceField(noteStates, { nullable: true })
  fromState: NoteState | null;

  @ChoiceField(noteStates, { nullable: true })
  toState: NoteState | null;

  @WholeField({ ...anyNumber, nullable: true, description: 'Submitted version that it concerns.' })
  number: number | null;

  @TextField({ max: 4_000, nullable: true, description: 'For partners only where it is written for them.' })
  reason: string | null;

  @TextField({ max: 200, nullable: true, description: 'For partners only people of their own organisation.' })
  by: string | null;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;
}

export class HistoryAnswer {
  @ObjectField(() => HistoryItemAnswer, { list: { max: 1000 } })
  items: HistoryItemAnswer[];
}
