import { TextField } from '../http/index.js';

export class PublicFundAnswer {
  @TextField({ max: 12 })
  code: string;

  @TextField({ max: 300, description: 'In the reader’s language.' })
  name: string;

  @TextField({ max: 3 })
  currency: string;
}
