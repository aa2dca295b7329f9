import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, roles } from '#kernel';
import { FundChanges, FundsQueries } from '#funds';
import { Allow, ApiPage, CurrentActor, IfMatch } from '../http/index.js';
import {
  FundAnswer,
  FundChangeBody,
  NewFundBody,
  SettingBody,
  SettingsAnswer,
  SettingsQuery,
} from './funds.dto.js';

@ApiTags('Funds')
@Controller('funds')
export class FundsController {
  constructor(
    private readonly queries: FundsQueries,
    private readonly changes: FundChanges,
  ) {}

  @Get()
  @Allow('signed-in')
  @ApiOperation({ summary: 'Every fund' })
  @ApiPage(FundAnswer)
  async list() {
    return { items: await this.queries.list(), nextCursor: null };
  }

  @Get(':fundCode')
  @Allow(...roles)
  @ApiOperation({ summary: 'One fund' })
  @ApiOkResponse({ type: FundAnswer })
  one(@Param('fundCode') code: string): Promise<FundAnswer> {
    return this.queries.one(code);
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({ summary: 'Open a fund' })
  @ApiCreatedResponse({ type: FundAnswer })
  async create(@CurrentActor() actor: Actor, @Body() body: NewFundBody): Promise<FundAnswer> {
    await this.changes.create(actor, body);
    return this.queries.one(body.code);
  }

  @Patch(':fundCode')
  @Allow('administrator')
  @ApiOperation({ summary: 'Change the name or the purpose of a fund' })
  @ApiOkResponse({ type: FundAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @IfMatch() version: number,
    @Body() body: FundChangeBody,
  ): Promise<FundAnswer> {
    await this.changes.change(actor, code, version, body);
    return this.queries.one(code);
  }

  @Get(':fundCode/settings')
  @Allow(...roles)
  @ApiOperation({ summary: 'What the fund decided for itself, in force on a day, and its history' })
  @ApiOkResponse({ type: SettingsAnswer })
  settings(@Param('fundCode') code: string, @Query() query: SettingsQuery): Promise<SettingsAnswer> {
    return this.queries.settings(code, query.on);
  }

  @Put(':fundCode/settings/:key')
  @Allow('administrator')
  @ApiOperation({ summary: 'Set a value from a day on, with the reason' })
  @ApiOkResponse({ type: SettingsAnswer })
  async set(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @Param('key') key: string,
    @IfMatch() version: number,
    @Body() body: SettingBody,
  ): Promise<SettingsAnswer> {
    await this.changes.set(actor, code, key, version, body);
    return this.queries.settings(code);
  }
}
