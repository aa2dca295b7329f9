import { Global, Module } from '@nestjs/common';
import { Clock } from '#kernel';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { CaughtMails } from './caught-mail.queries.js';
import { MailCatcher } from './mail-catcher.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    CaughtMails,
    {
      provide: Mailer,
      inject: [Config, Database, Clock],
      useFactory: (config: Config, database: Database, clock: Clock) =>
        config.catchesMail
          ? new MailCatcher(database, clock)
          : new SmtpMailer(config.get('SMTP_URL'), config.get('MAIL_FROM')),
    },
  ],
  exports: [Mailer, CaughtMails],
})
export class MailModule {}
