import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '#kernel';
import { Organisations, OrganisationsQueries } from '#identity';
import { Allow, ApiPage, CurrentActor, IdParam, IfMatch } from '../http/index.js';
import {
  NewOrganisationBody,
  OrganisationAnswer,
  OrganisationChangeBody,
  OrganisationsQueryDto,
} from './organisations.dto.js';

@ApiTags('Organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly queries: OrganisationsQueries,
    private readonly organisations: Organisations,
  ) {}

  @Get()
  @Allow('signed-in')
  @ApiOperation({ summary: 'Organisations, by code' })
  @ApiPage(OrganisationAnswer)
  list(@Query() query: OrganisationsQueryDto) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Allow('signed-in')
  @ApiOperation({ summary: 'One organisation' })
  @ApiOkResponse({ type: OrganisationAnswer })
  one(@IdParam() id: string): Promise<OrganisationAnswer> {
    return this.queries.one(id);
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({ summary: 'Add an organisation' })
  @ApiCreatedResponse({ type: OrganisationAnswer })
  async create(@CurrentActor() actor: Actor, @Body() body: NewOrganisationBody): Promise<OrganisationAnswer> {
    return this.queries.one(await this.organisations.create(actor, body));
  }

  @Patch(':id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Change an organisation; its code is permanent' })
  @ApiOkResponse({ type: OrganisationAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: OrganisationChangeBody,
  ): Promise<OrganisationAnswer> {
    await this.organisations.change(actor, id, version, body);
    return this.queries.one(id);
  }
}
