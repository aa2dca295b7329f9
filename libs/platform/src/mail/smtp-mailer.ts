import { type OnApplicationShutdown } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { type Mail, MailError, Mailer, type MailFailure } from './mailer.js';
import {
  type Envelope,
  SessionError,
  type SmtpFault,
  type SmtpOptions,
  SmtpSession,
} from './smtp-session.js';

const connectMs = 10_000;
const silenceMs = 30_000;
/** How long a connection waits for another message; servers begin to close them after about half a minute. */
const idleMs = 5_000;
/** Servers that share their load count messages by connection. */
const messagesPerSession = 100;

const neverSent = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM']);

/**
 * Sends by SMTP and keeps connections open for the next messages. nodemailer’s own pool would itself send
 * again what a broken connection leaves open, unseen by our record of deliveries; here a message goes to a
 * second connection only when nothing of it had gone to the first.
 */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly options: SmtpOptions;
  private resting: SmtpSession[] = [];

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const timeouts = { connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silenceMs };
    this.options = { ...timeouts, ...parseConnectionUrl(url) };
  }

  async send(mail: Mail): Promise<void> {
    const { envelope, message } = await this.compose(mail);
    let session = this.takeUp();
    if (session) {
      try {
        return await this.hand(session, envelope, message);
      } catch (error) {
        // The server may have ended it while it was idle. Nothing of the message has gone out then.
        if (!(error instanceof SessionError) || error.begun || wasAnswered(error.fault))
          throw mailError(error);
      }
    }
    try {
      session = await SmtpSession.open(this.options);
    } catch (error) {
      throw new MailError('temporary', reasonOf(error as SmtpFault));
    }
    try {
      await this.hand(session, envelope, message);
    } catch (error) {
      throw mailError(error);
    }
  }

  onApplicationShutdown(): void {
    for (const session of this.resting.splice(0)) session.close();
  }

  private async compose(mail: Mail): Promise<{ envelope: Envelope; message: Buffer }> {
    try {
      const node = new MailComposer({
        from: this.from,
        to: mail.to,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        disableFileAccess: true,
        disableUrlAccess: true,
      }).compile();
      const { from, to } = node.getEnvelope();
      return { envelope: { from: from || '', to: to[0] ?? '' }, message: await node.build() };
    } catch (error) {
      throw new MailError('permanent', reasonOf(error as SmtpFault));
    }
  }

  private async hand(session: SmtpSession, envelope: Envelope, message: Buffer): Promise<void> {
    await session.send(envelope, message);
    if (session.sent >= messagesPerSession) return session.close();
    session.rest(idleMs);
    this.resting.push(session);
  }

  // The connection used last is taken, so that those that are too many are left to end.
  private takeUp(): SmtpSession | undefined {
    this.resting = this.resting.filter(({ usable }) => usable);
    const session = this.resting.pop();
    session?.takeUp();
    return session;
  }
}

function wasAnswered({ responseCode }: SmtpFault): boolean {
  return responseCode !== undefined && responseCode !== 421;
}

function reasonOf({ responseCode, code }: SmtpFault): string {
  return String(responseCode ?? code ?? 'unknown');
}

function mailError(error: unknown): unknown {
  if (!(error instanceof SessionError)) return error;
  return new MailError(failureOf(error), reasonOf(error.fault));
}

/**
 * What a fault of SMTP says about the message (RFC 5321 §4.2.1: 4yz may be tried again, 5yz may not). Without
 * an answer it is in doubt as soon as any of it had gone to the server.
 */
export function failureOf({ fault, begun }: SessionError): MailFailure {
  const { code, responseCode } = fault;
  if (responseCode !== undefined && responseCode >= 500) return 'permanent';
  if (responseCode !== undefined && responseCode >= 400) return 'temporary';
  if (neverSent.has(code ?? '')) return 'permanent';
  return begun ? 'uncertain' : 'temporary';
}
