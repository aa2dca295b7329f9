import { type DynamicModule, Global, Module } from '@nestjs/common';
import { fundEntities, FundsModule } from '#funds';
import { identityEntities, IdentityModule } from '#identity';
import { Clock, SystemClock } from '#kernel';
import { Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { referenceDataEntities, ReferenceDataModule } from '#reference-data';

/** What naming an administrator needs, without any HTTP. Roles begin on the day of the `clock`. */
@Global()
@Module({})
export class AdministratorModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: AdministratorModule,
      imports: [
        DatabaseModule.with([...referenceDataEntities, ...fundEntities, ...identityEntities]),
        EventsModule,
        ReferenceDataModule,
        FundsModule,
        IdentityModule,
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
