import { Global, Module } from '@nestjs/common';
import { Events } from './events.js';
import { EventHistory } from './history.queries.js';
import { Nudge } from './nudge.js';
import { Outbox } from './outbox.js';
import { Sealer } from './sealer.js';
import { EventVerifier } from './verifier.js';

@Global()
@Module({
  providers: [Events, EventHistory, EventVerifier, Nudge, Outbox, Sealer],
  exports: [Events, EventHistory, EventVerifier, Outbox, Sealer],
})
export class EventsModule {}
