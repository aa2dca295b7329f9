import { Inject, Injectable, type Provider } from '@nestjs/common';
import { CommitteeTasks } from '#committee';
import { NoteTasks } from '#concept-notes';
import { DisbursementTasks } from '#disbursements';
import { FundingTasks } from '#funding';
import { type Fund, Funds, FundsQueries } from '#funds';
import { InvitationTasks } from '#identity';
import { Clock, type Day, type SignedInActor } from '#kernel';
import { DeliveryTasks } from '#notifications';
import { type Waiting } from '#platform/tasks';
import { render } from '#platform/texts';
import { ProgrammeTasks } from '#programmes';
import { ReportingTasks } from '#reporting';
import { ScreeningTasks } from '#screening';
import type { TaskKind } from './task-kinds.js';
import { taskTexts } from './texts/texts.js';

/** One thing that waits, in the reader's language. */
export interface Task {
  kind: TaskKind;
  /** Code of the fund; null for what belongs to none. */
  fund: string | null;
  subject: { type: string; id: string; code: string | null; title: string };
  label: string;
  verb: string;
  path: string;
  dueOn: Day | null;
  dueAt: Date | null;
  late: boolean;
  since: Date | null;
}

export interface TaskCount {
  kind: TaskKind;
  fund: string | null;
  count: number;
}

/** The soonest tasks, and how many there are of each kind, also of those not named. */
export interface Tasks {
  items: Task[];
  total: number;
  counts: TaskCount[];
}

export interface MyTasksView {
  asOf: Date;
  waitingForMe: Tasks;
  waitingForOthers: Tasks;
}

interface TaskSource {
  of(actor: SignedInActor, fund: Fund): Promise<Waiting<TaskKind>[]>;
}

const contexts = [
  NoteTasks,
  ScreeningTasks,
  CommitteeTasks,
  ProgrammeTasks,
  ReportingTasks,
  FundingTasks,
  DisbursementTasks,
  DeliveryTasks,
];
const sources = Symbol('task sources');

/** Every context that knows of tasks; a context is added in the list above. */
export const taskSources: Provider = {
  provide: sources,
  inject: contexts,
  useFactory: (...each: TaskSource[]) => each,
};

const mostTasks = 100;

interface Found {
  task: Task;
  side: 'me' | 'others';
  total: number;
}

/** What waits for a person across roles and funds, gathered from the contexts. */
@Injectable()
export class MyTasks {
  constructor(
    @Inject(sources) private readonly sources: TaskSource[],
    private readonly invitations: InvitationTasks,
    private readonly fundsQueries: FundsQueries,
    private readonly funds: Funds,
    private readonly clock: Clock,
  ) {}

  /** Tasks of the actor, the soonest due first; a fixed number of statements for each fund. */
  async of(actor: SignedInActor): Promise<MyTasksView> {
    const asOf = this.clock.now();
    const all = await this.fundsQueries.list();
    const known = all.filter(({ id }) => actor.grants.some(({ fundId }) => fundId === id || fundId === null));
    const perFund = await Promise.all(known.map((fund) => this.ofFund(actor, fund)));
    const day = asOf.toISOString().slice(0, 10);
    const people = (await this.invitations.of(actor)).map((each) => taskOf(actor, each, null, day, asOf));
    const found = [...perFund.flat(), ...people];
    return { asOf, waitingForMe: sideOf('me', found), waitingForOthers: sideOf('others', found) };
  }

  private async ofFund(actor: SignedInActor, fund: Fund): Promise<Found[]> {
    const [today, now] = [this.funds.today(fund), this.clock.now()];
    const found: Found[] = [];
    // One after the other: a page must not take a connection for each context.
    for (const source of this.sources) {
      const waiting = await source.of(actor, fund);
      found.push(...waiting.map((each) => taskOf(actor, each, fund.code, today, now)));
    }
    return found;
  }
}

function taskOf(
  { language }: SignedInActor,
  waiting: Waiting<TaskKind>,
  fund: string | null,
  today: Day,
  now: Date,
): Found {
  const { kind, side, subjectType, id, code, title, path, dueOn, dueAt, since, facts, total } = waiting;
  const text = taskTexts[language][kind];
  const late = dueAt ? dueAt <= now : dueOn !== null && dueOn < today;
  const subject = { type: subjectType, id, code, title };
  const words = { label: render(text.label, language, facts), verb: text.verb };
  return { task: { kind, fund, subject, ...words, path, dueOn, dueAt, late, since }, side, total };
}

function sideOf(wanted: Found['side'], found: readonly Found[]): Tasks {
  const mine = found.filter(({ side }) => side === wanted);
  const counts = new Map<string, TaskCount>();
  for (const { task, total } of mine) {
    counts.set(`${task.fund} ${task.kind}`, { kind: task.kind, fund: task.fund, count: total });
  }
  const items = mine.map(({ task }) => task).sort(soonestFirst);
  const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  return { items: items.slice(0, mostTasks), total, counts: [...counts.values()] };
}

/** By what is due first; then, without a due date, by what waits longest. */
function soonestFirst(a: Task, b: Task): number {
  const due = (task: Task) => task.dueAt?.getTime() ?? (task.dueOn ? Date.parse(task.dueOn) : Infinity);
  const since = (task: Task) => task.since?.getTime() ?? 0;
  const [left, right] = [due(a), due(b)];
  return left === right ? since(a) - since(b) : left - right;
}
