import { Body, Controller, Get, HttpCode, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor } from '#kernel';
import { DirectoryQueries, People } from '#identity';
import { Allow, ApiPage, CurrentActor, IdParam, IfMatch } from '../http/index.js';
import { NewPersonBody, PeopleQueryDto, PersonAnswer, PersonChangeBody } from './people.dto.js';

@ApiTags('People')
@Controller('people')
@Allow('administrator')
export class PeopleController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly people: People,
  ) {}

  @Get()
  @Allow('secretariat', 'auditor', 'administrator')
  @ApiOperation({ summary: 'People of the funds that I look after, by name' })
  @ApiPage(PersonAnswer)
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQueryDto) {
    return this.directory.list(actor, query);
  }

  @Get(':id')
  @Allow('secretariat', 'auditor', 'administrator')
  @ApiOperation({ summary: 'One person with their roles' })
  @ApiOkResponse({ type: PersonAnswer })
  one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonAnswer> {
    return this.directory.one(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a person; invite them to let them sign in' })
  @ApiCreatedResponse({ type: PersonAnswer })
  async create(@CurrentActor() actor: Actor, @Body() body: NewPersonBody): Promise<PersonAnswer> {
    return this.directory.one(actor, await this.people.create(actor, body));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a person’s name, address, language or organisation' })
  @ApiOkResponse({ type: PersonAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: PersonChangeBody,
  ): Promise<PersonAnswer> {
    await this.people.change(actor, id, version, body);
    return this.directory.one(actor, id);
  }

  @Post(':id/invite')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a link by which the person sets a password' })
  @ApiOkResponse({ type: PersonAnswer })
  async invite(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
  ): Promise<PersonAnswer> {
    await this.people.invite(actor, id, version, request.ip);
    return this.directory.one(actor, id);
  }

  @Post(':id/deactivate')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a person’s access at once: sessions, tokens, links' })
  @ApiOkResponse({ type: PersonAnswer })
  async deactivate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<PersonAnswer> {
    await this.people.deactivate(actor, id, version);
    return this.directory.one(actor, id);
  }

  @Post(':id/reactivate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a person in again' })
  @ApiOkResponse({ type: PersonAnswer })
  async reactivate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<PersonAnswer> {
    await this.people.reactivate(actor, id, version);
    return this.directory.one(actor, id);
  }
}
