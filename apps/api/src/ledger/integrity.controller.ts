import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Integrity, integrityReaders, type IntegrityRun } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, SignedIn } from '../http/index.js';
import { IntegrityAnswer, LatestIntegrityAnswer } from './integrity.dto.js';

@ApiTags('Ledger')
@Controller('funds/:fundCode/integrity')
@Allow(...integrityReaders)
export class IntegrityController {
  constructor(
    private readonly funds: Funds,
    private readonly integrity: Integrity,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The latest check of the books' })
  @ApiOkResponse({ type: LatestIntegrityAnswer })
  async latest(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
  ): Promise<LatestIntegrityAnswer> {
    return { latest: await this.integrity.latest(actor, await this.funds.byCode(code)) };
  }

  @Post('run')
  @HttpCode(200)
  @ApiOperation({ summary: 'Check the books now, from every posting, and keep the outcome' })
  @ApiOkResponse({ type: IntegrityAnswer })
  async run(@SignedIn() actor: SignedInActor, @Param('fundCode') code: string): Promise<IntegrityRun> {
    return this.integrity.run(actor, await this.funds.byCode(code));
  }
}
