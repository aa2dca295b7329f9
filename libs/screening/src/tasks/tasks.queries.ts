import { Injectable } from '@nestjs/common';
import { hasRole, type SignedInActor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';

export const screeningTaskKinds = [
  'screening-open',
  'reviewers-assign',
  'note-moderate',
  'reviews-awaited',
  'review-declare',
  'review-begin',
  'review-finish',
] as const;
export type ScreeningTaskKind = (typeof screeningTaskKinds)[number];
type Kind = TaskSql<ScreeningTaskKind>;
type Bind = (value: unknown) => string;

/** SQL: the person bound at `person` has declared no conflict with the note `n`. */
const notExcluded = (person: string) =>
  `NOT EXISTS (SELECT FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = ${person})`;

const note = {
  subject: 'concept-note',
  id: 'n.id',
  code: 'n.code',
  title: 'n.title',
  path: `'/concept-notes/' || n.id`,
  since: `(SELECT max(t.at) FROM concept_note_transition t WHERE t.note_id = n.id)`,
};

/** What waits for somebody between eligibility and moderation. */
@Injectable()
export class ScreeningTasks {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Tasks of the actor in the fund, for every role held there. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<ScreeningTaskKind>[]> {
    const list = new TaskList<ScreeningTaskKind>(`/funds/${fund.code}`);
    const { bind } = list;
    if (hasRole(actor, fund.id, 'secretariat')) {
      const { minReviewers } = await this.funds.settings(fund);
      list.add(...secretariatKinds(bind, fund.id, actor.personId, minReviewers));
    }
    if (hasRole(actor, fund.id, 'reviewer')) list.add(...reviewerKinds(bind, fund.id, actor.personId));
    return list.read(this.database);
  }
}

function secretariatKinds(bind: Bind, fundId: string, personId: string, minReviewers: number): Kind[] {
  const fund = bind(fundId);
  const open = notExcluded(bind(personId));
  const least = `${bind(minReviewers)}::int`;
  const screened = `FROM concept_note n CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE r.state NOT IN ('recused', 'unassigned'))::int AS active,
             count(*) FILTER (WHERE r.state = 'submitted')::int AS filed,
             max(r.due_on) FILTER (WHERE r.state IN ('assigned', 'declared', 'draft')) AS due
        FROM review r
       WHERE r.note_id = n.id AND r.round = (SELECT coalesce(max(m.round), 0) + 1 FROM moderation m
                                              WHERE m.note_id = n.id)) v
    WHERE n.fund_id = ${fund} AND n.state = 'in_screening' AND ${open}`;
  const facts = `jsonb_build_object('filed', v.filed, 'assigned', v.active)`;
  return [
    {
      ...note,
      kind: 'screening-open',
      from: `FROM concept_note n WHERE n.fund_id = ${fund} AND n.state = 'eligible' AND ${open}`,
    },
    {
      ...note,
      kind: 'reviewers-assign',
      facts,
      path: `${note.path} || '/reviews'`,
      from: `${screened} AND v.active < ${least}`,
    },
    {
      ...note,
      kind: 'note-moderate',
      facts,
      path: `${note.path} || '/screening'`,
      from: `${screened} AND v.active >= ${least} AND v.filed = v.active`,
    },
    {
      ...note,
      kind: 'reviews-awaited',
      side: 'others',
      facts,
      dueOn: 'v.due',
      from: `${screened} AND v.active >= ${least} AND v.filed < v.active`,
    },
  ];
}

function reviewerKinds(bind: Bind, fundId: string, personId: string): Kind[] {
  const person = bind(personId);
  const review = {
    subject: 'review',
    id: 'r.id',
    code: 'n.code',
    title: 'n.title',
    path: `'/reviews/' || n.id`,
    dueOn: 'r.due_on',
    since: 'r.assigned_at',
  };
  const from = `FROM review r JOIN concept_note n ON n.id = r.note_id
    WHERE n.fund_id = ${bind(fundId)} AND r.reviewer_id = ${person} AND ${notExcluded(person)}`;
  // Scores wait until the round is opened on a rubric.
  const inRound = `AND n.state = 'in_screening'`;
  return [
    {
      ...review,
      kind: 'review-declare',
      from: `${from} AND r.state = 'assigned' AND n.state IN ('eligible', 'in_screening')`,
    },
    { ...review, kind: 'review-begin', from: `${from} AND r.state = 'declared' ${inRound}` },
    { ...review, kind: 'review-finish', from: `${from} AND r.state = 'draft' ${inRound}` },
  ];
}
