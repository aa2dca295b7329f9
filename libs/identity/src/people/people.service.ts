import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  DomainError,
  type Language,
  newId,
  refuseFields,
  type SignedInActor,
} from '#kernel';
import { brokenConstraint, Database, lockRow, mapConstraints, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { AccountLinks } from '../accounts/account-links.service.js';
import { AttemptLimits } from '../sign-in/attempt-limits.service.js';
import { refuseIfLastAdministrator } from './administrators.js';
import { mayKeepDirectory } from './people.rules.js';
import { type DigestChoice, Person } from './person.entity.js';

export interface NewPerson {
  email: string;
  fullName: string;
  language: Language;
  organisationId?: string | null;
}

export type PersonChange = Partial<NewPerson> & { digest?: DigestChoice };

type PersonEvent = 'person.created' | 'person.deactivated' | 'person.invited' | 'person.reactivated';

@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly links: AccountLinks,
    private readonly limits: AttemptLimits,
  ) {}

  /** Adds a person, who cannot sign in before an invitation. Throws `not-allowed`, `email-taken`. */
  async create(actor: Actor, person: NewPerson): Promise<string> {
    mayKeepDirectory(actor);
    const added: Person = {
      id: newId(),
      email: person.email.trim(),
      fullName: person.fullName.trim(),
      language: person.language,
      organisationId: person.organisationId ?? null,
      passwordHash: null,
      digest: 'at-once',
      active: true,
      createdAt: this.clock.now(),
      version: 1,
    };
    await this.write(async (tx) => {
      await tx.getRepository(Person).insert(added);
      await this.tell(tx, actor, added.id, 'person.created');
    });
    return added.id;
  }

  /** Changes a person's record. Throws `not-found`, `not-allowed`, `version-stale`, `email-taken`. */
  async change(actor: Actor, id: string, version: number, change: PersonChange): Promise<void> {
    mayKeepDirectory(actor);
    await this.write((tx) => this.update(tx, actor, id, version, change));
  }

  /** Changes one's own name, language or preferences. Throws `version-stale`. */
  async changeOwn(
    actor: SignedInActor,
    version: number,
    change: Pick<PersonChange, 'fullName' | 'language' | 'digest'>,
  ): Promise<void> {
    await this.write((tx) => this.update(tx, actor, actor.personId, version, change));
  }

  /**
   * Asks for an invitation to be sent; the link is made when the message is. Throws `not-found`,
   * `not-allowed`, `version-stale`, `person-inactive`, `too-many-requests`.
   */
  async invite(actor: Actor, id: string, version: number, address: string): Promise<void> {
    mayKeepDirectory(actor);
    await this.limits.count('invitation', { address, account: id });
    await this.database.transaction(async (tx) => {
      const person = await this.lock(tx, actor, id, version);
      if (!person.active) throw new DomainError('person-inactive');
      await tx.getRepository(Person).update({ id }, { version: version + 1 });
      await this.tell(tx, actor, id, 'person.invited');
    });
  }

  /**
   * Ends a person's access at once: sessions, tokens and links. Their deeds keep their name. Throws
   * `not-found`, `not-allowed`, `version-stale`, `last-administrator`.
   */
  async deactivate(actor: Actor, id: string, version: number): Promise<void> {
    mayKeepDirectory(actor);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const person = await this.lock(tx, actor, id, version);
      if (!person.active) throw new DomainError('person-inactive');
      await refuseIfLastAdministrator(tx, now, { personId: id });
      await tx.getRepository(Person).update({ id }, { active: false, version: version + 1 });
      await rows(tx, 'DELETE FROM session WHERE person_id = $1', [id]);
      await rows(tx, 'UPDATE access_token SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [
        id,
        now,
      ]);
      await this.links.endAll(tx, id);
      await this.tell(tx, actor, id, 'person.deactivated');
    });
  }

  /** Lets a person in again, with the roles that still hold. Throws as `deactivate` does. */
  async reactivate(actor: Actor, id: string, version: number): Promise<void> {
    mayKeepDirectory(actor);
    await this.database.transaction(async (tx) => {
      await this.lock(tx, actor, id, version);
      await tx.getRepository(Person).update({ id }, { active: true, version: version + 1 });
      await this.tell(tx, actor, id, 'person.reactivated');
    });
  }

  private async update(
    tx: Tx,
    actor: Actor,
    id: string,
    version: number,
    change: PersonChange,
  ): Promise<void> {
    const person = await this.lock(tx, actor, id, version);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const next = Object.fromEntries(
      given.map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
    ) as PersonChange;
    await tx.getRepository(Person).update({ id }, { ...next, version: version + 1 });
    // A link in a letter to the old address must not open the account any more.
    if (next.email !== undefined && next.email !== person.email) await this.links.endAll(tx, id);
    await this.events.record(tx, actor, {
      name: 'person.changed',
      fundId: null,
      subject: { type: 'person', id },
      payload: { fields: given.map(([key]) => key).sort() },
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<Person> {
    const person = await lockRow(tx, Person, { id });
    if (!person) throw new DomainError('not-found');
    await requireVersion(tx, person, version, { type: 'person', id }, actor);
    return person;
  }

  private async write(work: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      await mapConstraints({ person_email_unique: 'email-taken' }, () => this.database.transaction(work));
    } catch (error) {
      if (brokenConstraint(error) !== 'person_organisation_id_fkey') throw error;
      refuseFields([{ pointer: '/organisationId', code: 'record-unknown' }]);
    }
  }

  private async tell(tx: Tx, actor: Actor, id: string, name: PersonEvent): Promise<void> {
    await this.events.record(tx, actor, { name, fundId: null, subject: { type: 'person', id }, payload: {} });
  }
}
