import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, roles } from '#kernel';
import { FundsQueries, Targets } from '#funds';
import { Allow, ApiPage, CurrentActor, IdParam, IfMatch } from '../http/index.js';
import { NewTargetBody, TargetAnswer, TargetChangeBody } from './funds.dto.js';

@ApiTags('Funds')
@Controller('funds/:fundCode/targets')
export class TargetsController {
  constructor(
    private readonly queries: FundsQueries,
    private readonly targets: Targets,
  ) {}

  @Get()
  @Allow(...roles)
  @ApiOperation({ summary: 'What the fund aims to raise, period by period' })
  @ApiPage(TargetAnswer)
  async list(@Param('fundCode') code: string) {
    return { items: await this.queries.targets(code), nextCursor: null };
  }

  @Get(':id')
  @Allow(...roles)
  @ApiOperation({ summary: 'One target' })
  @ApiOkResponse({ type: TargetAnswer })
  one(@Param('fundCode') code: string, @IdParam() id: string): Promise<TargetAnswer> {
    return this.queries.target(code, id);
  }

  @Post()
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Add a target for a period that none covers yet' })
  @ApiCreatedResponse({ type: TargetAnswer })
  async add(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @Body() body: NewTargetBody,
  ): Promise<TargetAnswer> {
    const id = await this.targets.add(actor, code, body);
    return this.queries.target(code, id);
  }

  @Patch(':id')
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Change a target' })
  @ApiOkResponse({ type: TargetAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: TargetChangeBody,
  ): Promise<TargetAnswer> {
    await this.targets.change(actor, code, id, version, body);
    return this.queries.target(code, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Remove a target' })
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.targets.remove(actor, code, id, version);
  }
}
