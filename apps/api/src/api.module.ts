import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '#kernel';
import { Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { HealthModule } from '#platform/health';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { contextEntities, contextModules } from './contexts.js';
import { controllers } from './controllers.js';
import { searchProviders } from './search/index.js';
import { taskProviders } from './tasks/index.js';
import { OutboxController } from './outbox/outbox.controller.js';

@Global()
@Module({})
export class ApiModule {
  static with(config: Config, clock: Clock): DynamicModule {
    const showsMail = config.catchesMail && !config.production;
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.with(contextEntities),
        EventsModule,
        HealthModule,
        MailModule,
        MetricsModule,
        ...contextModules,
      ],
      controllers: showsMail ? [...controllers, OutboxController] : controllers,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        ...searchProviders,
        ...taskProviders,
      ],
      exports: [Config, Clock],
    };
  }
}
