import { Injectable } from '@nestjs/common';
import { ExpiredAccess } from '#identity';
import { KeptAnswers } from '#platform/idempotency';
import type { Processor } from '../jobs.js';

const everyTenMinutesMs = 600_000;
const batch = 500;
/** What is left after so many batches waits for the next time: nobody misses it. */
const mostBatches = 40;

/** Removes what is over and only takes room: sessions, links of accounts, answers kept for repeats. */
@Injectable()
export class ForgetExpired implements Processor {
  readonly job = 'forget-expired';
  readonly everyMs = everyTenMinutesMs;

  constructor(
    private readonly access: ExpiredAccess,
    private readonly answers: KeptAnswers,
  ) {}

  async run(): Promise<void> {
    await inBatches(() => this.access.remove(batch));
    await inBatches(() => this.answers.removeOld(batch));
  }
}

// Each batch commits by itself, so that nobody waits long for a row.
async function inBatches(remove: () => Promise<number>): Promise<void> {
  for (let done = 0; done < mostBatches; done += 1) {
    if ((await remove()) < batch) return;
  }
}
