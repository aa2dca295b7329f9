import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from '../config/index.js';
import { type Prepared } from './preparing-client.js';
import { Database, type EntityClass, openDatabase } from './database.js';

/** Gives every context the database. Apps name the entities that they compose and what is to be prepared. */
@Global()
@Module({})
export class DatabaseModule {
  static with(entities: EntityClass[], prepared: Prepared = 'transactions'): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          inject: [Config],
          useFactory: (config: Config) =>
            openDatabase(
              config.get('DATABASE_URL'),
              entities,
              config.get('DATABASE_POOL'),
              config.get('DATABASE_DIRECT_URL') === '' ? prepared : 'nothing',
            ),
        },
      ],
      exports: [Database],
    };
  }
}
