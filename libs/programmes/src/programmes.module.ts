import { Global, Module } from '@nestjs/common';
import { Conversion } from './conversion.service.js';
import { Programmes } from './programmes.service.js';

const parts = [Programmes, Conversion];

@Global()
@Module({ providers: parts, exports: parts })
export class ProgrammesModule {}
