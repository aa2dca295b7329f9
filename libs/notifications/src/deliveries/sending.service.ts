import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kernel';
import { AccountLinks } from '#identity';
import { Config } from '#platform/config';
import { Database, row, rows, type Tx } from '#platform/database';
import { MailError, type Mail, Mailer } from '#platform/mail';
import { factsKinds } from '../mails/facts.js';
import { type MailName, mails } from '../mails/mails.js';
import { eventObject, type RecordedEvent } from '../mails/recorded-event.js';
import { renderMail } from '../mails/render.js';
import { addressDigest } from './addresses.js';
import { Deliveries } from './deliveries.service.js';
import { afterFailure, claimOf, type Claimable, type DeliveryState, waitAfterMs } from './delivery.rules.js';

/** How long one process may hold a delivery: longer than any time-out of the mail server’s connection. */
const claimMs = 120_000;

/** What became of a delivery, and when to try again if that is needed. */
export interface Outcome {
  outcome: DeliveryState | 'busy' | 'nothing';
  next: { attempts: number; inMs: number } | null;
}

interface Row extends Claimable {
  id: string;
  event: RecordedEvent;
  fundId: string | null;
  template: MailName;
  messageId: string;
  attempts: number;
  attemptsAllowed: number;
  version: number;
  personId: string;
  fullName: string;
  email: string;
  language: Language;
  active: boolean;
}

type MadeMail = Mail & { readonly version: string };

const over: Outcome = { outcome: 'nothing', next: null };

/** Hands deliveries to the mail server, each once unless nobody can know, then once more. */
@Injectable()
export class Sending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly deliveries: Deliveries,
    private readonly links: AccountLinks,
  ) {}

  /** Sends a delivery if it still waits. Says when to try again; a sentence that cannot be made is thrown. */
  async send(id: string): Promise<Outcome> {
    const now = this.clock.now();
    const found = await this.read(id);
    const claim = found ? claimOf(found, now) : 'nothing';
    if (!found || claim === 'nothing') return over;
    if (claim === 'wait') {
      const inMs = found.claimedUntil!.getTime() - now.getTime() + 1000;
      return { outcome: 'busy', next: { attempts: found.attempts, inMs } };
    }
    const mail = claim !== 'give-up' && found.active ? await this.make(found) : null;
    if (!mail) return this.end(found, claim === 'give-up' ? 'uncertain' : 'suppressed');
    const claimed = await this.claim(found, mail, claim === 'send-once-more');
    // Another process was faster: see what it has made of it.
    if (!claimed) return this.send(id);
    try {
      await this.mailer.send(mail);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      return this.database.transaction((tx) => this.fail(tx, claimed, error));
    }
    await this.finish(this.database.source.manager, claimed, `state = 'sent', sent_at = $3`, [
      this.clock.now(),
    ]);
    return { outcome: 'sent', next: null };
  }

  // Committed before the mail server hears of the message. Every change of a delivery raises its version, so
  // of several processes that have read the same one a single one claims it.
  private async claim(found: Row, mail: MadeMail, onceMore: boolean): Promise<Row | null> {
    const now = this.clock.now();
    const take = async (tx: Tx) =>
      rows(
        tx,
        `UPDATE delivery SET state = 'sending', version = version + 1, attempts = attempts + 1,
                claimed_until = $3, uncertain_at = CASE WHEN $4 THEN $5 ELSE uncertain_at END,
                language = $6, address_digest = $7, template_version = $8
          WHERE id = $1 AND version = $2 RETURNING id`,
        [
          found.id,
          found.version,
          new Date(now.getTime() + claimMs),
          onceMore,
          now,
          found.language,
          addressDigest(found.email),
          mail.version,
        ],
      );
    const takeInDoubt = async (tx: Tx) => {
      const taken = await take(tx);
      if (taken.length > 0) await this.deliveries.recordTrouble(tx, found, 'delivery.uncertain');
      return taken;
    };
    const taken = onceMore
      ? await this.database.transaction(takeInDoubt)
      : await take(this.database.source.manager);
    if (taken.length === 0) return null;
    return { ...found, attempts: found.attempts + 1, uncertainAt: onceMore ? now : found.uncertainAt };
  }

  private async make(found: Row): Promise<MadeMail | null> {
    const { event, language, fullName: name, template, personId } = found;
    const kind = mails[template]?.facts;
    if (!kind) return null;
    // A link’s secret exists in its message alone: it is made for this attempt. One that is not sent in the
    // end expires unused.
    const linked = kind === 'invitation' || kind === 'password-reset';
    const secret = linked ? await this.links.mint(personId, kind) : '';
    const facts = await factsKinds[kind].load({ tx: this.database.source.manager, event, language, secret });
    if (!facts) return null;
    const rendered = renderMail(template, language, name, facts, this.config.get('PUBLIC_URL'));
    return { ...rendered, messageId: found.messageId, to: { name, address: found.email }, language };
  }

  private async fail(tx: Tx, claimed: Row, error: MailError): Promise<Outcome> {
    const now = this.clock.now();
    const state = afterFailure(error.failure, claimed);
    const inMs = waitAfterMs(claimed.attempts);
    const doubt = error.failure === 'uncertain' && !claimed.uncertainAt;
    const kept = await this.finish(
      tx,
      claimed,
      `state = $3, last_error = $4, due_at = $5, uncertain_at = coalesce(uncertain_at, $6)`,
      [state, error.reason, new Date(now.getTime() + inMs), doubt ? now : null],
    );
    if (!kept) return { outcome: 'nothing', next: null };
    if (doubt) await this.deliveries.recordTrouble(tx, claimed, 'delivery.uncertain');
    if (state === 'failed') await this.deliveries.recordTrouble(tx, claimed, 'delivery.failed');
    return { outcome: state, next: state === 'queued' ? { attempts: claimed.attempts, inMs } : null };
  }

  private async end(found: Row, state: 'uncertain' | 'suppressed'): Promise<Outcome> {
    const ended = await this.database.query(
      `UPDATE delivery SET state = $3, version = version + 1, claimed_until = NULL
        WHERE id = $1 AND version = $2 RETURNING id`,
      [found.id, found.version, state],
    );
    return ended.length > 0 ? { outcome: state, next: null } : this.send(found.id);
  }

  // Only the attempt that claimed it may say how it ended: a later one may have taken over.
  private async finish(tx: Tx, claimed: Row, changes: string, params: unknown[]): Promise<boolean> {
    const changed = await rows(
      tx,
      `UPDATE delivery SET ${changes}, version = version + 1, claimed_until = NULL
        WHERE id = $1 AND attempts = $2 AND state = 'sending' RETURNING id`,
      [claimed.id, claimed.attempts, ...params],
    );
    return changed.length === 1;
  }

  // The delivery, its event and its recipient as they are now.
  private read(id: string): Promise<Row | null> {
    return row<Row>(
      this.database.source.manager,
      `SELECT d.id, d.fund_id AS "fundId", d.template, d.message_id AS "messageId", d.version,
              d.state, d.attempts, d.attempts_allowed AS "attemptsAllowed", d.claimed_until AS "claimedUntil",
              d.uncertain_at AS "uncertainAt", p.id AS "personId", p.full_name AS "fullName", p.email,
              p.language, p.active, ${eventObject} AS event
         FROM delivery d JOIN person p ON p.id = d.person_id JOIN event e ON e.id = d.event_id
        WHERE d.id = $1`,
      [id],
    );
  }
}
