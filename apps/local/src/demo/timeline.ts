import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '#kernel';

/** Something that happened at an instant. */
export interface Step {
  readonly at: Date;
  /**
   * Whose stories the step belongs to. Steps that share a lane follow each other in order of time; others run
   * side by side. A step without lanes waits for everything before it, and everything after waits for it.
   */
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

/** Six were no faster than four: each connection plans the same statements for itself. */
const concurrently = 4;

/** How far a step may run ahead of the first that is not done: history is to read nearly in order of time. */
const lookAhead = 64;

/** Plays the steps in order of time as far as they depend on each other. */
export async function play(clock: StoryClock, steps: readonly Step[]): Promise<void> {
  const waiting = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  const running = new Map<Step, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    for (let step = takeReady(waiting, running); step; step = takeReady(waiting, running)) {
      const played = step;
      running.set(
        played,
        clock.at(played.at, played.run).then(() => void running.delete(played)),
      );
    }
    await Promise.race(running.values());
  }
}

/** Takes the earliest step that waits for no other, if there is room for one. */
function takeReady(waiting: Step[], running: ReadonlyMap<Step, unknown>): Step | undefined {
  if (running.size >= concurrently) return undefined;
  const before = [...running.keys()];
  for (const [index, step] of waiting.slice(0, lookAhead).entries()) {
    if (!before.some((earlier) => follows(step, earlier))) return waiting.splice(index, 1)[0];
    before.push(step);
  }
  return undefined;
}

function follows(step: Step, earlier: Step): boolean {
  if (!step.lanes || !earlier.lanes) return true;
  return step.lanes.some((lane) => earlier.lanes!.includes(lane));
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
