import { Injectable } from '@nestjs/common';
import { type Day, formatMinor, hasRole, organisationsOf, type SignedInActor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';

export const disbursementTaskKinds = [
  'tranches-plan',
  'transfer-request',
  'transfer-approve',
  'transfer-execute',
  'transfer-awaited',
] as const;
export type DisbursementTaskKind = (typeof disbursementTaskKinds)[number];
type Kind = TaskSql<DisbursementTaskKind>;
type Bind = (value: unknown) => string;

const notExcluded = (person: string) =>
  `NOT EXISTS (SELECT FROM programme_exclusion x WHERE x.programme_id = p.id AND x.person_id = ${person})`;

const programme = { code: 'p.code', title: 'p.title' } as const;
const transfer = {
  ...programme,
  subject: 'transfer',
  id: 't.id',
  path: `'/transfers/' || t.id`,
  since: 'coalesce(t.approved_at, t.requested_at)',
  facts: `jsonb_build_object('organisation', g.code, 'tranche', t.tranche_number,
                             'amount', t.amount_minor::text)`,
};
const transfers = `FROM transfer t JOIN programme p ON p.id = t.programme_id
  JOIN organisation g ON g.id = t.organisation_id`;

/** What waits for somebody on the way of money from the fund to the entities. */
@Injectable()
export class DisbursementTasks {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Tasks of the actor in the fund, for every role held there, in one statement. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<DisbursementTaskKind>[]> {
    const list = new TaskList<DisbursementTaskKind>(`/funds/${fund.code}`);
    const { bind } = list;
    if (hasRole(actor, fund.id, 'secretariat')) {
      list.add(...secretariatKinds(bind, fund.id, actor.personId, this.funds.today(fund)));
    }
    list.add(...handKinds(bind, actor, fund.id));
    const found = await list.read(this.database);
    return found.map((task) => {
      const amount = task.facts['amount'];
      if (amount === undefined) return task;
      const text = `${fund.currency} ${formatMinor(String(amount), fund.currency)}`;
      return { ...task, facts: { ...task.facts, amount: text } };
    });
  }
}

function secretariatKinds(bind: Bind, fundId: string, personId: string, today: Day): Kind[] {
  const known = `p.fund_id = ${bind(fundId)} AND ${notExcluded(bind(personId))}`;
  const sums = (table: string) =>
    `(SELECT coalesce(sum(s.amount_minor), 0) FROM ${table} s WHERE s.programme_id = p.id)`;
  // The gates that are cheap to look at; the request itself looks at all of them.
  const overdue = `EXISTS (SELECT FROM obligation o WHERE o.programme_id = p.id AND o.state = 'open'
    AND coalesce(o.organisation_id, n.organisation_id) = n.organisation_id
    AND coalesce(o.extended_to, o.due_on) < ${bind(today)}::date)`;
  const made = (number: string, state: string) =>
    `EXISTS (SELECT FROM transfer t WHERE t.programme_id = p.id AND t.organisation_id = n.organisation_id
              AND t.tranche_number = ${number} AND t.state ${state})`;
  return [
    {
      ...programme,
      kind: 'tranches-plan',
      subject: 'programme',
      id: 'p.id',
      path: `'/programmes/' || p.id || '/tranches'`,
      since: 'p.updated_at',
      from: `FROM programme p WHERE ${known} AND p.state IN ('approved', 'approved_with_conditions', 'signed')
        AND ${sums('tranche')} < ${sums('programme_budget_line')}`,
    },
    {
      ...programme,
      kind: 'transfer-request',
      subject: 'tranche',
      id: `p.id || '/' || g.code || '/' || n.number`,
      path: `'/programmes/' || p.id || '/tranches'`,
      since: 'p.updated_at',
      facts: `jsonb_build_object('organisation', g.code, 'tranche', n.number,
                                 'amount', n.amount_minor::text)`,
      from: `FROM tranche n JOIN programme p ON p.id = n.programme_id
        JOIN organisation g ON g.id = n.organisation_id
        WHERE ${known} AND p.state IN ('signed', 'active')
          AND NOT ${made('n.number', `<> 'rejected'`)}
          AND (n.number = 1 OR ${made('n.number - 1', `= 'executed'`)}) AND NOT ${overdue}`,
    },
  ];
}

/** Approving and executing, never of what one has had in hand before; and looking on. */
function handKinds(bind: Bind, actor: SignedInActor, fundId: string): Kind[] {
  const kinds: Kind[] = [];
  const own = organisationsOf(actor, fundId, 'focal-point');
  const known = (state: string) => `${transfers} WHERE t.fund_id = ${bind(fundId)} AND t.state ${state}`;
  const foreign = (state: string) => {
    const person = bind(actor.personId);
    return `${known(state)} AND ${notExcluded(person)}
      AND t.requested_by <> ${person} AND t.approved_by IS DISTINCT FROM ${person}`;
  };
  const add = (kind: DisbursementTaskKind, from: string) => kinds.push({ ...transfer, kind, from });
  if (hasRole(actor, fundId, 'agent-approver')) add('transfer-approve', foreign(`= 'requested'`));
  if (hasRole(actor, fundId, 'agent')) add('transfer-execute', foreign(`= 'approved'`));
  const elsewhere = [
    ...(hasRole(actor, fundId, 'secretariat') ? [notExcluded(bind(actor.personId))] : []),
    ...(own.length > 0 ? [`g.id = ANY (${bind(own)}::uuid[])`] : []),
  ];
  if (elsewhere.length > 0) {
    const from = `${known(`IN ('requested', 'approved')`)} AND (${elsewhere.join(' OR ')})`;
    kinds.push({ ...transfer, kind: 'transfer-awaited', side: 'others', from });
  }
  return kinds;
}
