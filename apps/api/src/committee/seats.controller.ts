import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeatQueries, Seats } from '#committee';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { committeeReaders } from './readers.js';
import { NewSeatBody, SeatAnswer, SeatChangeBody, SeatListQuery } from './seats.dto.js';

@ApiTags('Committee')
@Controller('funds/:fundCode/seats')
export class SeatsController {
  constructor(
    private readonly seats: Seats,
    private readonly queries: SeatQueries,
  ) {}

  @Get()
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'Seats of the steering committee' })
  @ApiPage(SeatAnswer)
  list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: SeatListQuery) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'One seat' })
  @ApiOkResponse({ type: SeatAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<SeatAnswer> {
    return this.queries.one(actor, fund, id);
  }

  @Post()
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Give a person a seat from a day on' })
  @ApiCreatedResponse({ type: SeatAnswer })
  async create(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @Body() body: NewSeatBody,
  ): Promise<SeatAnswer> {
    return this.queries.one(actor, fund, await this.seats.add(actor, fund, body));
  }

  @Patch(':id')
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Set or take back the last day of a seat' })
  @ApiOkResponse({ type: SeatAnswer })
  async end(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: SeatChangeBody,
  ): Promise<SeatAnswer> {
    await this.seats.end(actor, fund, id, version, body.validTo);
    return this.queries.one(actor, fund, id);
  }
}
