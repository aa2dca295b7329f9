import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import {
  Assignments,
  type DeclaredReview,
  ReviewQueries,
  type ReviewRecord,
  Reviews,
  type ReviewSheet,
} from '#screening';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  DeclarationBody,
  DeclaredAnswer,
  NewReviewBody,
  ReviewAnswer,
  ReviewSheetAnswer,
  ScoresBody,
  UnassignBody,
} from './reviews.dto.js';

@ApiTags('Eligibility and screening')
@Controller('funds/:fundCode/concept-notes/:id/reviews')
export class ReviewsController {
  constructor(
    private readonly assignments: Assignments,
    private readonly reviews: Reviews,
    private readonly queries: ReviewQueries,
  ) {}

  @Get()
  @Allow('secretariat', 'reviewer', 'member', 'chair', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Reviews of a note that the reader may know of, in one page' })
  @ApiPage(ReviewAnswer)
  async list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return { items: await this.queries.ofNote(actor, fund, id), nextCursor: null };
  }

  @Get(':reviewId')
  @Allow('secretariat', 'reviewer', 'member', 'chair', 'auditor', 'administrator')
  @ApiOperation({ summary: 'One review; for its reviewer, before a declaration, the card of the note only' })
  @ApiOkResponse({ type: ReviewSheetAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('reviewId') reviewId: string,
  ): Promise<ReviewSheet> {
    return this.queries.one(actor, fund, id, reviewId);
  }

  @Post()
  @Allow('secretariat')
  @ApiOperation({ summary: 'Assign a reviewer' })
  @ApiCreatedResponse({ type: ReviewAnswer })
  async assign(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @Body() body: NewReviewBody,
  ): Promise<ReviewRecord> {
    const reviewId = await this.assignments.assign(actor, fund, id, body);
    return this.queries.ofNoteOne(actor, fund, id, reviewId);
  }

  @Post(':reviewId/unassign')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Release a reviewer who has not filed' })
  @ApiOkResponse({ type: ReviewAnswer })
  async unassign(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('reviewId') reviewId: string,
    @IfMatch() version: number,
    @Body() body: UnassignBody,
  ): Promise<ReviewRecord> {
    await this.assignments.unassign(actor, fund, id, reviewId, { version, ...body });
    return this.queries.ofNoteOne(actor, fund, id, reviewId);
  }

  @Post(':reviewId/declare')
  @HttpCode(200)
  @Allow('reviewer')
  @ApiOperation({ summary: 'Declare a conflict of interest, or none, which opens the note to the reviewer' })
  @ApiOkResponse({ type: DeclaredAnswer })
  declare(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() noteId: string,
    @IdParam('reviewId') reviewId: string,
    @IfMatch() version: number,
    @Body() body: DeclarationBody,
  ): Promise<DeclaredReview> {
    return this.reviews.declare(actor, { fundCode, noteId, reviewId, version }, body);
  }

  @Patch(':reviewId')
  @Allow('reviewer')
  @ApiOperation({ summary: 'Save scores as a draft; nothing is required yet' })
  @ApiOkResponse({ type: ReviewSheetAnswer })
  async save(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() noteId: string,
    @IdParam('reviewId') reviewId: string,
    @IfMatch() version: number,
    @Body() body: ScoresBody,
  ): Promise<ReviewSheet> {
    await this.reviews.save(actor, { fundCode, noteId, reviewId, version }, body.scores);
    return this.queries.one(actor, fundCode, noteId, reviewId);
  }

  @Post(':reviewId/submit')
  @HttpCode(200)
  @Allow('reviewer')
  @ApiOperation({ summary: 'File the review for good' })
  @ApiOkResponse({ type: ReviewSheetAnswer })
  async submit(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() noteId: string,
    @IdParam('reviewId') reviewId: string,
    @IfMatch() version: number,
  ): Promise<ReviewSheet> {
    await this.reviews.submit(actor, { fundCode, noteId, reviewId, version });
    return this.queries.one(actor, fundCode, noteId, reviewId);
  }
}
