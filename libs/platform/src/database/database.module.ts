import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from '../config/index.js';
import { Database, type EntityClass, openDatabase } from './database.js';

/** Gives every context the database. Apps name the entities of the contexts that they compose. */
@Global()
@Module({})
export class DatabaseModule {
  static with(entities: EntityClass[]): DynamicModule {
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
              config.get('DATABASE_DIRECT_URL') === '',
            ),
        },
      ],
      exports: [Database],
    };
  }
}
