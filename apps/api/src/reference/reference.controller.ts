import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '#kernel';
import { ReferenceData, Vocabularies } from '#reference-data';
import { Allow, ApiPage, CurrentActor, IfMatch } from '../http/index.js';
import { NewTermBody, TermAnswer, TermChangeBody, TermsQuery } from './reference.dto.js';
import { oneTerm, termList } from './term-answers.js';

@ApiTags('Reference data')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly reference: ReferenceData,
  ) {}

  @Get(':list')
  @Allow('signed-in')
  @ApiOperation({ summary: 'The terms of a list that hold today, in the reader’s language' })
  @ApiPage(TermAnswer)
  @ApiResponse({ status: 304, description: 'Not changed since the ETag in If-None-Match.' })
  list(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Query() query: TermsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return termList(this.vocabularies, actor, { list, fundId: null }, query.all === 1, request, reply);
  }

  @Get(':list/:code')
  @Allow('signed-in')
  @ApiOperation({ summary: 'One term' })
  @ApiOkResponse({ type: TermAnswer })
  one(@CurrentActor() actor: Actor, @Param('list') list: string, @Param('code') code: string) {
    return oneTerm(this.vocabularies, actor, { list, fundId: null }, code);
  }

  @Post(':list')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a term to a list' })
  @ApiCreatedResponse({ type: TermAnswer })
  async add(@CurrentActor() actor: Actor, @Param('list') list: string, @Body() body: NewTermBody) {
    const place = { list, fundId: null };
    await this.reference.add(actor, place, body);
    return oneTerm(this.vocabularies, actor, place, body.code);
  }

  @Patch(':list/:code')
  @Allow('administrator')
  @ApiOperation({ summary: 'Change a term’s labels, attributes or days; its code is permanent' })
  @ApiOkResponse({ type: TermAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: TermChangeBody,
  ) {
    const place = { list, fundId: null };
    await this.reference.change(actor, place, code, version, body);
    return oneTerm(this.vocabularies, actor, place, code);
  }
}
