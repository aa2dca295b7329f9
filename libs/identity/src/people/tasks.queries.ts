import { Injectable } from '@nestjs/common';
import { Clock, hasRole, type SignedInActor } from '#kernel';
import { Database } from '#platform/database';
import { TaskList, type Waiting } from '#platform/tasks';
import { hoursByPurpose } from '../accounts/account-links.service.js';

export const invitationTaskKinds = ['person-invite', 'invitation-awaited'] as const;
export type InvitationTaskKind = (typeof invitationTaskKinds)[number];

/** People who cannot sign in yet. */
@Injectable()
export class InvitationTasks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tasks of an administrator of all funds, in one statement. */
  async of(actor: SignedInActor): Promise<Waiting<InvitationTaskKind>[]> {
    const list = new TaskList<InvitationTaskKind>('');
    if (hasRole(actor, null, 'administrator')) {
      const person = {
        subject: 'person',
        ...{ id: 'p.id', code: 'NULL', title: 'p.full_name', path: `'/people/' || p.id` },
        since: 'p.created_at',
      };
      // The link itself is made while its mail is sent: what counts is when the person was last invited.
      const waiting = `FROM person p LEFT JOIN LATERAL (
          SELECT max(e.occurred_at) + ${list.bind(hoursByPurpose.invitation)}::int * interval '1 hour'
                   AS until
            FROM event e WHERE e.subject_id = p.id AND e.name = 'person.invited') l ON true
        WHERE p.active AND p.password_hash IS NULL
          AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id)`;
      const living = `l.until > ${list.bind(this.clock.now())}::timestamptz`;
      list.add(
        { ...person, kind: 'person-invite', from: `${waiting} AND ${living} IS NOT TRUE` },
        {
          ...person,
          kind: 'invitation-awaited',
          side: 'others',
          dueAt: 'l.until',
          from: `${waiting} AND ${living}`,
        },
      );
    }
    return list.read(this.database);
  }
}
