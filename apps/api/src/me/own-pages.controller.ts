import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { OwnPages } from '#identity';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { TourAnswer, TourBody, ViewAnswer, ViewBody, ViewChangeBody, ViewsQuery } from './own-pages.dto.js';

@ApiTags('Me')
@Controller('me')
@Allow('signed-in')
export class OwnPagesController {
  constructor(private readonly pages: OwnPages) {}

  @Get('views')
  @ApiOperation({ summary: 'My saved views of lists' })
  @ApiPage(ViewAnswer)
  async views(@SignedIn() actor: SignedInActor, @Query() query: ViewsQuery) {
    return { items: await this.pages.views(actor, query.list), nextCursor: null };
  }

  @Post('views')
  @ApiOperation({ summary: 'Save a view of a list: its filters and order under a name' })
  @ApiCreatedResponse({ type: ViewAnswer })
  async save(@SignedIn() actor: SignedInActor, @Body() body: ViewBody): Promise<ViewAnswer> {
    return this.pages.view(actor, await this.pages.saveView(actor, body));
  }

  @Patch('views/:id')
  @ApiOperation({ summary: 'Rename one of my views, or change its filters' })
  @ApiOkResponse({ type: ViewAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ViewChangeBody,
  ): Promise<ViewAnswer> {
    await this.pages.changeView(actor, id, version, body);
    return this.pages.view(actor, id);
  }

  @Delete('views/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Drop one of my views' })
  @ApiNoContentResponse()
  drop(@SignedIn() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.pages.dropView(actor, id);
  }

  @Get('tours')
  @ApiOperation({ summary: 'Guided tours that I have seen' })
  @ApiPage(TourAnswer)
  async tours(@SignedIn() actor: SignedInActor) {
    return { items: await this.pages.tours(actor), nextCursor: null };
  }

  @Post('tours')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remember that I have seen a tour' })
  @ApiNoContentResponse()
  see(@SignedIn() actor: SignedInActor, @Body() body: TourBody): Promise<void> {
    return this.pages.seeTour(actor, body.tour);
  }

  @Delete('tours')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show me every tour again' })
  @ApiNoContentResponse()
  forget(@SignedIn() actor: SignedInActor): Promise<void> {
    return this.pages.forgetTours(actor);
  }
}
