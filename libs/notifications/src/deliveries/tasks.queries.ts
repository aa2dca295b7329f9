import { Injectable } from '@nestjs/common';
import { hasRole, type SignedInActor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type Waiting } from '#platform/tasks';
import { notRecused } from './deliveries.queries.js';

export const deliveryTaskKinds = ['delivery-resend'] as const;
export type DeliveryTaskKind = (typeof deliveryTaskKinds)[number];

/** Messages that did not reach anybody, or may not have. */
@Injectable()
export class DeliveryTasks {
  constructor(private readonly database: Database) {}

  /** Tasks of the actor in the fund, in one statement. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<DeliveryTaskKind>[]> {
    const list = new TaskList<DeliveryTaskKind>(`/funds/${fund.code}`);
    if (hasRole(actor, fund.id, 'secretariat', 'administrator')) {
      list.add({
        kind: 'delivery-resend',
        subject: 'delivery',
        ...{ id: 'd.id', code: 'NULL', title: 'p.full_name', path: `'/deliveries/' || d.id` },
        since: 'd.created_at',
        from: `FROM delivery d JOIN event e ON e.id = d.event_id JOIN person p ON p.id = d.person_id
          WHERE d.fund_id = ${list.bind(fund.id)} AND d.state IN ('failed', 'uncertain')
            AND ${notRecused(list.bind(actor.personId))}`,
      });
    }
    return list.read(this.database);
  }
}
