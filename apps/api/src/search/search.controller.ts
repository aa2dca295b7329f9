import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Funds } from '#funds';
import { roles, type SignedInActor } from '#kernel';
import { Allow, SignedIn } from '../http/index.js';
import { FundSearch } from './fund-search.js';
import { SearchAnswer, SearchQuery } from './search.dto.js';

@ApiTags('Search')
@Controller('funds/:fundCode/search')
@Allow(...roles)
export class SearchController {
  constructor(
    private readonly funds: Funds,
    private readonly search: FundSearch,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The best few records of each kind that you may see, by code and words' })
  @ApiOkResponse({ type: SearchAnswer })
  async find(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: SearchQuery,
  ): Promise<SearchAnswer> {
    return { items: await this.search.find(actor, await this.funds.byCode(code), query.q) };
  }
}
