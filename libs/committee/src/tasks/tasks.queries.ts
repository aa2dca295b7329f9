import { Injectable } from '@nestjs/common';
import { Clock, hasRole, organisationsOf, type SignedInActor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';
import { itemTaskKinds, itemTasks } from './item-tasks.js';

export const committeeTaskKinds = [
  ...itemTaskKinds,
  'note-schedule',
  'programme-schedule',
  'session-publish',
  'session-open',
  'session-close',
  'session-awaited',
  'condition-clear',
  'condition-meet',
] as const;
export type CommitteeTaskKind = (typeof committeeTaskKinds)[number];
type Kind = TaskSql<CommitteeTaskKind>;
type Bind = (value: unknown) => string;

/** What waits for somebody around the committee's sessions. */
@Injectable()
export class CommitteeTasks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tasks of the actor in the fund, for every role held there, in one statement. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<CommitteeTaskKind>[]> {
    const list = new TaskList<CommitteeTaskKind>(`/funds/${fund.code}`);
    const { bind } = list;
    if (hasRole(actor, fund.id, 'secretariat')) {
      list.add(...subjectKinds(bind, fund.id, actor.personId), ...sessionKinds(bind, fund.id));
      list.add(clearing(bind, fund.id, actor.personId));
    }
    const own = organisationsOf(actor, fund.id, 'focal-point');
    if (own.length > 0) list.add(meeting(bind, fund.id, own));
    const seated = hasRole(actor, fund.id, 'member', 'chair');
    if (seated) list.add(...itemTasks(bind, actor, fund.id, this.clock.now()));
    return list.read(this.database);
  }
}

function subjectKinds(bind: Bind, fundId: string, personId: string): Kind[] {
  const [fund, person] = [bind(fundId), bind(personId)];
  const waiting = (alias: string, table: string, column: string, state: string) =>
    `FROM ${table} ${alias} WHERE ${alias}.fund_id = ${fund} AND ${alias}.state = '${state}'
       AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.${column} = ${alias}.id AND i.state = 'pending')`;
  return [
    {
      kind: 'note-schedule',
      subject: 'concept-note',
      ...{ id: 'n.id', code: 'n.code', title: 'n.title', path: `'/concept-notes/' || n.id` },
      since: `(SELECT max(t.at) FROM concept_note_transition t WHERE t.note_id = n.id)`,
      from: `${waiting('n', 'concept_note', 'concept_note_id', 'screened')}
         AND NOT EXISTS (SELECT FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = ${person})`,
    },
    {
      kind: 'programme-schedule',
      subject: 'programme',
      ...{ id: 'p.id', code: 'p.code', title: 'p.title', path: `'/programmes/' || p.id` },
      since: `(SELECT max(t.at) FROM programme_transition t WHERE t.programme_id = p.id)`,
      from: `${waiting('p', 'programme', 'programme_id', 'appraised')} AND ${notExcluded(person)}`,
    },
  ];
}

const notExcluded = (person: string) =>
  `NOT EXISTS (SELECT FROM programme_exclusion x WHERE x.programme_id = p.id AND x.person_id = ${person})`;

function sessionKinds(bind: Bind, fundId: string): Kind[] {
  const session = {
    subject: 'session',
    ...{ id: 's.id', code: 's.code', title: 's.title', path: `'/sessions/' || s.id` },
    dueOn: 's.held_on',
    dueAt: 's.deadline',
  };
  const inState = (state: string) =>
    `FROM committee_session s WHERE s.fund_id = ${fund} AND s.state = '${state}'`;
  const fund = bind(fundId);
  const pending = `EXISTS (SELECT FROM agenda_item i WHERE i.session_id = s.id AND i.state = 'pending')`;
  const isOpen = inState('open');
  return [
    { ...session, kind: 'session-publish', since: 's.created_at', from: inState('draft') },
    { ...session, kind: 'session-open', since: 's.published_at', from: inState('published') },
    { ...session, kind: 'session-close', since: 's.opened_at', from: `${isOpen} AND NOT ${pending}` },
    {
      ...session,
      kind: 'session-awaited',
      side: 'others',
      since: 's.opened_at',
      from: `${isOpen} AND ${pending}`,
    },
  ];
}

const condition = {
  subject: 'condition',
  id: 'c.id',
  code: 'p.code',
  title: 'p.title',
  path: `'/decisions/' || d.id`,
  dueOn: 'c.due_on',
  since: 'd.decided_at',
  facts: `jsonb_build_object('number', c.number, 'decision', d.code, 'owner', coalesce(o.code, 'none'))`,
} as const;

const openConditions = `FROM decision_condition c JOIN decision d ON d.id = c.decision_id
  JOIN programme p ON p.id = d.programme_id LEFT JOIN organisation o ON o.id = c.owner_organisation_id
  WHERE c.cleared_at IS NULL AND p.state <> 'cancelled'`;

function clearing(bind: Bind, fundId: string, personId: string): Kind {
  const from = `${openConditions} AND d.fund_id = ${bind(fundId)} AND ${notExcluded(bind(personId))}`;
  return { ...condition, kind: 'condition-clear', from };
}

function meeting(bind: Bind, fundId: string, own: string[]): Kind {
  const from = `${openConditions} AND d.fund_id = ${bind(fundId)}
    AND c.owner_organisation_id = ANY (${bind(own)}::uuid[])`;
  return { ...condition, kind: 'condition-meet', from };
}
