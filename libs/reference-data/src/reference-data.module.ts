import { Global, Module } from '@nestjs/common';
import { ReferenceData } from './reference-data.service.js';
import { Vocabularies } from './vocabularies.service.js';

@Global()
@Module({ providers: [Vocabularies, ReferenceData], exports: [Vocabularies, ReferenceData] })
export class ReferenceDataModule {}
