import { Injectable } from '@nestjs/common';
import { formatMinor, hasRole, type SignedInActor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';

export const fundingTaskKinds = ['instalment-overdue', 'deposit-identify', 'deposit-apply'] as const;
export type FundingTaskKind = (typeof fundingTaskKinds)[number];

/** What waits for the administrative agent in the contributions of a fund. */
@Injectable()
export class FundingTasks {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Tasks of the actor in the fund, in one statement: the agent's own; the secretariat looks on. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<FundingTaskKind>[]> {
    const isAgent = hasRole(actor, fund.id, 'agent');
    if (!isAgent && !hasRole(actor, fund.id, 'secretariat')) return [];
    const list = new TaskList<FundingTaskKind>(`/funds/${fund.code}`);
    const ofFund = list.bind(fund.id);
    const contributor = `o.name->>'${actor.language}'`;
    const today = `${list.bind(this.funds.today(fund))}::date`;
    list.add({ ...overdue(ofFund, today), title: contributor, side: isAgent ? 'me' : 'others' });
    if (isAgent) list.add(toIdentify(ofFund), { ...toApply(ofFund), title: contributor });
    const found = await list.read(this.database);
    return found.map((task) => {
      const { currency, amount, ...facts } = task.facts;
      const text = `${currency} ${formatMinor(String(amount), String(currency))}`;
      return { ...task, facts: { ...facts, amount: text } };
    });
  }
}

type Task = Omit<TaskSql<FundingTaskKind>, 'title'>;

const overdue = (fund: string, today: string): Task => ({
  kind: 'instalment-overdue',
  subject: 'instalment',
  id: 'i.id',
  code: 'a.number',
  path: `'/agreements/' || a.id`,
  dueOn: 'i.due_on',
  since: 'a.recorded_at',
  facts: `jsonb_build_object('instalment', i.number, 'currency', a.currency,
            'amount', (i.amount_minor - i.paid_minor - i.short_minor)::text)`,
  from: `FROM instalment i JOIN agreement a ON a.id = i.agreement_id
          JOIN organisation o ON o.id = a.contributor_id
         WHERE i.fund_id = ${fund} AND i.due_on < ${today} AND a.state = 'active'
           AND i.paid_minor + i.short_minor < i.amount_minor`,
});

const deposit = {
  subject: 'deposit',
  id: 'd.id',
  code: 'd.bank_reference',
  path: `'/deposits/' || d.id`,
  since: 'd.recorded_at',
  facts: `jsonb_build_object('currency', d.currency,
            'amount', (d.donor_amount_minor - d.applied_minor)::text)`,
};

const toIdentify = (fund: string): TaskSql<FundingTaskKind> => ({
  ...deposit,
  kind: 'deposit-identify',
  title: 'coalesce(d.remitter, d.bank_reference)',
  from: `FROM deposit d
         WHERE d.fund_id = ${fund} AND d.contributor_id IS NULL AND d.state = 'recorded'`,
});

/** A deposit without an agreement of its contributor to go to has nothing to wait for. */
const toApply = (fund: string): Task => ({
  ...deposit,
  kind: 'deposit-apply',
  from: `FROM deposit d JOIN organisation o ON o.id = d.contributor_id
         WHERE d.fund_id = ${fund} AND d.state = 'recorded' AND d.applied_minor < d.donor_amount_minor
           AND EXISTS (SELECT FROM agreement a
                        WHERE a.fund_id = d.fund_id AND a.contributor_id = d.contributor_id
                          AND a.currency = d.currency AND a.state = 'active' AND a.open_minor > 0)`,
});
