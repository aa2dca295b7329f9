import { Module } from '@nestjs/common';
import { DeliveryQueries } from './deliveries/deliveries.queries.js';
import { Deliveries } from './deliveries/deliveries.service.js';
import { DeliveryTasks } from './deliveries/tasks.queries.js';
import { RecipientPreview } from './mails/preview.queries.js';
import { Sending } from './deliveries/sending.service.js';

/** Deliveries for everybody who reads or resends them. */
@Module({
  providers: [Deliveries, DeliveryQueries, DeliveryTasks, RecipientPreview],
  exports: [Deliveries, DeliveryQueries, DeliveryTasks, RecipientPreview],
})
export class NotificationsModule {}

/** The part that talks to the mail server, for the worker. */
@Module({ imports: [NotificationsModule], providers: [Sending], exports: [Sending] })
export class SendingModule {}
