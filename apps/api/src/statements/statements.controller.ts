import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { moneyReaders } from '#funding';
import { Funds } from '#funds';
import { roles, type SignedInActor } from '#kernel';
import {
  AllocationRegister,
  contributorSheets,
  ContributorStatements,
  type ContributorView,
  entitySheet,
  EntityStatements,
  type EntityView,
  keyFiguresSheet,
  KeyFiguresStatement,
  type KeyFiguresView,
  reachSheet,
  ReachStatement,
  type ReachView,
  registerSheet,
  type RegisterView,
} from '#publishing';
import { Allow, SignedIn } from '../http/index.js';
import { ApiStatement, statementAnswer } from './statement-answer.js';
import { ContributorAnswer, ContributorStatementQuery } from './contributor.dto.js';
import { ReachAnswer } from './reach.dto.js';
import {
  EntityAnswer,
  EntityStatementQuery,
  KeyFiguresAnswer,
  RegisterAnswer,
  RegisterQuery,
  StatementQuery,
} from './statements.dto.js';

/** Items of the register in one page of a file. */
const pageOfFile = 200;

@ApiTags('Statements')
@Controller('funds/:fundCode/statements')
export class StatementsController {
  constructor(
    private readonly funds: Funds,
    private readonly keyFigures: KeyFiguresStatement,
    private readonly contributors: ContributorStatements,
    private readonly entities: EntityStatements,
    private readonly register: AllocationRegister,
    private readonly reach: ReachStatement,
  ) {}

  @Get('key-figures')
  @Allow(...roles)
  @ApiOperation({ summary: 'Sources, uses and balances of the fund, by year and cumulative' })
  @ApiStatement(KeyFiguresAnswer)
  async table(
    @SignedIn() { language }: SignedInActor,
    @Param('fundCode') code: string,
    @Query() { format, ...times }: StatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeyFiguresView | StreamableFile> {
    const fund = await this.funds.byCode(code);
    const view = await this.keyFigures.at(fund, times, language);
    const sheets = () => [keyFiguresSheet(view, language)];
    return statementAnswer(reply, format, language, { kind: 'key-figures', view, sheets });
  }

  @Get('contributor')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'What a contributor promised, paid and reached; donors get their own' })
  @ApiStatement(ContributorAnswer)
  async ofContributor(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() { format, ...request }: ContributorStatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContributorView | StreamableFile> {
    const view = await this.contributors.at(actor, await this.funds.byCode(code), request);
    const sheets = () => contributorSheets(view, actor.language);
    return statementAnswer(reply, format, actor.language, { kind: 'contributor', view, sheets });
  }

  @Get('entity')
  @Allow(...moneyReaders, 'focal-point')
  @ApiOperation({ summary: 'What organisations were allocated, got, gave back and spent, by programme' })
  @ApiStatement(EntityAnswer)
  async ofEntities(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() { format, ...request }: EntityStatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EntityView | StreamableFile> {
    const view = await this.entities.at(actor, await this.funds.byCode(code), request);
    const sheets = () => [entitySheet(view, actor.language)];
    return statementAnswer(reply, format, actor.language, { kind: 'entity', view, sheets });
  }

  @Get('reach')
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'Which contributors’ money stands for or reached which programme' })
  @ApiStatement(ReachAnswer)
  async ofReach(
    @SignedIn() { language }: SignedInActor,
    @Param('fundCode') code: string,
    @Query() { format, ...times }: StatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReachView | StreamableFile> {
    const view = await this.reach.at(await this.funds.byCode(code), times, language);
    const sheets = () => [reachSheet(view, language)];
    return statementAnswer(reply, format, language, { kind: 'reach', view, sheets });
  }

  @Get('allocations')
  @Allow(...moneyReaders, 'focal-point')
  @ApiOperation({
    summary: 'The register of allocations: reserved, paid, released and open, the oldest first',
  })
  @ApiStatement(RegisterAnswer)
  async ofAllocations(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() { format, ...request }: RegisterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterView | StreamableFile> {
    const fund = await this.funds.byCode(code);
    const isFile = format !== undefined && format !== 'json';
    const asked = isFile ? { asOf: request.asOf, knownAt: request.knownAt, limit: pageOfFile } : request;
    const view = await this.register.page(actor, fund, asked);
    const next = (page: typeof request) => this.register.page(actor, fund, { ...page, limit: pageOfFile });
    const sheets = () => [registerSheet(view, next, actor.language)];
    return statementAnswer(reply, format, actor.language, { kind: 'allocations', view, sheets });
  }
}
