import { type SignedInPerson } from '#identity';
import { IdField, LanguageField, TextField } from '../http/index.js';

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
