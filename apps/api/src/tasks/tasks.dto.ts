import type { Day } from '#kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';
import type { MyTasksView, Task, TaskCount, Tasks } from './my-tasks.js';
import { type TaskKind, taskKinds } from './task-kinds.js';

export class TaskSubjectAnswer {
  @TextField({ max: 40 })
  type: string;

  @TextField({ max: 200, description: 'A uuid; of a tranche `programme/organisation/number`.' })
  id: string;

  @TextField({ max: 60, nullable: true })
  code: string | null;

  @TextField({ max: 1000, blank: true })
  title: string;
}

export class TaskAnswer implements Task {
  @ChoiceField(taskKinds)
  kind: TaskKind;

  @TextField({ max: 12, nullable: true, description: 'Code of the fund; null for what belongs to none.' })
  fund: string | null;

  @ObjectField(() => TaskSubjectAnswer)
  subject: TaskSubjectAnswer;

  @TextField({ max: 1000, description: 'What happened, in a sentence.' })
  label: string;

  @TextField({ max: 100, description: 'The words on the button.' })
  verb: string;

  @TextField({ max: 300, description: 'Where the browser shows it; the same as in mails.' })
  path: string;

  @DayField({ nullable: true, description: 'Last day, in the fund’s zone.' })
  dueOn: Day | null;

  @InstantField({
    nullable: true,
    description: 'Last instant; more exact than `dueOn` where both are given.',
  })
  dueAt: Date | null;

  @BooleanField()
  late: boolean;

  @InstantField({ nullable: true, description: 'Since when it waits.' })
  since: Date | null;
}

export class TaskCountAnswer implements TaskCount {
  @ChoiceField(taskKinds)
  kind: TaskKind;

  @TextField({ max: 12, nullable: true })
  fund: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  count: number;
}

export class TasksAnswer implements Tasks {
  @ObjectField(() => TaskAnswer, { list: { max: 100 }, description: 'The soonest due first.' })
  items: TaskAnswer[];

  @WholeField({ min: 0, max: 2147483647, description: 'All there are, also those not named.' })
  total: number;

  @ObjectField(() => TaskCountAnswer, { list: { max: 1000 } })
  counts: TaskCountAnswer[];
}

export class MyTasksAnswer implements MyTasksView {
  @InstantField()
  asOf: Date;

  @ObjectField(() => TasksAnswer)
  waitingForMe: TasksAnswer;

  @ObjectField(() => TasksAnswer)
  waitingForOthers: TasksAnswer;
}
