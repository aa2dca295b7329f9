import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '#kernel';

/** Something that happened at an instant. */
export interface Step {
  readonly at: Date;
  /** Whose stories it belongs to: steps that share a lane follow each other in order of time. */
  readonly lanes?: readonly string[];
  readonly run: () => Promise<void>;
}

/** What posts money: the books know no going back in time. */
export const books = 'the books';

/** A clock that shows each step its own instant, also while other steps run beside it. */
export class StoryClock extends Clock {
  private readonly instants = new AsyncLocalStorage<Date>();

  constructor(private readonly beginning: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instants.getStore() ?? this.beginning);
  }

  at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.instants.run(instant, work);
  }
}

/** More were no faster: each connection plans the same statements for itself. */
const concurrently = 4;

/** A step among those that it waits for and that wait for it. */
interface Turn {
  readonly step: Step;
  readonly followers: Turn[];
  waitsFor: number;
  /** Steps of the longest row that begins with this one. */
  row: number;
}

/**
 * Plays the steps, a few at a time and those first that most others wait for. Each sees its own instant and
 * whatever its lanes saw before; the rest of history may not have happened yet, or be years ahead.
 */
export async function play(clock: StoryClock, steps: readonly Step[]): Promise<void> {
  const ready = turns(steps).filter(({ waitsFor }) => waitsFor === 0);
  const running = new Set<Promise<void>>();
  const begin = (turn: Turn) => {
    const { at, run } = turn.step;
    const played = clock.at(at, run).then(() => {
      running.delete(played);
      ready.push(...turn.followers.filter((follower) => --follower.waitsFor === 0));
    });
    running.add(played);
  };
  while (ready.length > 0 || running.size > 0) {
    ready.sort((a, b) => b.row - a.row || a.step.at.getTime() - b.step.at.getTime());
    for (const turn of ready.splice(0, concurrently - running.size)) begin(turn);
    await Promise.race(running);
  }
}

function turns(steps: readonly Step[]): Turn[] {
  const inOrder = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  const latest = new Map<string, Turn>();
  const all = inOrder.map((step): Turn => {
    const turn: Turn = { step, followers: [], waitsFor: 0, row: 1 };
    const lanes = step.lanes ?? [];
    const before = new Set(lanes.flatMap((lane) => latest.get(lane) ?? []));
    for (const earlier of before) earlier.followers.push(turn);
    for (const lane of lanes) latest.set(lane, turn);
    return Object.assign(turn, { waitsFor: before.size });
  });
  for (const turn of all.toReversed()) turn.row = 1 + Math.max(0, ...turn.followers.map(({ row }) => row));
  return all;
}

/** An instant on a day at an hour (UTC); days are moved by `days`. */
export function on(day: string, hour = 12, days = 0): Date {
  const date = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}

/** The same steps in more lanes. */
export function inLanes(lanes: readonly string[], steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, lanes: [...lanes, ...(step.lanes ?? [])] }));
}
