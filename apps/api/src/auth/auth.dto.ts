import { type SignedInPerson } from '#identity';
import { EmailField, IdField, LanguageField, TextField } from '../http/index.js';

export class LoginBody {
  @TextField({ max: 254, example: 'secretariat@demo.tributary.test' })
  email: string;

  @TextField({ max: 200, blank: true })
  password: string;
}

export class SignedInAnswer implements SignedInPerson {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  fullName: string;

  @LanguageField()
  language: 'en' | 'fr' | 'es';
}

export class ResetRequestBody {
  @EmailField()
  email: string;
}

export class NewPasswordBody {
  @TextField({ max: 200, blank: true, description: 'At least 12 characters, not the e-mail address.' })
  password: string;
}
