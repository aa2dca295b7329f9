import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Agenda, Deciding, DecisionQueries, ItemQueries, Participation } from '#committee';
import { type SignedInActor } from '#kernel';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { DecideBody, DecisionAnswer } from './decisions.dto.js';
import {
  DeclarationAnswer,
  SeatDeclarationBody,
  ItemAnswer,
  ItemPlaceBody,
  ItemsAnswer,
  NewItemBody,
  PositionBody,
} from './items.dto.js';
import { committeeReaders } from './readers.js';

@ApiTags('Committee')
@Controller('funds/:fundCode/sessions/:id/items')
export class ItemsController {
  constructor(
    private readonly agenda: Agenda,
    private readonly participation: Participation,
    private readonly deciding: Deciding,
    private readonly queries: ItemQueries,
    private readonly decisions: DecisionQueries,
  ) {}

  @Get()
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'The agenda; of items that you are recused from, only their place' })
  @ApiOkResponse({ type: ItemsAnswer })
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<ItemsAnswer> {
    return { items: await this.queries.list(actor, fund, id) };
  }

  @Post()
  @Allow('secretariat')
  @ApiOperation({
    summary: 'Put a screened note, an appraised programme, a policy or an information on the agenda',
  })
  @ApiCreatedResponse({ type: ItemAnswer })
  async add(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @Body() body: NewItemBody,
  ): Promise<ItemAnswer> {
    return this.queries.one(actor, fund, id, await this.agenda.add(actor, fund, id, body));
  }

  @Get(':itemId')
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'One item; a seat sees its paper and the positions once it has declared' })
  @ApiOkResponse({ type: ItemAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('itemId') itemId: string,
  ): Promise<ItemAnswer> {
    return this.queries.one(actor, fund, id, itemId);
  }

  @Post(':itemId/move')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Give an item another place, while the session is not open yet' })
  @ApiOkResponse({ type: ItemAnswer })
  async move(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() { number }: ItemPlaceBody,
  ): Promise<ItemAnswer> {
    await this.agenda.move(actor, fund, id, itemId, version, number);
    return this.queries.one(actor, fund, id, itemId);
  }

  @Post(':itemId/conflicts')
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'Declare a conflict of interest or none, for your own seat, once' })
  @ApiCreatedResponse({ type: DeclarationAnswer })
  declare(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('itemId') itemId: string,
    @Body() body: SeatDeclarationBody,
  ): Promise<DeclarationAnswer> {
    return this.participation.declare(actor, fund, id, itemId, body);
  }

  @Put(':itemId/position')
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'Take or change the position of your own seat' })
  @ApiOkResponse({ type: ItemAnswer })
  async takePosition(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('itemId') itemId: string,
    @Body() body: PositionBody,
  ): Promise<ItemAnswer> {
    await this.participation.takePosition(actor, fund, id, itemId, body);
    return this.queries.one(actor, fund, id, itemId);
  }

  @Post(':itemId/decide')
  @HttpCode(200)
  @Allow('chair')
  @ApiOperation({
    summary: 'Close the item with a decision; an approval reserves the money or nothing happens',
  })
  @ApiOkResponse({ type: DecisionAnswer })
  async decide(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() body: DecideBody,
  ): Promise<DecisionAnswer> {
    const decisionId = await this.deciding.decide(actor, fund, id, itemId, version, body);
    return this.decisions.one(actor, fund, decisionId);
  }
}
