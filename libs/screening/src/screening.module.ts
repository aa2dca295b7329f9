import { Global, Module } from '@nestjs/common';
import { Screening } from './moderation/screening.js';

@Global()
@Module({ providers: [Screening], exports: [Screening] })
export class ScreeningModule {}
