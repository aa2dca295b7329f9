import {
  type DigestChoice,
  digestChoices,
  type MyPreferences,
  type MyProfile,
  type MyRole,
  type SessionView,
  type TokenView,
} from '#identity';
import { type Language, type Role, roles } from '#kernel';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  LanguageField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';

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

export class ProfileBody {
  @TextField({ max: 200 })
  fullName: string;
}

export class PreferencesAnswer implements MyPreferences {
  @LanguageField()
  language: Language;

  @ChoiceField(digestChoices, { description: 'How mail that may wait is sent.' })
  digest: DigestChoice;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class PreferencesBody {
  @LanguageField({ optional: true })
  language?: Language;

  @ChoiceField(digestChoices, { optional: true })
  digest?: DigestChoice;
}

export class PasswordBody {
  @TextField({ max: 200, blank: true })
  currentPassword: string;

  @TextField({ max: 200, blank: true, description: 'At least 12 characters, not the e-mail address.' })
  newPassword: string;
}

export class NewTokenBody {
  @TextField({ max: 100, description: 'What the token is for.' })
  name: string;

  @WholeField({ min: 1, max: 366, description: 'Days until it ends.' })
  days: number;
}

export class TokenAnswer implements TokenView {
  @IdField()
  id: string;

  @TextField({ max: 100 })
  name: string;

  @InstantField()
  createdAt: Date;

  @InstantField()
  expiresAt: Date;
}

export class NewTokenAnswer extends TokenAnswer {
  @TextField({ max: 100, description: 'Send it as `Authorization: Bearer …`. Shown this once.' })
  token: string;
}

export class SessionAnswer implements SessionView {
  @IdField()
  id: string;

  @InstantField()
  createdAt: Date;

  @InstantField()
  seenAt: Date;

  @InstantField()
  expiresAt: Date;

  @TextField({ max: 300, blank: true })
  userAgent: string;

  @BooleanField({ description: 'Whether it is the session of this request.' })
  current: boolean;
}
