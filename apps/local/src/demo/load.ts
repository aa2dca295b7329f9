import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type Config } from '#platform/config';
import { Nudge } from '#platform/events';
import { givenConfig } from '#platform/starter';
import { committeeSteps, fillSeats } from './committee.js';
import { DemoModule } from './demo.module.js';
import { openFund } from './fund.js';
import { moneySteps } from './money.js';
import { noteSteps } from './notes.js';
import { programmeSteps } from './programmes.js';
import { reportSteps } from './reports.js';
import { publishRubric, screeningSteps } from './screening.js';
import { Stage } from './stage.js';
import { play, StoryClock } from './timeline.js';

/**
 * Loads the demonstration into an empty database: what happened since 2019, played in order of time through
 * the
 * services that users go through. Refused in production.
 */
async function load(config: Config): Promise<void> {
  if (config.production) throw new Error('Demo data is never loaded in production.');
  const clock = new StoryClock(new Date('2019-05-01T12:00:00Z'));
  const app = await NestFactory.createApplicationContext(DemoModule.with(config, clock), {
    logger: ['error'],
  });
  app.get(Nudge).rest();
  try {
    const stage = new Stage(app, clock);
    const calls = await openFund(stage);
    await publishRubric(stage);
    await fillSeats(stage);
    await play(clock, [
      ...moneySteps(stage),
      ...noteSteps(stage, calls),
      ...screeningSteps(stage),
      ...committeeSteps(stage),
      ...programmeSteps(stage),
      ...reportSteps(stage),
    ]);
  } finally {
    await app.close();
  }
}

// Half a demonstration is begun anew anyway.
process.once('disconnect', () => process.exit(1));
await load(await givenConfig());
process.exit(0);
