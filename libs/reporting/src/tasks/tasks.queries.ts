import { Injectable } from '@nestjs/common';
import { addDays, type Day, hasRole, organisationsOf, type SignedInActor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';
import type { ObligationType } from '../obligations/due-dates.rules.js';
import { reportingTexts } from '../texts/texts.js';

export const reportingTaskKinds = [
  'report-write',
  'report-finish',
  'report-correct',
  'report-awaited',
  'report-verify',
  'report-remind',
] as const;
export type ReportingTaskKind = (typeof reportingTaskKinds)[number];
type Kind = TaskSql<ReportingTaskKind>;
type Bind = (value: unknown) => string;

/** A report is worth beginning from this many days before it is due. */
const daysAhead = 60;

const owed = {
  code: 'p.code',
  title: 'p.title',
  dueOn: 'coalesce(o.extended_to, o.due_on)',
  facts: `jsonb_build_object('report', o.type, 'organisation', g.code,
                             'year', extract(year FROM o.period_end)::int)`,
} as const;
const obligation = {
  ...owed,
  subject: 'obligation',
  id: 'o.id',
  path: `'/obligations/' || o.id`,
  since: 'o.created_at',
};
const report = {
  ...owed,
  subject: 'report',
  id: 'r.id',
  path: `'/reports/' || r.id`,
  since: `coalesce((SELECT max(t.at) FROM report_transition t WHERE t.report_id = r.id), r.created_at)`,
};

const from = `FROM obligation o JOIN programme p ON p.id = o.programme_id
  JOIN organisation g ON g.id = coalesce(o.organisation_id, p.convening_organisation_id)
  LEFT JOIN report r ON r.obligation_id = o.id
  WHERE o.state = 'open'`;

/** What waits for somebody in the reporting calendar. */
@Injectable()
export class ReportingTasks {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Tasks of the actor in the fund, for every role held there, in one statement. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<ReportingTaskKind>[]> {
    const list = new TaskList<ReportingTaskKind>(`/funds/${fund.code}`);
    const today = this.funds.today(fund);
    const own = organisationsOf(actor, fund.id, 'focal-point');
    if (own.length > 0) list.add(...reporterKinds(list.bind, fund.id, own, today));
    list.add(...staffKinds(list.bind, actor, fund.id, today));
    const found = await list.read(this.database);
    const { types } = reportingTexts[actor.language];
    return found.map((task) => {
      const name = types[task.facts['report'] as ObligationType];
      return { ...task, facts: { ...task.facts, report: name, year: String(task.facts['year']) } };
    });
  }
}

function reporterKinds(bind: Bind, fundId: string, own: string[], today: Day): Kind[] {
  const mine = `${from} AND o.fund_id = ${bind(fundId)} AND g.id = ANY (${bind(own)}::uuid[])`;
  const soon = `${obligation.dueOn} <= ${bind(addDays(today, daysAhead))}::date`;
  return [
    { ...obligation, kind: 'report-write', from: `${mine} AND r.id IS NULL AND ${soon}` },
    { ...report, kind: 'report-finish', from: `${mine} AND r.state = 'draft'` },
    { ...report, kind: 'report-correct', from: `${mine} AND r.state = 'returned'` },
    { ...report, kind: 'report-awaited', side: 'others', from: `${mine} AND r.state = 'submitted'` },
  ];
}

function staffKinds(bind: Bind, actor: SignedInActor, fundId: string, today: Day): Kind[] {
  const runs = hasRole(actor, fundId, 'secretariat');
  const pays = hasRole(actor, fundId, 'agent', 'agent-approver');
  if (!runs && !pays) return [];
  const person = bind(actor.personId);
  const known = `${from} AND o.fund_id = ${bind(fundId)} AND NOT EXISTS (
    SELECT FROM programme_exclusion x WHERE x.programme_id = p.id AND x.person_id = ${person})`;
  // Narratives are the secretariat's to verify, financial reports the agent's, and nobody's own.
  const types = [
    ...(runs ? [`o.type <> 'annual-financial'`] : []),
    ...(pays ? [`o.type = 'annual-financial'`] : []),
  ];
  const verified = `r.state = 'submitted' AND r.submitted_by IS DISTINCT FROM ${person}
    AND (${types.join(' OR ')})`;
  const kinds: Kind[] = [{ ...report, kind: 'report-verify', from: `${known} AND ${verified}` }];
  if (runs) {
    const late = `${obligation.dueOn} < ${bind(today)}::date AND r.state IS DISTINCT FROM 'submitted'`;
    kinds.push({ ...obligation, kind: 'report-remind', from: `${known} AND ${late}` });
  }
  return kinds;
}
