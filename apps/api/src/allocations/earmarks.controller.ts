import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type EarmarkAnswer, EarmarkQueries, type EarmarksView, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor, toMinor } from '#kernel';
import { ProgrammeQueries } from '#programmes';
import { Allow, SignedIn } from '../http/index.js';
import { EarmarkAnswerBody, EarmarkPreviewBody, EarmarksAnswer } from './earmarks.dto.js';

@ApiTags('Allocations')
@Controller('funds/:fundCode/earmarks')
@Allow(...moneyReaders)
export class EarmarksController {
  constructor(
    private readonly funds: Funds,
    private readonly earmarks: EarmarkQueries,
    private readonly programmes: ProgrammeQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the fund’s money may pay, and which money stands for which allocation' })
  @ApiOkResponse({ type: EarmarksAnswer })
  async picture(@SignedIn() actor: SignedInActor, @Param('fundCode') code: string): Promise<EarmarksView> {
    return this.earmarks.picture(actor, await this.funds.byCode(code));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Whether an amount could be allocated now, and how much at most; nothing is reserved',
    description: 'For a programme of the fund, or for a thematic area and places.',
  })
  @ApiOkResponse({ type: EarmarkAnswerBody })
  async preview(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: EarmarkPreviewBody,
  ): Promise<EarmarkAnswer> {
    const fund = await this.funds.byCode(code);
    const of = body.programme ? await this.programmes.one(actor, code, body.programme) : null;
    return this.earmarks.preview(actor, fund, {
      area: of?.primaryArea ?? body.area ?? null,
      places: of?.places ?? body.places ?? [],
      amountMinor: toMinor(body.amount, fund.currency),
    });
  }
}
