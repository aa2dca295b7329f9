import { createTransport, type Transporter } from 'nodemailer';
import { type Mail, MailError, Mailer, type MailFailure } from './mailer.js';

const connectMs = 10_000;
const silenceMs = 30_000;

// The connection never stood, so nothing can have been taken.
const neverConnected = new Set(['ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ENOAUTH', 'ETLS', 'EPROXY']);
const neverSent = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM']);

interface SmtpFault extends Error {
  code?: string;
  responseCode?: number;
}

/**
 * Sends by SMTP over a connection of its own for every message: nodemailer’s pool would itself send again
 * what a broken connection leaves open, unseen by our record of deliveries.
 */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const timeouts = { connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silenceMs };
    const limits = { ...timeouts, disableFileAccess: true, disableUrlAccess: true };
    this.transport = createTransport({ url, ...limits } as never);
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: mail.to,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
      });
    } catch (error) {
      const fault = error as SmtpFault;
      throw new MailError(failureOf(fault), String(fault.responseCode ?? fault.code ?? 'unknown'));
    }
  }
}

/** What a fault of SMTP says about the message (RFC 5321 §4.2.1: 4yz may be tried again, 5yz may not). */
export function failureOf({ code, responseCode, message }: SmtpFault): MailFailure {
  if (responseCode !== undefined && responseCode >= 500) return 'permanent';
  if (responseCode !== undefined && responseCode >= 400) return 'temporary';
  if (neverSent.has(code ?? '')) return 'permanent';
  if (neverConnected.has(code ?? '') || /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH/.test(message))
    return 'temporary';
  return 'uncertain';
}
