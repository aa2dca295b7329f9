import { Global, Module } from '@nestjs/common';
import { Funds } from './funds.service.js';

@Global()
@Module({ providers: [Funds], exports: [Funds] })
export class FundsModule {}
