import { Global, Module } from '@nestjs/common';
import { Events } from './events.js';
import { Nudge } from './nudge.js';
import { Outbox } from './outbox.js';
import { Sealer } from './sealer.js';
import { EventSeals } from './seals.queries.js';
import { EventVerifier } from './verifier.js';

@Global()
@Module({
  providers: [Events, EventSeals, EventVerifier, Nudge, Outbox, Sealer],
  exports: [Nudge, Events, EventSeals, EventVerifier, Outbox, Sealer],
})
export class EventsModule {}
