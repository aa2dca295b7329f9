import { Global, Module } from '@nestjs/common';
import { Events } from './events.js';
import { Nudge } from './nudge.js';
import { Outbox } from './outbox.js';
import { Sealer } from './sealer.js';
import { EventVerifier } from './verifier.js';

@Global()
@Module({
  providers: [Events, Nudge, Outbox, Sealer, EventVerifier],
  exports: [Events, Outbox, Sealer, EventVerifier],
})
export class EventsModule {}
