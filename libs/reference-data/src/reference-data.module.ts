import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform/database';
import { loadReferenceData } from './load.js';
import { Places } from './places.service.js';
import { ReferenceData } from './reference-data.service.js';
import { Vocabularies } from './vocabularies.service.js';

const parts = [Vocabularies, ReferenceData, Places];

/** Whoever composes it finds the vocabularies loaded: each process looks once, when it starts. */
@Global()
@Module({ providers: parts, exports: parts })
export class ReferenceDataModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await loadReferenceData(this.database, this.clock.now());
  }
}
