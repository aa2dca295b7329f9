import type { ManualClock } from '#kernel';

/** Something that happened at an instant; steps of one instant do not depend on each other. */
export interface Step {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

const concurrently = 8;

/** Plays the steps in order of time, moving the clock; steps of the same instant run side by side. */
export async function play(clock: ManualClock, steps: readonly Step[]): Promise<void> {
  const byInstant = new Map<number, Step[]>();
  for (const step of steps) {
    const instant = step.at.getTime();
    byInstant.set(instant, [...(byInstant.get(instant) ?? []), step]);
  }
  for (const instant of [...byInstant.keys()].sort((a, b) => a - b)) {
    clock.moveTo(new Date(instant));
    await sideBySide(byInstant.get(instant)!);
  }
}

async function sideBySide(steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await step.run();
  };
  await Promise.all(Array.from({ length: Math.min(concurrently, steps.length) }, work));
}

/** An instant on a day at an hour (UTC); days are moved by `days`. */
export function on(day: string, hour = 12, days = 0): Date {
  const date = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}
