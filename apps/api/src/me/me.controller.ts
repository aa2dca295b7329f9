import { Body, Controller, Get, HttpCode, Patch, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type SignedInActor } from '#kernel';
import { Accounts, type MyPreferences, type MyProfile, People, PeopleQueries } from '#identity';
import { Allow, IfMatch, SignedIn } from '../http/index.js';
import { PasswordBody, PreferencesAnswer, PreferencesBody, ProfileAnswer, ProfileBody } from './me.dto.js';

@ApiTags('Me')
@Controller('me')
@Allow('signed-in')
export class MeController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly people: People,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who I am and the roles I hold' })
  @ApiOkResponse({ type: ProfileAnswer })
  profile(@SignedIn() actor: SignedInActor): Promise<MyProfile> {
    return this.queries.profile(actor);
  }

  @Patch()
  @ApiOperation({ summary: 'Change my name' })
  @ApiOkResponse({ type: ProfileAnswer })
  async rename(
    @SignedIn() actor: SignedInActor,
    @IfMatch() version: number,
    @Body() body: ProfileBody,
  ): Promise<MyProfile> {
    await this.people.changeOwn(actor, version, body);
    return this.queries.profile(actor);
  }

  @Get('preferences')
  @ApiOperation({ summary: 'My language and how I want to be written to' })
  @ApiOkResponse({ type: PreferencesAnswer })
  preferences(@SignedIn() actor: SignedInActor): Promise<MyPreferences> {
    return this.queries.preferences(actor);
  }

  @Patch('preferences')
  @ApiOperation({ summary: 'Change my language and how I want to be written to' })
  @ApiOkResponse({ type: PreferencesAnswer })
  async prefer(
    @SignedIn() actor: SignedInActor,
    @IfMatch() version: number,
    @Body() body: PreferencesBody,
  ): Promise<MyPreferences> {
    await this.people.changeOwn(actor, version, body);
    return this.queries.preferences(actor);
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change my password; my other sessions end' })
  @ApiNoContentResponse()
  async password(
    @SignedIn() actor: SignedInActor,
    @Body() body: PasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const session = request.credential === 'cookie' ? request.credentialId : null;
    await this.accounts.changePassword(actor, body, request.ip, session);
  }
}
