import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, roles } from '#kernel';
import { Funds } from '#funds';
import { type Place, ReferenceData, Vocabularies } from '#reference-data';
import { Allow, ApiPage, CurrentActor, IfMatch } from '../http/index.js';
import { NewTermBody, TermAnswer, TermChangeBody, TermsQuery, VocabularyAnswer } from './reference.dto.js';
import { oneTerm, termList } from './term-answers.js';

/** A fund's own wording, before the common one. */
@ApiTags('Reference data')
@Controller('funds/:fundCode/reference')
export class FundReferenceController {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly reference: ReferenceData,
    private readonly funds: Funds,
  ) {}

  @Get()
  @Allow(...roles)
  @ApiOperation({ summary: 'Every vocabulary and how many terms it holds for this fund' })
  @ApiPage(VocabularyAnswer)
  async lists(@Param('fundCode') fundCode: string) {
    const { id } = await this.funds.byCode(fundCode);
    return { items: await this.vocabularies.sizes(id), nextCursor: null };
  }

  @Get(':list')
  @Allow(...roles)
  @ApiOperation({ summary: 'The terms of a list as this fund words them' })
  @ApiPage(TermAnswer)
  @ApiResponse({ status: 304, description: 'Not changed since the ETag in If-None-Match.' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('fundCode') fundCode: string,
    @Param('list') list: string,
    @Query() query: TermsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return termList(
      this.vocabularies,
      actor,
      await this.place(fundCode, list),
      query.all === 1,
      request,
      reply,
    );
  }

  @Get(':list/:code')
  @Allow(...roles)
  @ApiOperation({ summary: 'One term as this fund words it' })
  @ApiOkResponse({ type: TermAnswer })
  async one(
    @CurrentActor() actor: Actor,
    @Param('fundCode') fundCode: string,
    @Param('list') list: string,
    @Param('code') code: string,
  ) {
    return oneTerm(this.vocabularies, actor, await this.place(fundCode, list), code);
  }

  @Post(':list')
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Add a term that only this fund has' })
  @ApiCreatedResponse({ type: TermAnswer })
  async add(
    @CurrentActor() actor: Actor,
    @Param('fundCode') fundCode: string,
    @Param('list') list: string,
    @Body() body: NewTermBody,
  ) {
    const place = await this.place(fundCode, list);
    await this.reference.add(actor, place, body);
    return oneTerm(this.vocabularies, actor, place, body.code);
  }

  @Patch(':list/:code')
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Word a term differently in this fund; the common one stays as it is' })
  @ApiOkResponse({ type: TermAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('fundCode') fundCode: string,
    @Param('list') list: string,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: TermChangeBody,
  ) {
    const place = await this.place(fundCode, list);
    await this.reference.change(actor, place, code, version, body);
    return oneTerm(this.vocabularies, actor, place, code);
  }

  private async place(fundCode: string, list: string): Promise<Place> {
    return { list, fundId: (await this.funds.byCode(fundCode)).id };
  }
}
