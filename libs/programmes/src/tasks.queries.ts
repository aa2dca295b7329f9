import { Injectable } from '@nestjs/common';
import { hasRole, organisationsOf, type SignedInActor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';
import type { ProgrammeState } from './programme.rules.js';
import { programmesTexts } from './texts/texts.js';

export const programmeTaskKinds = [
  'programme-submit',
  'programme-correct',
  'programme-resubmit',
  'programme-awaited',
  'programme-appraise',
  'programme-sign',
  'programme-document-awaited',
] as const;
export type ProgrammeTaskKind = (typeof programmeTaskKinds)[number];
type Kind = TaskSql<ProgrammeTaskKind>;
type Bind = (value: unknown) => string;

const programme = {
  subject: 'programme',
  id: 'p.id',
  code: 'p.code',
  title: 'p.title',
  path: `'/programmes/' || p.id`,
  since: `coalesce((SELECT max(t.at) FROM programme_transition t WHERE t.programme_id = p.id), p.created_at)`,
} as const;

/** What waits for somebody with the documents of joint programmes. */
@Injectable()
export class ProgrammeTasks {
  constructor(private readonly database: Database) {}

  /** Tasks of the actor in the fund, for every role held there, in one statement. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<ProgrammeTaskKind>[]> {
    const list = new TaskList<ProgrammeTaskKind>(`/funds/${fund.code}`);
    const own = organisationsOf(actor, fund.id, 'focal-point');
    if (own.length > 0) list.add(...participantKinds(list.bind, fund.id, own));
    if (hasRole(actor, fund.id, 'secretariat')) {
      list.add(...secretariatKinds(list.bind, fund.id, actor.personId));
    }
    const found = await list.read(this.database);
    return found.map((task) => {
      const state = task.facts['state'] as ProgrammeState | undefined;
      if (!state) return task;
      const label = programmesTexts[actor.language].states[state];
      const side = task.kind === 'programme-awaited' ? 'partner' : 'staff';
      return { ...task, facts: { ...task.facts, state: label[side] } };
    });
  }
}

function participantKinds(bind: Bind, fundId: string, own: string[]): Kind[] {
  const organisations = `ANY (${bind(own)}::uuid[])`;
  const from = `FROM programme p WHERE p.fund_id = ${bind(fundId)}`;
  const convened = `${from} AND p.convening_organisation_id = ${organisations}`;
  return [
    { ...programme, kind: 'programme-submit', from: `${convened} AND p.state = 'in_preparation'` },
    { ...programme, kind: 'programme-correct', from: `${convened} AND p.state = 'returned'` },
    { ...programme, kind: 'programme-resubmit', from: `${convened} AND p.state = 'deferred'` },
    {
      ...programme,
      kind: 'programme-awaited',
      side: 'others',
      facts: `jsonb_build_object('state', p.state)`,
      from: `${from} AND p.state IN ('submitted', 'appraised', 'approved', 'approved_with_conditions')
        AND EXISTS (SELECT FROM programme_participant t
                     WHERE t.programme_id = p.id AND t.organisation_id = ${organisations})`,
    },
  ];
}

function secretariatKinds(bind: Bind, fundId: string, personId: string): Kind[] {
  const from = `FROM programme p WHERE p.fund_id = ${bind(fundId)} AND NOT EXISTS (
    SELECT FROM programme_exclusion x WHERE x.programme_id = p.id AND x.person_id = ${bind(personId)})`;
  return [
    { ...programme, kind: 'programme-appraise', from: `${from} AND p.state = 'submitted'` },
    { ...programme, kind: 'programme-sign', from: `${from} AND p.state = 'approved'` },
    {
      ...programme,
      kind: 'programme-document-awaited',
      side: 'others',
      facts: `jsonb_build_object('state', p.state)`,
      from: `${from} AND p.state IN ('in_preparation', 'returned', 'deferred')`,
    },
  ];
}
