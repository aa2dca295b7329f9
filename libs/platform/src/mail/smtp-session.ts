import { Readable } from 'node:stream';
import type { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** The mail server and how long to wait for it. */
export type SmtpOptions = ReturnType<typeof parseConnectionUrl>;

/** What the library says when the mail server or the connection fails. */
export interface SmtpFault extends Error {
  code?: string;
  responseCode?: number;
}

/** A message could not be sent; `begun` says whether any of it had gone to the server. */
export class SessionError extends Error {
  constructor(
    readonly fault: SmtpFault,
    readonly begun: boolean,
  ) {
    super(fault.message);
  }
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** One connection to the mail server, greeted and signed in, for messages one after the other. */
export class SmtpSession {
  /** How many messages the server has taken on it. */
  sent = 0;
  private timer: NodeJS.Timeout | undefined;
  private leaving = false;

  private constructor(private readonly connection: SMTPConnection) {
    // Whatever breaks an idle connection is found out when it is next used.
    connection.on('error', () => undefined);
  }

  /** Connects and signs in when the address names a user. Throws `SmtpFault`. */
  static open(options: SmtpOptions): Promise<SmtpSession> {
    const connection = new SMTPConnection(options);
    const session = new SmtpSession(connection);
    return new Promise((resolve, reject) => {
      const settle = (fault?: SmtpFault | null) => {
        connection.off('error', settle);
        if (!fault) return resolve(session);
        connection.close();
        reject(fault);
      };
      connection.on('error', settle);
      connection.connect((fault) => {
        if (fault || !options.auth || !connection.allowsAuth) settle(fault);
        else connection.login(options.auth, settle);
      });
    });
  }

  /** Whether it may take another message, as far as this side knows. */
  get usable(): boolean {
    return !this.leaving && !this.connection.destroyed;
  }

  /**
   * Sends one message. Throws `SessionError`, after which the session is of no use any more: the next message
   * never finds what is left of this one.
   */
  async send(envelope: Envelope, message: Buffer): Promise<void> {
    const stream = Readable.from([message], { objectMode: false });
    try {
      await new Promise<void>((resolve, reject) => {
        // The library keeps its notes on the envelope, the faults of this connection among them.
        this.connection.send({ ...envelope }, stream, (fault) => (fault ? reject(fault) : resolve()));
      });
      this.sent += 1;
    } catch (error) {
      this.connection.close();
      throw new SessionError(error as SmtpFault, stream.readableDidRead);
    }
  }

  /** Rests between messages, and closes unless it is taken up again within the time. */
  rest(forMs: number): void {
    this.timer = setTimeout(() => this.close(), forMs).unref();
  }

  takeUp(): void {
    clearTimeout(this.timer);
  }

  /** Takes leave of the server. */
  close(): void {
    clearTimeout(this.timer);
    if (this.usable) this.connection.quit();
    this.leaving = true;
  }
}
