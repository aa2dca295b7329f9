import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type SignedInActor } from '#kernel';
import { OwnCredentials } from '#identity';
import { Allow, ApiPage, IdParam, SignedIn } from '../http/index.js';
import { NewTokenAnswer, NewTokenBody, SessionAnswer, TokenAnswer } from './me.dto.js';

@ApiTags('Me')
@Controller('me')
@Allow('signed-in')
export class CredentialsController {
  constructor(private readonly credentials: OwnCredentials) {}

  @Get('tokens')
  @ApiOperation({ summary: 'My personal access tokens that are still good' })
  @ApiPage(TokenAnswer)
  async tokens(@SignedIn() actor: SignedInActor) {
    return { items: await this.credentials.tokens(actor), nextCursor: null };
  }

  @Post('tokens')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Make a personal access token; its text is shown this once' })
  @ApiCreatedResponse({ type: NewTokenAnswer })
  create(@SignedIn() actor: SignedInActor, @Body() body: NewTokenBody): Promise<NewTokenAnswer> {
    return this.credentials.createToken(actor, body.name, body.days);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of my tokens' })
  @ApiNoContentResponse()
  revoke(@SignedIn() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.credentials.revokeToken(actor, id);
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where I am signed in' })
  @ApiPage(SessionAnswer)
  async sessions(@SignedIn() actor: SignedInActor, @Req() request: FastifyRequest) {
    const open = await this.credentials.sessions(actor);
    const items = open.map((session) => ({ ...session, current: session.id === request.credentialId }));
    return { items, nextCursor: null };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out somewhere else' })
  @ApiNoContentResponse()
  end(@SignedIn() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.credentials.endSession(actor, id);
  }
}
