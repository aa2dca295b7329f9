import { hasRole, type SignedInActor } from '#kernel';
import type { TaskSql } from '#platform/tasks';
import { recusedFrom } from '../items/seats-at-item.js';

export const itemTaskKinds = ['item-declare', 'item-position', 'item-decide', 'positions-awaited'] as const;
export type ItemTaskKind = (typeof itemTaskKinds)[number];

const item = {
  subject: 'agenda-item',
  id: 'i.id',
  code: `n.code || '/' || i.number`,
  title: 'i.title',
  path: `'/sessions/' || n.id || '/items/' || i.id`,
  dueOn: 'n.held_on',
  dueAt: 'n.deadline',
  facts: `jsonb_build_object('session', n.title)`,
} as const;

const inSession = `n.held_on BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')`;
const present = `(n.kind = 'written' OR EXISTS (
  SELECT FROM session_attendance a WHERE a.session_id = n.id AND a.seat_id = s.id))`;
const positionTaken = `EXISTS (SELECT FROM item_position p WHERE p.item_id = i.id AND p.seat_id = s.id)`;
const declaredNone = `EXISTS (
  SELECT FROM item_conflict c WHERE c.item_id = i.id AND c.seat_id = s.id AND NOT c.conflict)`;

/** What a member or the chair has to do with items that are still to be decided, recusals left out. */
export function itemTasks(
  bind: (value: unknown) => string,
  actor: SignedInActor,
  fundId: string,
  now: Date,
): TaskSql<ItemTaskKind>[] {
  const [fund, person] = [bind(fundId), bind(actor.personId)];
  const pending = `FROM agenda_item i JOIN committee_session n ON n.id = i.session_id`;
  const known = `n.fund_id = ${fund} AND i.state = 'pending' AND NOT ${recusedFrom(person)}`;
  const seated = `${pending} JOIN seat s ON s.fund_id = n.fund_id AND s.person_id = ${person} AND ${inSession}
    WHERE ${known}`;
  const late = `(n.kind = 'written' AND n.deadline <= ${bind(now)}::timestamptz)`;
  const kinds: TaskSql<ItemTaskKind>[] = [
    {
      ...item,
      kind: 'item-declare',
      since: 'coalesce(n.published_at, i.added_at)',
      from: `${seated} AND n.state IN ('published', 'open') AND NOT EXISTS (
               SELECT FROM item_conflict c WHERE c.item_id = i.id AND c.seat_id = s.id)`,
    },
    {
      ...item,
      kind: 'item-position',
      since: 'n.opened_at',
      from: `${seated} AND n.state = 'open' AND s.voting AND ${present} AND ${declaredNone}
               AND NOT ${positionTaken} AND NOT ${late}`,
    },
  ];
  if (!hasRole(actor, fundId, 'chair')) return kinds;
  // The chair declares before deciding, like every seat; a seat that counts and is silent is still heard.
  const own = `EXISTS (SELECT FROM seat s WHERE s.fund_id = n.fund_id AND s.person_id = ${person}
                          AND ${inSession} AND ${declaredNone})`;
  const silent = `EXISTS (SELECT FROM seat s WHERE s.fund_id = n.fund_id AND s.voting AND ${inSession}
                             AND ${present} AND NOT ${recusedFrom('s.person_id')} AND NOT ${positionTaken})`;
  const begun = `(n.kind = 'written'
    OR EXISTS (SELECT FROM session_attendance a WHERE a.session_id = n.id))`;
  const ready = `(${begun} AND (${late} OR NOT ${silent}
    OR (i.kind = 'information' AND n.kind = 'meeting')))`;
  const chaired = `${pending} WHERE ${known} AND n.state = 'open' AND ${own}`;
  const since = 'n.opened_at';
  kinds.push({ ...item, kind: 'item-decide', since, from: `${chaired} AND ${ready}` });
  kinds.push({
    ...item,
    kind: 'positions-awaited',
    side: 'others',
    since,
    from: `${chaired} AND NOT ${ready}`,
  });
  return kinds;
}
