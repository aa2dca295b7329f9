import type { Client } from './test-api.js';

export interface ReadTask {
  kind: string;
  fund: string | null;
  subject: { type: string; id: string; code: string | null; title: string };
  label: string;
  verb: string;
  path: string;
  dueOn: string | null;
  dueAt: string | null;
  late: boolean;
}

interface Side {
  items: ReadTask[];
  total: number;
  counts: { kind: string; count: number }[];
}

/** What a person's page of tasks says. */
export async function tasksOf(client: Client): Promise<{ me: Side; others: Side }> {
  const { body } = await client.get('/me/tasks');
  return { me: body.waitingForMe, others: body.waitingForOthers };
}

/** Kinds of the tasks that are about a record, first what waits for the person. */
export async function kindsAbout(client: Client, ...ids: string[]): Promise<string[]> {
  const { me, others } = await tasksOf(client);
  return [...me.items, ...others.items]
    .filter(({ subject, path }) => ids.some((id) => subject.id === id || path.includes(id)))
    .map(({ kind }) => kind);
}
