import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '#kernel';

/** Something that happened at an instant. */
export interface Step {
  readonly at: Date;
  /**
   * Whose story the step belongs to. Steps of one lane follow each other; different lanes run side by side. A
   * step without a lane waits for everything before it, and everything after waits for it.
   */
  readonly lane?: string;
  readonly run: () => Promise<void>;
}

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

const concurrently = 8;

/** Plays the steps in order of time. */
export async function play(clock: StoryClock, steps: readonly Step[]): Promise<void> {
  const ordered = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  let lanes = new Map<string, Step[]>();
  for (const step of ordered) {
    if (step.lane !== undefined) {
      lanes.set(step.lane, [...(lanes.get(step.lane) ?? []), step]);
      continue;
    }
    await sideBySide(clock, [...lanes.values()]);
    lanes = new Map();
    await clock.at(step.at, step.run);
  }
  await sideBySide(clock, [...lanes.values()]);
}

async function sideBySide(clock: StoryClock, lanes: Step[][]): Promise<void> {
  const work = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
      for (const step of lane) await clock.at(step.at, step.run);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrently, lanes.length) }, work));
}

/** An instant on a day at an hour (UTC); days are moved by `days`. */
export function on(day: string, hour = 12, days = 0): Date {
  const date = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}

/** The same steps in one lane. */
export function inLane(lane: string, steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, lane }));
}
