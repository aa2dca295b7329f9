import type { AmendedPart, AmendmentOfAgreement, PaperOfAgreement } from '#funding';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';
import { inCurrency } from './contribution-fields.js';

class AmendedPartAnswer implements AmendedPart {
  @ChoiceField(['line', 'instalment'])
  kind: 'line' | 'instalment';

  @WholeField({ min: 1, max: 1000 })
  number: number;

  @inCurrency('Zero for a part that was added.')
  amountBefore: string;

  @inCurrency('Zero for a part that was taken out.')
  amountAfter: string;

  @DayField({ nullable: true })
  dueBefore: string | null;

  @DayField({ nullable: true })
  dueAfter: string | null;

  @TextField({ max: 40, list: { max: 50 }, nullable: true })
  areasBefore: string[] | null;

  @TextField({ max: 40, list: { max: 50 }, nullable: true })
  areasAfter: string[] | null;

  @TextField({ max: 3, list: { max: 250 }, nullable: true })
  placesBefore: string[] | null;

  @TextField({ max: 3, list: { max: 250 }, nullable: true })
  placesAfter: string[] | null;
}

export class AmendmentAnswer implements AmendmentOfAgreement {
  @WholeField({ min: 1, max: 1000 })
  number: number;

  @DayField({ description: 'From when the change counts.' })
  amendedOn: string;

  @TextField({ max: 1000 })
  reason: string;

  @inCurrency()
  amountBefore: string;

  @inCurrency()
  amountAfter: string;

  @TextField({ max: 300, nullable: true, description: 'Who recorded it; not told to donors.' })
  recordedBy: string | null;

  @InstantField()
  recordedAt: Date;

  @ObjectField(() => AmendedPartAnswer, {
    list: { max: 400 },
    description: 'Lines, then instalments that changed.',
  })
  parts: AmendedPartAnswer[];
}

export class AgreementDocumentAnswer implements PaperOfAgreement {
  @IdField()
  id: string;

  @TextField({ max: 300 })
  name: string;

  @TextField({ max: 200 })
  mediaType: string;

  @WholeField({ min: 1, max: 1_000_000_000 })
  sizeBytes: number;

  @WholeField({
    min: 0,
    max: 1000,
    description: 'How many amendments there were when it was kept; 0: the agreement as it was signed.',
  })
  amendments: number;

  @InstantField()
  addedAt: Date;
}
