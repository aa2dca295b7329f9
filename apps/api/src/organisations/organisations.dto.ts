import { type OrganisationKind, organisationKinds, type OrganisationView } from '#identity';
import {
  BooleanField,
  ChoiceField,
  DayField,
  FromText,
  IdField,
  InThreeLanguages,
  ObjectField,
  PageQuery,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const codeForm = { pattern: /^[A-Z0-9][A-Z0-9_-]{1,39}$/, expected: 'code' };

export class OrganisationsQueryDto extends PageQuery {
  @TextField({ max: 200, optional: true, description: 'Part of the code or a name.' })
  q?: string;

  @ChoiceField(organisationKinds, { optional: true })
  kind?: OrganisationKind;

  @FromText()
  @WholeField({ min: 0, max: 1, optional: true })
  active?: number;
}

export class OrganisationAnswer implements OrganisationView {
  @IdField()
  id: string;

  @PatternField(codeForm)
  code: string;

  @ObjectField(() => InThreeLanguages)
  name: InThreeLanguages;

  @ChoiceField(organisationKinds)
  kind: OrganisationKind;

  @TextField({ max: 60, nullable: true, description: 'Of the list `contributor-categories` or similar.' })
  category: string | null;

  @DayField({ nullable: true, description: 'Of the memorandum of understanding with the fund’s agent.' })
  mouSignedOn: string | null;

  @BooleanField()
  active: boolean;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class NewOrganisationBody {
  @PatternField({ ...codeForm, description: 'Permanent.', example: 'IOM' })
  code: string;

  @ObjectField(() => InThreeLanguages)
  name: InThreeLanguages;

  @ChoiceField(organisationKinds)
  kind: OrganisationKind;

  @TextField({ max: 60, optional: true, nullable: true })
  category?: string | null;

  @DayField({ optional: true, nullable: true })
  mouSignedOn?: string | null;
}

export class OrganisationChangeBody {
  @ObjectField(() => InThreeLanguages, { optional: true })
  name?: InThreeLanguages;

  @ChoiceField(organisationKinds, { optional: true })
  kind?: OrganisationKind;

  @TextField({ max: 60, optional: true, nullable: true })
  category?: string | null;

  @DayField({ optional: true, nullable: true })
  mouSignedOn?: string | null;

  @BooleanField({ optional: true })
  active?: boolean;
}
