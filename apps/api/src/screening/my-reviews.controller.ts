import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { ReviewQueries } from '#screening';
import { Allow, ApiPage, SignedIn } from '../http/index.js';
import { MyReviewAnswer, MyReviewsQuery } from './reviews.dto.js';

@ApiTags('Eligibility and screening')
@Controller('funds/:fundCode/reviews')
export class MyReviewsController {
  constructor(private readonly queries: ReviewQueries) {}

  @Get('mine')
  @Allow('reviewer')
  @ApiOperation({ summary: 'My assignments, with what is shown of a note before a declaration' })
  @ApiPage(MyReviewAnswer)
  mine(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: MyReviewsQuery) {
    return this.queries.mine(actor, fund, query);
  }
}
