import { newId } from '#kernel';
import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const notificationsAccess: AccessTable = {
  'GET /api/v1/funds/{fundCode}/deliveries': { own: ['secretariat', 'auditor', 'administrator'] },
  'GET /api/v1/funds/{fundCode}/deliveries/{id}': {
    own: ['secretariat', 'auditor', 'administrator'],
    record: 'delivery',
  },
  'POST /api/v1/funds/{fundCode}/deliveries/{id}/resend': {
    own: ['secretariat', 'administrator'],
    record: 'delivery',
  },
};

export const notificationsRecords: Records = {
  delivery: async ({ api, fundIds, holders }) => {
    const id = newId();
    await api.database.sql(
      `INSERT INTO event (id, fund_id, name, subject_type, subject_id, request_id, occurred_at,
                          payload, canonical)
       VALUES ($1, $2, 'call.published', 'call', $1, 'test', now(), '{}', '{}')`,
      [id, fundIds.here],
    );
    await api.database.sql(
      `INSERT INTO delivery (id, event_id, fund_id, job, person_id, channel, template, state, message_id,
                             attempts_allowed, due_at, created_at)
       VALUES ($1, $1, $2, 'notify', $3, 'email', 'call-published', 'sent', $4, 8, now(), now())`,
      [id, fundIds.here, holders[0]!.personId, `<${id}@x.test>`],
    );
    return { own: { id } };
  },
};
