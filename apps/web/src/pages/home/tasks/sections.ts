import type { Schema } from '../../../api/client';

export type Task = Schema<'TaskAnswer'>;

/** When a task is due, as far as it matters for what to do first. */
export const sectionNames = ['late', 'week', 'later', 'undated'] as const;
export type SectionName = (typeof sectionNames)[number];

export interface Section {
  name: SectionName;
  tasks: Task[];
}

const weekMs = 7 * 24 * 3_600_000;

/** Tasks by when they are due, each section in the order that the API gave; empty sections are left out. */
export function sectionsOf(tasks: readonly Task[], now: Date): Section[] {
  return sectionNames
    .map((name) => ({ name, tasks: tasks.filter((task) => sectionOf(task, now) === name) }))
    .filter((section) => section.tasks.length > 0);
}

function sectionOf({ late, dueAt, dueOn }: Task, now: Date): SectionName {
  if (late) return 'late';
  const due = dueAt ?? dueOn;
  if (!due) return 'undated';
  return Date.parse(due) - now.getTime() <= weekMs ? 'week' : 'later';
}

/** Work called by one verb, whatever its kinds, and how much there is of it. */
export interface Work {
  verb: string;
  count: number;
}

/** What there is to do across kinds and funds, the most first; only work of which a task is named. */
export function workOf({ items, counts }: Schema<'TasksAnswer'>): Work[] {
  const verbs = new Map(items.map(({ kind, verb }) => [kind, verb]));
  const work = new Map<string, Work>();
  for (const { kind, count } of counts) {
    const verb = verbs.get(kind);
    if (verb === undefined) continue;
    const known = work.get(verb) ?? { verb, count: 0 };
    work.set(verb, { verb, count: known.count + count });
  }
  return [...work.values()].sort((a, b) => b.count - a.count);
}
