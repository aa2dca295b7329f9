import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language } from '#kernel';
import { Database } from '#platform/database';
import type { EventName, NewEvent } from '#platform/events';
import { recipients } from './audiences.js';
import { type MailName, mailsOf } from './mails.js';

/** Somebody who would be told. */
export interface Recipient {
  personId: string;
  name: string;
  organisation: string | null;
  /** The language in which the message would be written. */
  language: Language;
  message: MailName;
}

/** Who would be told of an event, before it happens. */
@Injectable()
export class RecipientPreview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The people whom the event's messages would reach, by name, as the worker would find them now. */
  async of<Name extends EventName>(actor: Actor, event: NewEvent<Name>): Promise<Recipient[]> {
    const { manager } = this.database.source;
    const recorded = { id: '', requestId: actor.requestId, actorId: actor.personId, ...event };
    const messageOf = new Map<string, MailName>();
    for (const [message, { to }] of mailsOf(event.name)) {
      const found = await recipients(manager, recorded as never, to, this.clock.now());
      // Whoever gets one message of an event does not get the next.
      for (const id of found) if (!messageOf.has(id)) messageOf.set(id, message);
    }
    const people = await this.database.query<Omit<Recipient, 'message'>>(
      `SELECT p.id AS "personId", p.full_name AS name, o.code AS organisation, p.language
         FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE p.id = ANY ($1::uuid[]) ORDER BY p.full_name, p.id`,
      [[...messageOf.keys()]],
    );
    return people.map((person) => ({ ...person, message: messageOf.get(person.personId)! }));
  }
}
