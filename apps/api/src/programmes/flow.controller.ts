import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import {
  type FlowLink,
  type FlowNode,
  type FlowProgramme,
  FlowQueries,
  type FlowView,
  type HiddenAmount,
} from '#programmes';
import { Allow, AmountField, IdField, ObjectField, SignedIn, TextField } from '../http/index.js';
import { programmeReaders } from './readers.js';

export class FlowNodeAnswer implements FlowNode {
  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 500, description: 'In the reader’s language.' })
  label: string;

  @AmountField()
  allocated: string;
}

export class FlowProgrammeAnswer implements FlowProgramme {
  @IdField()
  id: string;

  @TextField({ max: 30 })
  code: string;

  @TextField({ max: 500 })
  title: string;

  @TextField({ max: 60, description: 'Code of the thematic area that the money comes from.' })
  area: string;

  @AmountField()
  allocated: string;
}

export class FlowLinkAnswer implements FlowLink {
  @TextField({ max: 30 })
  programme: string;

  @TextField({ max: 40 })
  organisation: string;

  @AmountField()
  allocated: string;
}

export class HiddenAmountAnswer implements HiddenAmount {
  @TextField({ max: 60 })
  area: string;

  @AmountField()
  allocated: string;
}

export class FlowAnswer implements FlowView {
  @TextField({ max: 3 })
  currency: string;

  @AmountField({ description: 'As in the capitalisation: reserved − released.' })
  allocated: string;

  @ObjectField(() => FlowNodeAnswer, { list: { max: 1_000 } })
  areas: FlowNodeAnswer[];

  @ObjectField(() => FlowProgrammeAnswer, { list: { max: 10_000 } })
  programmes: FlowProgrammeAnswer[];

  @ObjectField(() => FlowNodeAnswer, { list: { max: 1_000 } })
  organisations: FlowNodeAnswer[];

  @ObjectField(() => FlowLinkAnswer, { list: { max: 100_000 } })
  links: FlowLinkAnswer[];

  @ObjectField(() => HiddenAmountAnswer, {
    list: { max: 1_000 },
    description: 'Per area, what is allocated to programmes that you may not see.',
  })
  hidden: HiddenAmountAnswer[];
}

@ApiTags('Programmes')
@Controller('funds/:fundCode/flow')
export class FlowController {
  constructor(private readonly flows: FlowQueries) {}

  @Get()
  @Allow(...programmeReaders, 'donor')
  @ApiOperation({ summary: 'Allocated money from thematic areas through programmes to organisations' })
  @ApiOkResponse({ type: FlowAnswer })
  flow(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string): Promise<FlowView> {
    return this.flows.flow(actor, fund);
  }
}
