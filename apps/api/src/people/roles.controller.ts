import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '#kernel';
import { DirectoryQueries, Roles } from '#identity';
import { Allow, ApiPage, CurrentActor, IdParam } from '../http/index.js';
import { GrantAnswer, NewGrantBody } from './people.dto.js';

@ApiTags('People')
@Controller('people/:id/roles')
export class RolesController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly roles: Roles,
  ) {}

  @Get()
  @Allow('secretariat', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Roles of all times, latest first' })
  @ApiPage(GrantAnswer)
  async list(@CurrentActor() actor: Actor, @IdParam() id: string) {
    return { items: (await this.directory.one(actor, id)).roles, nextCursor: null };
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({ summary: 'Give a role from a day on' })
  @ApiCreatedResponse({ type: GrantAnswer })
  async grant(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: NewGrantBody) {
    const grantId = await this.roles.grant(actor, id, body);
    return (await this.directory.one(actor, id)).roles.find((grant) => grant.id === grantId)!;
  }

  @Delete(':grantId')
  @HttpCode(204)
  @Allow('administrator')
  @ApiOperation({ summary: 'End a role as of now' })
  @ApiNoContentResponse()
  end(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<void> {
    return this.roles.end(actor, id, grantId);
  }
}
