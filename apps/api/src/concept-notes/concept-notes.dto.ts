import {
  type NoteFilter,
  type NoteItem,
  type NoteRecord,
  type NoteSort,
  noteSorts,
  type NoteState,
  noteStates,
  type NoteVerb,
  noteVerbs,
} from '#concept-notes';
import type { Language } from '#kernel';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  LanguageField,
  ListFromText,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
  YesNoFromText,
} from '../http/index.js';
import { ContentBody } from './note-content.dto.js';

const anyVersion = { min: 1, max: 2147483647 };

export class NewNoteBody {
  @IdField({ description: 'The published call that the note answers.' })
  callId: string;

  @TextField({ max: 40, optional: true, description: 'Code of the organisation you write for, if several.' })
  organisation?: string;

  @ObjectField(() => ContentBody, { optional: true })
  content?: ContentBody;
}

export class NoteChangeBody {
  @ObjectField(() => ContentBody, { description: 'Fields given replace, null clears, absent ones stay.' })
  content: ContentBody;
}

export class ReasonBody {
  @TextField({ max: 4_000, description: 'Why; the authors read it.' })
  reason: string;
}

export class NotesQuery extends PageQuery implements NoteFilter {
  @TextField({
    max: 200,
    blank: true,
    optional: true,
    description: 'Words in any language; accents do not matter.',
  })
  q?: string;

  @ChoiceField(noteSorts, { optional: true, description: '`relevance` needs `q` and has no cursor.' })
  sort?: NoteSort;

  @ListFromText()
  @ChoiceField(noteStates, {
    optional: true,
    list: { max: 12 },
    description: 'Separated by commas or repeated.',
  })
  state?: NoteState[];

  @TextField({ max: 20, optional: true, description: 'Code of the primary thematic area.' })
  area?: string;

  @IdField({ optional: true })
  callId?: string;

  @TextField({ max: 20, optional: true, description: 'Code of a country or region of the note.' })
  place?: string;

  @TextField({ max: 40, optional: true, description: 'Code of an organisation that takes part.' })
  organisation?: string;

  @LanguageField({ optional: true })
  language?: Language;

  @YesNoFromText()
  @BooleanField({ optional: true, description: 'Only notes that I began or my organisation takes part in.' })
  mine?: boolean;

  @DayField({ optional: true })
  submittedFrom?: string;

  @DayField({ optional: true })
  submittedTo?: string;
}

export class NoteItemAnswer implements NoteItem {
  @IdField()
  id: string;

  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 300, blank: true })
  title: string;

  @LanguageField()
  language: Language;

  @ChoiceField(noteStates)
  state: NoteState;

  @TextField({ max: 100, description: 'For the reader’s side and language.' })
  stateLabel: string;

  @IdField()
  callId: string;

  @TextField({ max: 20, nullable: true })
  primaryArea: string | null;

  @TextField({ max: 40, nullable: true })
  conveningAgency: string | null;

  @TextField({ max: 40, list: { max: 60 }, description: 'Codes, the convening agency first.' })
  organisations: string[];

  @TextField({ max: 20, list: { max: 300 } })
  places: string[];

  @AmountField({ description: 'Direct and indirect of all organisations.' })
  requested: string;

  @WholeField({ ...anyVersion, nullable: true, description: 'Number of the last submitted version.' })
  submittedVersion: number | null;

  @InstantField({ nullable: true })
  submittedAt: Date | null;

  @InstantField()
  updatedAt: Date;

  @WholeField(anyVersion)
  version: number;
}

export class NoteAnswer extends NoteItemAnswer implements NoteRecord {
  @TextField({ max: 30, description: 'Code of the call.' })
  call: string;

  @TextField({ max: 40 })
  authorOrganisation: string;

  @ObjectField(() => ContentBody, {
    description: 'For its authors what they write on, else the submitted one.',
  })
  content: NoteRecord['content'];

  @TextField({
    max: 64,
    nullable: true,
    description: 'SHA-256 of the last submitted version’s canonical JSON.',
  })
  digest: string | null;

  @InstantField()
  createdAt: Date;

  @ChoiceField(['staff', 'partner'])
  view: 'staff' | 'partner';

  @BooleanField({ description: 'Whether you may change the content now.' })
  editable: boolean;

  @ChoiceField(noteVerbs, { list: { max: 11 }, description: 'What else you may do with it now.' })
  verbs: NoteVerb[];
}
