import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kernel';
import { AccountLinks } from '#identity';
import { Config } from '#platform/config';
import { Database, row, rows, type Tx } from '#platform/database';
import { MailError, type Mail, Mailer } from '#platform/mail';
import { factsKinds } from '../mails/facts.js';
import { type MailName, mails } from '../mails/mails.js';
import { eventById } from '../mails/recorded-event.js';
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
  eventId: string;
  fundId: string | null;
  template: string;
  messageId: string;
  attempts: number;
  attemptsAllowed: number;
  fullName: string;
  email: string;
  language: Language;
  active: boolean;
}

interface Claimed {
  row: Row;
  mail: Mail;
}

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
    const secret = await this.secretFor(id);
    const claimed = await this.database.transaction((tx) => this.claim(tx, id, secret));
    if ('outcome' in claimed) return claimed;
    try {
      await this.mailer.send(claimed.mail);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      return this.database.transaction((tx) => this.fail(tx, claimed.row, error));
    }
    await this.finish(this.database.source.manager, claimed.row, `state = 'sent', sent_at = $3`, [
      this.clock.now(),
    ]);
    return { outcome: 'sent', next: null };
  }

  // A link’s secret exists in its message alone: it is made for this attempt, outside the claim’s transaction
  // so that a claim never waits for a second connection. One that is not sent in the end expires unused.
  private async secretFor(id: string): Promise<string> {
    const [found] = await this.database.query<{ template: string; personId: string }>(
      `SELECT d.template, d.person_id AS "personId" FROM delivery d JOIN person p ON p.id = d.person_id
        WHERE d.id = $1 AND d.state IN ('queued', 'sending') AND p.active`,
      [id],
    );
    const facts = found && mails[found.template as MailName]?.facts;
    if (facts !== 'invitation' && facts !== 'password-reset') return '';
    return this.links.mint(found!.personId, facts);
  }

  // The claim is committed before the mail server hears of the message, with everything that it will be sent
  // with.
  private async claim(tx: Tx, id: string, secret: string): Promise<Claimed | Outcome> {
    const now = this.clock.now();
    const found = await this.lock(tx, id);
    if (!found) return { outcome: 'nothing', next: null };
    const claim = claimOf(found, now);
    if (claim === 'nothing') return { outcome: 'nothing', next: null };
    if (claim === 'wait') {
      const inMs = found.claimedUntil!.getTime() - now.getTime() + 1000;
      return { outcome: 'busy', next: { attempts: found.attempts, inMs } };
    }
    if (claim === 'give-up') return this.end(tx, found, 'uncertain');
    const mail = found.active ? await this.make(tx, found, secret) : null;
    if (!mail) return this.end(tx, found, 'suppressed');
    const uncertain = claim === 'send-once-more';
    if (uncertain) await this.deliveries.recordTrouble(tx, found, 'delivery.uncertain');
    await rows(
      tx,
      `UPDATE delivery SET state = 'sending', version = version + 1, attempts = attempts + 1,
              claimed_until = $2,
              uncertain_at = CASE WHEN $3 THEN $4 ELSE uncertain_at END,
              language = $5, address_digest = $6, template_version = $7
        WHERE id = $1`,
      [
        id,
        new Date(now.getTime() + claimMs),
        uncertain,
        now,
        found.language,
        addressDigest(found.email),
        mail.version,
      ],
    );
    const attempts = found.attempts + 1;
    return { row: { ...found, attempts, uncertainAt: uncertain ? now : found.uncertainAt }, mail };
  }

  private async make(tx: Tx, found: Row, secret: string): Promise<(Mail & { version: string }) | null> {
    const event = await eventById(tx, found.eventId);
    const template = found.template as MailName;
    const declared = mails[template];
    if (!event || !declared) return null;
    const publicUrl = this.config.get('PUBLIC_URL');
    const { language, fullName: name } = found;
    const facts = await factsKinds[declared.facts].load({ tx, event, language, secret });
    if (!facts) return null;
    const rendered = renderMail(template, language, name, facts, publicUrl);
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

  private async end(tx: Tx, found: Row, state: 'uncertain' | 'suppressed'): Promise<Outcome> {
    await rows(
      tx,
      'UPDATE delivery SET state = $2, version = version + 1, claimed_until = NULL WHERE id = $1',
      [found.id, state],
    );
    return { outcome: state, next: null };
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

  private lock(tx: Tx, id: string): Promise<Row | null> {
    return row<Row>(
      tx,
      `SELECT d.id, d.event_id AS "eventId", d.fund_id AS "fundId", d.template, d.message_id AS "messageId",
              d.state, d.attempts, d.attempts_allowed AS "attemptsAllowed", d.claimed_until AS "claimedUntil",
              d.uncertain_at AS "uncertainAt", p.full_name AS "fullName", p.email, p.language, p.active
         FROM delivery d JOIN person p ON p.id = d.person_id
        WHERE d.id = $1 FOR UPDATE OF d`,
      [id],
    );
  }
}
