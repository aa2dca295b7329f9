/** One message to one person, complete. */
export interface Mail {
  /** Stays the same when the same message is sent again, so that mail programs show it once. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly language: string;
}

/**
 * What can be known after a failure: the server surely has not taken the message and may later (`temporary`),
 * will never (`permanent`), or nobody can say (`uncertain`: the connection broke off in between).
 */
export type MailFailure = 'temporary' | 'permanent' | 'uncertain';

/**
 * A message was not handed over. `reason` is a code of the mail server or the connection, without addresses.
 */
export class MailError extends Error {
  constructor(
    readonly failure: MailFailure,
    readonly reason: string,
  ) {
    super(`mail not handed over: ${reason} (${failure})`);
  }
}

/** Hands messages over. Throws `MailError`. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
