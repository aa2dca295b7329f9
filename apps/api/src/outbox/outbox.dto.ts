import { type CaughtMail } from '#platform/mail';
import { IdField, InstantField, PageQuery, TextField } from '../http/index.js';

export class CaughtMailQuery extends PageQuery {
  @TextField({ max: 254, optional: true, description: 'Only messages to this address.' })
  to?: string;
}

export class CaughtMailAnswer implements CaughtMail {
  @IdField()
  id: string;

  @TextField({ max: 300 })
  messageId: string;

  @TextField({ max: 254 })
  recipient: string;

  @TextField({ max: 1000 })
  subject: string;

  @TextField({ max: 100000 })
  text: string;

  @TextField({ max: 100000 })
  html: string;

  @TextField({ max: 2 })
  language: string;

  @InstantField()
  caughtAt: Date;
}
