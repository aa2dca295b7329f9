import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type PublicProgramme, PublicProgrammes } from '#programmes';
import { Allow, AmountField, ApiPage, DayField, ObjectField, PageQuery, TextField } from '../http/index.js';

export class PublicShareAnswer {
  @TextField({ max: 40, description: 'Code of the organisation.' })
  organisation: string;

  @AmountField()
  amount: string;
}

export class PublicProgrammeAnswer implements PublicProgramme {
  @TextField({ max: 30 })
  code: string;

  @TextField({ max: 500 })
  title: string;

  @TextField({ max: 40, blank: true })
  primaryArea: string;

  @TextField({ max: 40, list: { max: 50 } })
  otherAreas: string[];

  @TextField({ max: 10, list: { max: 250 } })
  places: string[];

  @TextField({ max: 40 })
  conveningAgency: string;

  @ObjectField(() => PublicShareAnswer, { list: { max: 100 } })
  organisations: PublicShareAnswer[];

  @AmountField()
  approved: string;

  @DayField({ nullable: true })
  startsOn: string | null;

  @DayField({ nullable: true })
  endsOn: string | null;
}

/** Programmes as anybody may know them: from their signature on. */
@ApiTags('Public')
@Controller('public/funds/:fundCode/programmes')
@Allow('public')
export class PublicProgrammesController {
  constructor(private readonly programmes: PublicProgrammes) {}

  @Get()
  @ApiOperation({ summary: 'Signed joint programmes: where, by whom, how much' })
  @ApiPage(PublicProgrammeAnswer)
  list(@Param('fundCode') fund: string, @Query() query: PageQuery) {
    return this.programmes.list(fund, query);
  }
}
