import {
  type AttachmentKind,
  attachmentKinds,
  type AttachmentRecord,
  type CommentRecord,
  type CommentVisibility,
  commentVisibilities,
  type EndorsementKind,
  endorsementKinds,
  type EndorsementRecord,
} from '#concept-notes';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const anyNumber = { min: 1, max: 2147483647 };
const sides = ['staff', 'partner'] as const;

export class NewCommentBody {
  @TextField({ max: 6_000 })
  text: string;

  @ChoiceField(commentVisibilities, {
    optional: true,
    description:
      'Staff: `internal` unless said otherwise. Authors: always `shared`. Never changes afterwards.',
  })
  visibility?: CommentVisibility;

  @PatternField({
    pattern: /^(\/[^/\u0000]{1,60}){1,4}$/,
    expected: '/budget/0/direct',
    optional: true,
    description: 'The field of the content that it is about.',
  })
  pointer?: string;
}

export class CommentAnswer implements CommentRecord {
  @IdField()
  id: string;

  @TextField({ max: 6_000 })
  text: string;

  @ChoiceField(commentVisibilities)
  visibility: CommentVisibility;

  @TextField({ max: 300, nullable: true })
  pointer: string | null;

  @ChoiceField(sides)
  side: 'staff' | 'partner';

  @TextField({
    max: 200,
    nullable: true,
    description: 'Null for partners when it is not of their organisation.',
  })
  author: string | null;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @WholeField({ ...anyNumber, nullable: true, description: 'Submitted version when it was written.' })
  number: number | null;

  @InstantField()
  createdAt: Date;
}

export class CommentsAnswer {
  @ObjectField(() => CommentAnswer, { list: { max: 1000 } })
  items: CommentAnswer[];
}

export class NewEndorsementBody {
  @ChoiceField(endorsementKinds)
  kind: EndorsementKind;

  @TextField({ max: 200, description: 'Name of who signed.' })
  signatory: string;

  @TextField({ max: 300, description: 'Office or ministry.' })
  authority: string;

  @TextField({ max: 20, optional: true, description: 'Code of the country or region it is for.' })
  place?: string;

  @DayField()
  signedOn: string;

  @IdField({ description: 'The attachment of this note that is the letter.' })
  attachmentId: string;
}

export class EndorsementAnswer implements EndorsementRecord {
  @IdField()
  id: string;

  @ChoiceField(endorsementKinds)
  kind: EndorsementKind;

  @TextField({ max: 200 })
  signatory: string;

  @TextField({ max: 300 })
  authority: string;

  @TextField({ max: 20, nullable: true })
  place: string | null;

  @DayField()
  signedOn: string;

  @TextField({ max: 200, description: 'Name of the letter’s file.' })
  letter: string;

  @InstantField()
  recordedAt: Date;
}

export class EndorsementsAnswer {
  @ObjectField(() => EndorsementAnswer, { list: { max: 1000 } })
  items: EndorsementAnswer[];
}

export class AttachmentAnswer implements AttachmentRecord {
  @IdField()
  id: string;

  @ChoiceField(attachmentKinds)
  kind: AttachmentKind;

  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 100, description: 'By the content, not by the name.' })
  mediaType: string;

  @WholeField({ min: 1, max: 2147483647 })
  sizeBytes: number;

  @TextField({ max: 64 })
  sha256: string;

  @TextField({ max: 40, nullable: true, description: 'Code of the organisation that attached it.' })
  addedBy: string | null;

  @InstantField()
  addedAt: Date;
}

export class AttachmentsAnswer {
  @ObjectField(() => AttachmentAnswer, { list: { max: 50 } })
  items: AttachmentAnswer[];
}
