import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor } from '#kernel';
import { Accounts } from '#identity';
import { Allow, CurrentActor } from '../http/index.js';
import { NewPasswordBody, ResetRequestBody } from './auth.dto.js';

/** Links that people get by e-mail to set their password. */
@ApiTags('Sign-in')
@Controller('auth')
@Allow('public')
export class AccountLinksController {
  constructor(private readonly accounts: Accounts) {}

  @Post('password-reset')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a link to set a new password; answers alike for every address' })
  @ApiAcceptedResponse({ description: 'If there is such an account, a message is on its way.' })
  async request(
    @CurrentActor() actor: Actor,
    @Body() body: ResetRequestBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.accounts.requestReset(actor, body.email, request.ip);
  }

  @Post('password-reset/:token')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a new password by the link; ends every session' })
  @ApiNoContentResponse()
  async reset(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Body() body: NewPasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.accounts.useLink(actor, 'password-reset', token, body.password, request.ip);
  }

  @Post('invitations/:token')
  @HttpCode(204)
  @ApiOperation({ summary: 'Accept an invitation by setting a password; then sign in' })
  @ApiNoContentResponse()
  async accept(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Body() body: NewPasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.accounts.useLink(actor, 'invitation', token, body.password, request.ip);
  }
}
