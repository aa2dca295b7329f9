import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '#kernel';
import { SignIn } from '#identity';
import { Config } from '#platform/config';
import { sessionCookie } from '../http/authentication.js';
import { Allow, CurrentActor } from '../http/index.js';
import { LoginBody, SignedInAnswer } from './auth.dto.js';

@ApiTags('Sign-in')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly config: Config,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Allow('public')
  @ApiOperation({ summary: 'Sign in with e-mail and password; sets the session cookie' })
  @ApiOkResponse({ type: SignedInAnswer })
  async login(
    @Body() body: LoginBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAnswer> {
    const { token, person, lastsSeconds } = await this.signIn.withPassword(actor, {
      ...body,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
    });
    void reply.setCookie(sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.get('PUBLIC_URL').startsWith('https:'),
      // A length of time, not an instant: the reader's clock may be wrong.
      maxAge: lastsSeconds,
    });
    return person;
  }

  @Post('logout')
  @HttpCode(204)
  @Allow('public')
  @ApiOperation({ summary: 'Sign out; ends the session of the cookie' })
  @ApiNoContentResponse()
  async logout(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.credential === 'cookie' && request.credentialId)
      await this.signIn.end(actor, request.credentialId);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}
