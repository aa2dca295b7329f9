import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, refuseFields, type SignedInActor } from '#kernel';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { AttemptLimits } from '../sign-in/attempt-limits.service.js';
import { hashPassword, passwordFits } from '../sign-in/secrets.js';
import { AccountLinks } from './account-links.service.js';
import type { LinkPurpose } from './account.entity.js';
import { passwordProblems } from './password.rules.js';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

// Longer than looking for an account takes, so that the time tells nothing.
const resetTakesMs = 150;

/** How people get at their account: links, passwords. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly links: AccountLinks,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * Asks for a link to set a new password. Answers alike, and after the same time, whether the account exists
   * or not. Throws `too-many-requests`.
   */
  async requestReset(actor: Actor, email: string, address: string): Promise<void> {
    await this.limits.count('password-reset', { address, account: email });
    const enough = new Promise((resolve) => setTimeout(resolve, resetTakesMs));
    const person = await row<{ id: string }>(
      this.database.source.manager,
      'SELECT id FROM person WHERE lower(email) = lower($1) AND active',
      [email.trim()],
    );
    if (person) {
      const subject = { type: 'person', id: person.id };
      const name = 'person.password-reset-requested';
      await this.database.transaction((tx) =>
        this.events.record(tx, actor, { name, fundId: null, subject, payload: {} }),
      );
    }
    await enough;
  }

  /**
   * Sets the password by a link, which then is used up; sessions end everywhere. Throws `link-not-valid`,
   * `fields-wrong`, `too-many-requests`.
   */
  async useLink(
    actor: Actor,
    purpose: LinkPurpose,
    secret: string,
    password: string,
    address: string,
  ): Promise<void> {
    const attempt = { address, account: secret };
    await this.limits.count('link', attempt);
    const known = await this.links.holder(this.database.source.manager, secret, purpose);
    refuseFields(passwordProblems(password, known.email));
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const { personId } = await this.links.holder(tx, secret, purpose);
      await this.setPassword(tx, { ...actor, personId }, personId, hash, purpose);
    });
    await this.limits.forgive('link', attempt);
    await this.limits.forgive('sign-in', { address, account: known.email });
  }

  /**
   * Changes one's own password; every session but the one at hand ends. Throws `fields-wrong`,
   * `too-many-requests`.
   */
  async changePassword(
    actor: SignedInActor,
    change: PasswordChange,
    address: string,
    sessionId: string | null,
  ): Promise<void> {
    const attempt = { address, account: actor.personId };
    await this.limits.count('password-change', attempt);
    const person = await row<{ email: string; hash: string | null }>(
      this.database.source.manager,
      'SELECT email, password_hash AS hash FROM person WHERE id = $1',
      [actor.personId],
    );
    if (!person) throw new DomainError('not-found');
    const fits = await passwordFits(person.hash, change.currentPassword);
    refuseFields([
      ...(fits ? [] : [{ pointer: '/currentPassword', code: 'password-wrong' as const }]),
      ...passwordProblems(change.newPassword, person.email, '/newPassword'),
    ]);
    const hash = await hashPassword(change.newPassword);
    await this.database.transaction((tx) =>
      this.setPassword(tx, actor, actor.personId, hash, 'self', sessionId),
    );
    await this.limits.forgive('password-change', attempt);
  }

  private async setPassword(
    tx: Tx,
    actor: Actor,
    personId: string,
    hash: string,
    by: LinkPurpose | 'self',
    keptSessionId: string | null = null,
  ): Promise<void> {
    await rows(tx, 'UPDATE person SET password_hash = $2, version = version + 1 WHERE id = $1', [
      personId,
      hash,
    ]);
    await rows(tx, 'DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2', [
      personId,
      keptSessionId,
    ]);
    await this.links.endAll(tx, personId);
    await this.events.record(tx, actor, {
      name: 'person.password-changed',
      fundId: null,
      subject: { type: 'person', id: personId },
      payload: { by },
    });
  }
}
