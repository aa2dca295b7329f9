import {
  type NewSignature,
  type SignatureRecord,
  type SignaturesRecord,
  signingParties,
  type SigningParty,
} from '#programmes';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';

export class ProgrammeReasonBody {
  @TextField({ max: 5_000, description: 'Why; shown in the history.' })
  reason: string;
}

export class AppraisalBody {
  @TextField({ max: 20_000, description: 'The secretariat’s appraisal.' })
  note: string;
}

export class SignatureBody implements NewSignature {
  @ChoiceField(signingParties)
  party: SigningParty;

  @TextField({ max: 40, optional: true, description: 'Code; only for a participating organisation.' })
  organisation?: string;

  @TextField({ max: 200, description: 'Name and office of who signed.' })
  signatory: string;

  @DayField()
  signedOn: string;
}

export class SignatureAnswer implements SignatureRecord {
  @IdField()
  id: string;

  @ChoiceField(signingParties)
  party: SigningParty;

  @TextField({ max: 100 })
  partyLabel: string;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @TextField({ max: 200 })
  signatory: string;

  @DayField()
  signedOn: string;

  @TextField({ max: 300, nullable: true, description: 'Name of the signed document, where it is kept.' })
  document: string | null;

  @InstantField()
  recordedAt: Date;
}

export class SignaturesAnswer implements SignaturesRecord {
  @ObjectField(() => SignatureAnswer, { list: { max: 200 } })
  items: SignatureAnswer[];

  @WholeField({ min: 1, max: 2147483647, description: 'The programme’s.' })
  version: number;
}
