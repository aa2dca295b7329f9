export * from './caught-mail.queries.js';
export * from './mail.module.js';
export * from './mailer.js';
export { SmtpMailer } from './smtp-mailer.js';
