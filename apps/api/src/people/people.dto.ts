import { type GrantView, type PersonView } from '#identity';
import { type Language, type Role, roles } from '#kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  EmailField,
  FromText,
  IdField,
  LanguageField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

export class PeopleQueryDto extends PageQuery {
  @TextField({ max: 200, optional: true, description: 'Part of the name (or address, for who may see it).' })
  q?: string;

  @ChoiceField(roles, { optional: true, description: 'Who holds this role today.' })
  role?: Role;

  @TextField({ max: 12, optional: true, description: 'Who holds a role in this fund today (code).' })
  fund?: string;

  @TextField({ max: 40, optional: true, description: 'Who belongs to this organisation (code).' })
  organisation?: string;

  @FromText()
  @WholeField({ min: 0, max: 1, optional: true })
  active?: number;
}

export class GrantAnswer implements GrantView {
  @IdField()
  id: string;

  @ChoiceField(roles)
  role: Role;

  @TextField({ max: 12, nullable: true, description: 'Code of the fund; null: all funds.' })
  fund: string | null;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @DayField()
  validFrom: string;

  @DayField({ nullable: true })
  validTo: string | null;

  @BooleanField({ description: 'Whether it holds today.' })
  inForce: boolean;
}

export class PersonAnswer implements PersonView {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  fullName: string;

  @EmailField({ nullable: true, description: 'For administrators and secretariats; null for others.' })
  email: string | null;

  @LanguageField()
  language: Language;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @IdField({ nullable: true })
  organisationId: string | null;

  @BooleanField()
  active: boolean;

  @BooleanField({ description: 'Whether a password was set.' })
  signsIn: boolean;

  @ObjectField(() => GrantAnswer, { list: { max: 1000 } })
  roles: GrantAnswer[];

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class NewPersonBody {
  @EmailField()
  email: string;

  @TextField({ max: 200 })
  fullName: string;

  @LanguageField()
  language: Language;

  @IdField({ optional: true, nullable: true })
  organisationId?: string | null;
}

export class PersonChangeBody {
  @EmailField({ optional: true })
  email?: string;

  @TextField({ max: 200, optional: true })
  fullName?: string;

  @LanguageField({ optional: true })
  language?: Language;

  @IdField({ optional: true, nullable: true })
  organisationId?: string | null;
}

export class NewGrantBody {
  @ChoiceField(roles)
  role: Role;

  @TextField({ max: 12, optional: true, nullable: true, description: 'Code; without: all funds.' })
  fund?: string | null;

  @TextField({ max: 40, optional: true, nullable: true, description: 'Code; default: the person’s own.' })
  organisation?: string | null;

  @DayField({ optional: true, description: 'Default: today.' })
  validFrom?: string;

  @DayField({ optional: true, nullable: true, description: 'Last day.' })
  validTo?: string | null;
}
