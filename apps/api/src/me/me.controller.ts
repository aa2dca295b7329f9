import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { type MyProfile, PeopleQueries } from '#identity';
import { Allow, SignedIn } from '../http/index.js';
import { ProfileAnswer } from './me.dto.js';

@ApiTags('Me')
@Controller('me')
@Allow('signed-in')
export class MeController {
  constructor(private readonly people: PeopleQueries) {}

  @Get()
  @ApiOperation({ summary: 'Who I am and the roles I hold' })
  @ApiOkResponse({ type: ProfileAnswer })
  profile(@SignedIn() actor: SignedInActor): Promise<MyProfile> {
    return this.people.profile(actor);
  }
}
