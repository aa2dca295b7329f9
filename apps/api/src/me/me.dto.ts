import { type MyProfile, type MyRole } from '#identity';
import { type Role, roles } from '#kernel';
import { ChoiceField, IdField, LanguageField, ObjectField, TextField, WholeField } from '../http/index.js';

export class MyRoleAnswer implements MyRole {
  @ChoiceField(roles)
  role: Role;

  @TextField({ max: 12, nullable: true, description: 'Code of the fund; null when the role holds for all.' })
  fund: string | null;

  @TextField({ max: 40, nullable: true, description: 'Code of the organisation that the role is held for.' })
  organisation: string | null;
}

export class ProfileAnswer implements MyProfile {
  @IdField()
  id: string;

  @TextField({ max: 254 })
  email: string;

  @TextField({ max: 200 })
  fullName: string;

  @LanguageField()
  language: 'en' | 'fr' | 'es';

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @ObjectField(() => MyRoleAnswer, { list: { max: 1000 } })
  roles: MyRoleAnswer[];

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
